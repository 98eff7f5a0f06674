### Numbers and dates: the words and their order.

## Patterns: # is the number, ¤ the currency.
number-percent = #%
number-money = ¤#
# Thousand, million, billion.
number-scales = k M B
# Day, hour, minute, second.
number-durations = d h min s

## Lists, separated by spaces, from Monday to Sunday and from January to December.
calendar-weekdays = Monday Tuesday Wednesday Thursday Friday Saturday Sunday
calendar-weekdays-short = Mon Tue Wed Thu Fri Sat Sun
calendar-months = January February March April May June July August September October November December
calendar-months-short = Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec

## Patterns: %d 07, %e 7, %o 7 or the first of the month, %m 09, %b and %B the month, %a and %A the weekday, %V the week, %q the quarter, %Y the year.
calendar-first-of-month = 1
calendar-day = %e{"\u00A0"}%b{"\u00A0"}%Y
calendar-day-short = %e{"\u00A0"}%b
calendar-day-with-weekday = %a{"\u00A0"}%e{"\u00A0"}%b
calendar-day-long = %A %o %B %Y
calendar-week = W%V
calendar-month = %B %Y
calendar-month-short = %b{"\u00A0"}%Y
calendar-quarter = Q%q{"\u00A0"}%Y
