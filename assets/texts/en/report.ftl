### Reports: week, month, quarter.

report-week = Week { $week } of { $year } ({ $days })
report-told = { $span } · told on { $day }
report-footer = { $plan } · { $span } · kpilot
report-whole-plan = the whole plan
report-tile-green = on target
report-tile-amber = at risk
report-tile-red = off target
report-tile-other = no verdict
report-tile-spent = spent
report-summary = { $count ->
        [one] { $count } target followed
       *[other] { $count } targets followed
    }: { $green } on target or achieved, { $amber } at risk, { $red } off target or missed, { $other } without a verdict so far. Spent in the period: { $spent }.
report-masked = Amounts are hidden in this report.
report-more = { $count ->
        [one] … and one more row.
       *[other] … and { $count } more rows.
    }
report-item = { $day }: { $text }

report-planned = What was planned
report-nothing-planned = No dated activity touches this period.
report-course = Course
report-starts = starts
report-ends = ends
report-starts-and-ends = starts and ends
report-goes-on = goes on

report-happened = What happened
report-nothing-measured = Nothing was measured.
report-for = For
report-before = Before
report-after = After
report-state-before = State before
report-state-after = State
report-checkin = check-in – { $note }

report-off = Off target and at risk
report-nothing-off = Nothing is off target.
report-reason = Reason
report-decision = Last decision
report-no-decision = no decision noted
report-decided = { $kind } – { $reason }

report-budget = Budget
report-no-budget = No budget is given to any activity.
report-total = Total
report-budget-before = Revised before
report-budget-after = Revised after
report-spent-in-span = Spent (period)
report-spent = Spent (total)
report-committed = Committed
report-reserve = reserve
report-move = { $amount } from { $from } to { $to } – { $reason }
report-bar = { $spent } of { $budget }
report-budget-chart = Revised budget and spend at the end of the period, the largest budgets first.

report-decisions = Decisions of the period
report-nothing-decided = No decision was noted.
report-about = { $target }: { $text }
report-expecting = { $text } (expected: { $expected })
report-reviews = Decisions reviewed
report-nothing-reviewed = No decision was to be reviewed.
report-reviewed = { $text } → { $outcome }
report-not-reviewed = not reviewed yet
report-next = Next
report-nothing-next = Nothing is due or to be reviewed in the period that follows.
report-due = due: { $name }
report-to-review = to review: { $text }

report-chart = last value { $value }, target { $goal }, { $verdict }.
report-legend-value = value
report-legend-expected = expected
report-legend-band = tolerance
report-legend-forecast = forecast
report-legend-bound = target
report-legend-limit = usual variation
report-legend-mark = event
report-legend-budget = revised budget
report-legend-spent = spent
report-legend-over = overspent

report-bad-span = “{ $text }” is no week, month, quarter or year.
hint-report-span = Write --period 2026-W45, 2026-10, 2026-Q3 or 2026.

calendar-due = Due: { $name }
calendar-review = To review: { $reason }

out-title = Export
out-what = What
out-format = Format
out-period = Period
out-file = File
out-report = a report
out-plan = the whole plan
out-table = the open table
out-picture = a picture of the page or chart
out-pdf = PDF
out-html = web page (HTML)
out-md = Markdown
out-xlsx = Excel workbook (.xlsx)
out-json = JSON, lossless
out-ics = what is due, for a calendar (.ics)
out-csv-excel = CSV for Excel
out-csv = CSV for other programs
out-tsv = TSV
out-svg = SVG
out-last-week = the last whole week
out-this-week = this week, the plan's first
out-keys = ↑↓ field · ←→ choice · Enter writes · Esc closes
out-exists = { $file } is there already: Enter replaces it, Esc keeps it.
