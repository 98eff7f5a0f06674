### Results of other tools coming in.

results-password = The workbook is protected by a password.
results-bomb = This archive would unpack to { $megabytes } MB: no report is like that, and it was not opened.
results-many-files = This archive holds more files than any export.
results-blank = No cell of the workbook could be read: it is empty or damaged.
results-too-many-names = The file holds more than { $most } different campaigns and days: it lists something else, customers or products perhaps.
results-damaged = The workbook or archive is damaged.
results-too-much = The workbook asks for too much memory or time, and its reading was stopped.
results-no-reader = The reader of workbooks could not be started.
results-workbook-hint = Open it in Excel or LibreOffice, remove any password, save the sheet as CSV, and import the CSV.
results-unknown = No known tool writes files like this one.
results-unknown-hint = Say what it is with --as (google-ads, ga4, meta-ads …, or a table of the plan), or give the meaning of its columns with --map FILE.
results-calendar = This is a calendar: { $count } periods in columns ({ $tab }). Nothing is guessed from it.
results-calendar-hint = Put one activity on a line, under titles such as Action, Channel, Start, Due, then import the sheet.
results-none = This file of { $source } holds no results: an indexing report or a pivot table.
results-none-hint = Export the performance report itself.
results-currencies = The file holds several currencies: { $currencies }. They do not add up.
results-currencies-hint = Export one currency at a time.
results-doubt-decimal = this figure can be read in two ways
results-doubt-decimal-hint = Say which sign stands before the decimals: --decimal . or --decimal ,
results-doubt-order = this date can be read in two ways
results-doubt-order-hint = Say what stands first: --dates dmy (day) or --dates mdy (month).
results-doubt-year = this date has no year
results-doubt-year-hint = Say which: --year 2026
results-cancelled = The import was stopped; nothing was changed.
results-cancelled-hint = Start it again when you like.
results-not-a-day = this is not a date
results-not-a-figure = this is not a number
results-too-long = this line is longer than any report's
results-too-large = { $file } is larger than { $megabytes } MB.
results-too-large-hint = Export a shorter period, or fewer columns.
results-not-a-file = { $file } is not an ordinary file.
results-bad-option = "{ $value }" does not answer --{ $option }.
results-bad-option-hint = --decimal . or , · --dates dmy or mdy · --year 2026 · --weeks nearest · --currency EUR · --date 2026-09-01 or 2026-09-01..2026-09-30

results-day-first = Dates such as 01/08/2026 were read with the day first, as the titles are in French.
results-crossing-weeks = Its weeks do not begin on a Monday: each lies in two weeks of the plan.
results-crossing-row = A row covers { $days }, which lies in two weeks of the plan.
results-crossing-row-hint = --weeks nearest counts it as the week from Monday that holds most of its days; or export with a Day column.
results-nothing = There is nothing to import: the file holds no row.
results-unproven = { $source } is read by its documentation; no real file was checked. Compare the totals.
results-control-differs = The file's own total "{ $label }" says { $metric } { $control }; its rows add up to { $sum }.
results-rows-differ = The file says that it has { $stated } rows; { $rows } were found.
results-part-only = These rows (keywords, queries, pages, events) explain a part of the whole: they are not the account's totals.
results-provisional = The file says itself that its last days may still change.
results-mixed = The results column mixes several kinds (purchases, leads, clicks…): they do not add up and are left out. Add the column you want to the export.
results-broken-cells = Damaged cells of the workbook that could not be read: { $count }. Compare the totals.
results-wrong-cells = Rows left out because a cell is no number or no date: { $count }, the first on line { $line }.
results-template = Every figure is zero: this looks like a template.
results-machine-opens = Opens include those that mail programs make by themselves.
results-no-date = The file holds no date.
results-no-currency = The file does not say its currency.

results-no-date-hint = --date 2026-09-01..2026-09-30 says which days it is about; --date 2026-09-30 books all on that day.
results-no-currency-hint = Add --currency EUR if that is the file's currency.
results-other-currency = The file is in { $file }, the plan in { $plan }: amounts do not mix.
results-other-currency-hint = Export in the plan's currency, or leave the amounts out with --map.
results-part-only-hint = Export the report by campaign and day; this one is not imported.
results-long-row = A row covers { $days }: it does not fit in one period of its KPI, and nothing is spread silently.
results-long-row-hint = Export with a Day column, or say on which day to book all of it: --date 2026-09-30
results-unrouted = { $count ->
    [one] This campaign goes to no activity yet: { $names }
   *[other] { $count } campaigns go to no activity yet: { $names }
}
results-unrouted-hint = Say where they go with --map FILE ({"{"}"campaigns": {"{"}"Name": "A1", "*": "+"{"}"}{"}"}), or import the file on the screen.
results-unfed = Without a KPI of their name, left out: { $metrics }.
results-nothing-fed = No figure of the file feeds a KPI: { $metrics }.
results-nothing-fed-hint = Say which do with --map FILE ({"{"}"metrics": {"{"}"clicks": "clicks"{"}"}{"}"}), or import the file on the screen.
results-headline = { $source } · { $days } · { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
results-no-days = without date
results-replaced = { $count ->
    [one] 1 value of an earlier import goes: it told the same days in another cut.
   *[other] { $count } values of an earlier import go: they told the same days in another cut.
}
results-beside = { $count ->
    [one] 1 value of these days was not imported from this tool and stays: does it count twice?
   *[other] { $count } values of these days were not imported from this tool and stay: do they count twice?
}
results-made = { $count ->
    [one] 1 activity or KPI made.
   *[other] { $count } activities or KPIs made.
}
results-bad-map = { $file }: { $detail }
results-bad-map-hint = {"{"}"campaigns": {"{"}"Name": "A1"{"}"}, "metrics": {"{"}"clicks": "clicks"{"}"}, "columns": {"{"}"Day": "day"{"}"}{"}"}: a code, "+" to make one, "plan", null to leave out.

metric-spend = Spend
metric-impressions = Impressions
metric-clicks = Clicks
metric-clicks-all = Clicks (all)
metric-interactions = Interactions
metric-conversions = Conversions
metric-results = Results
metric-leads = Leads
metric-revenue = Revenue
metric-refunds = Refunds
metric-discounts = Discounts
metric-orders = Orders
metric-deals = Deals
metric-recipients = Recipients
metric-sends = E-mails delivered
metric-opens = Opens
metric-unique-opens = Unique opens
metric-unique-clicks = Unique clicks
metric-unsubscribes = Unsubscribes
metric-bounces = Bounces
metric-bounces-hard = Hard bounces
metric-bounces-soft = Soft bounces
metric-complaints = Complaints
metric-sessions = Sessions
metric-views = Views
metric-actions = Actions
metric-event-count = Events
metric-landing-page-views = Landing page views
metric-adds-to-cart = Adds to cart
metric-checkouts = Checkouts
metric-calls = Calls
metric-directions = Directions
metric-bookings = Bookings
metric-messages = Messages
metric-video-views = Video views

### The page of a file of results.

intake-reading = Reading the file… Esc stops it.
intake-ask-keys = ↑↓ choose · Enter answer · Esc cancel
intake-keys = ←→ or letter: where · + make · Del leave out · * all · Enter import · Esc
intake-same-total = the file's total: { $total } ✓
intake-other-total = the file's total: { $total } ≠
intake-counts = Enter: { $new } new values, { $changed } changed, { $same } the same{ $made ->
    [0] { "" }
    [one] , 1 record made
   *[other] , { $made } records made
}.
intake-nowhere-yet = to be chosen
intake-plan = The whole plan
intake-new = + make
intake-nowhere = (leave out)
intake-remembered = as last time
intake-said = chosen
intake-named = same name
intake-guessed = proposed
intake-unknown = { "" }
intake-decimal-comma = The comma stands before decimals: 1,5 is one and a half
intake-decimal-point = The point stands before decimals: 1.5 is one and a half
intake-day-first = Day first: 01/08 is 1 August
intake-month-first = Month first: 01/08 is 8 January
intake-plan-currency = In { $currency }, the plan's currency
intake-dates = Its dates
intake-nearest-week = Count each week as the one of its Monday, where six of its seven days lie
intake-type-days = Type a day (2026-09-30), or from first to last (2026-09-01..2026-09-30).
intake-no-days = "{ $text }" is neither a day nor a period: 2026-09-30, 2026-09-01..2026-09-30, 2026-09.

plan-sheet-headline = Plan sheet{ $tab }: { $rows ->
    [one] 1 activity
   *[other] { $rows } activities
}
plan-sheet-ignored = (left out)
plan-sheet-group = group, noted with the activity
plan-sheet-left-out = Left out: { $place }
plan-sheet-no-activity = One column must name the activity.
intake-sheet-counts = Enter: { $new ->
    [one] { $new } row new
   *[other] { $new } rows new
}, { $changed } changed, { $same } the same
intake-sheet-keys = ←→ or a letter: what the column means · Del leave · Enter import · Esc
intake-compared = A workbook that came back: { $count ->
    [one] one difference
   *[other] { $count } differences
} from the plan{ $known ->
    [no] , whose state when it was made is not known
   *[yes] { "" }
}
intake-compared-none = The workbook says what the plan says: nothing to bring in.
intake-compared-counts = Enter: { $taken } of { $count } brought in
intake-compared-keys = Space take or leave · * all · ↑↓ · Enter bring in · Esc
intake-kind-new = new
intake-kind-changed = changed
intake-kind-removed = removed
intake-kind-conflict = conflict
intake-conflict-here = here "{ $here }"
intake-nothing-chosen = Nothing is taken: Space takes a line, Esc closes.
intake-unknown-source-hint = Give each column a title (Activity, Objective, KPI, Target… or Date, Campaign, Cost…) and give the file again; a table can also be pasted into the grid.
intake-other-currency-hint = Export in the plan's currency, or leave the amounts out (Del).
intake-route-hint = Say where each line goes: ←→ chooses, + creates.
intake-several = One file at a time: drop them one after the other.
plan-sheet-turned = Line { $line }: it ends before it starts; the end is not taken over.

results-one-at-a-time = { $file } comes from another tool: such files are imported one by one.
results-one-at-a-time-hint = Import it alone, and the others after it.
