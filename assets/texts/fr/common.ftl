### Nombres et dates : les mots et l'ordre.

## Motifs : # est le nombre, ¤ la monnaie.
number-percent = #{"\u00A0"}%
number-money = #{"\u00A0"}¤
# Mille, million, milliard.
number-scales = k M Md
# Jour, heure, minute, seconde.
number-durations = j h min s

## Listes, séparées par des espaces, de lundi à dimanche et de janvier à décembre.
calendar-weekdays = lundi mardi mercredi jeudi vendredi samedi dimanche
calendar-weekdays-short = lun. mar. mer. jeu. ven. sam. dim.
calendar-months = janvier février mars avril mai juin juillet août septembre octobre novembre décembre
calendar-months-short = janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.

## Motifs : %d 07, %e 7, %o 7 ou le premier du mois, %m 09, %b et %B le mois, %a et %A le jour, %V la semaine, %q le trimestre, %Y l'année.
calendar-first-of-month = 1er
calendar-day = %d/%m/%Y
calendar-day-short = %d/%m
calendar-day-with-weekday = %a{"\u00A0"}%d/%m
calendar-day-long = %A %o %B %Y
calendar-week = S%V
calendar-month = %B %Y
calendar-month-short = %b{"\u00A0"}%Y
calendar-quarter = T%q{"\u00A0"}%Y
