### The Excel workbook.

workbook-dashboard = Dashboard
workbook-budget = Budget
workbook-calculations = Calculations
workbook-periods = Periods
workbook-lists = Lists
workbook-list = List
workbook-day-format = d mmm yyyy

workbook-today = As of
workbook-hint-day = Change the date (or type =TODAY()) and the verdicts follow. New measurements and expenses count at once.
workbook-hint-grey = Columns with grey titles are computed: what is typed there does not go back into the plan.
workbook-hint-back = To take your changes back: kpilot import FILE.xlsx. Bounds, baselines and due days of the calculations are those of the export.
workbook-verdicts = Targets by verdict
workbook-money = Budget
workbook-off = Off target when exported, worst first
workbook-computed = Computed by kpilot.
workbook-trend = Trend
workbook-total = Total
workbook-reserve = Reserve
workbook-envelope = Envelope
workbook-initial = Initial budget
workbook-moved-in = Moved in
workbook-moved-out = Moved out
workbook-revised = Revised budget
workbook-committed = Committed
workbook-used = Used
workbook-landing = Landing (when exported)
workbook-gap = Gap

workbook-target = Target
workbook-kpi = KPI
workbook-activity = Activity
workbook-home = Objective
workbook-comparison = Comparison
workbook-low = Lower bound
workbook-high = Upper bound
workbook-baseline = Baseline
workbook-start = Start
workbook-due = Due
workbook-tolerance = Typed tolerance
workbook-day = Day read
workbook-share = Time passed
workbook-periods-measured = Periods measured
workbook-last = End of the last one
workbook-value = Value
workbook-met = Met
workbook-expected = Expected
workbook-pace = Pace
workbook-allowed = Tolerance today
workbook-breach = Relative gap
workbook-stale = Out of date
workbook-rank-verdict = Verdict no.
workbook-state = State
workbook-progress = Progress
workbook-from = From
workbook-to = To
workbook-counted = Counted to
workbook-whole = End of period
workbook-measured = Measured
workbook-rank = Rank from the end

workbook-above = more than
workbook-at-least = at least
workbook-below = less than
workbook-at-most = at most
workbook-equal = equal to
workbook-between = between
workbook-reach = reach
workbook-milestone = milestone
workbook-fixed = fixed when exported

workbook-rule-list = Choose one of the words of the list.
workbook-rule-link = This name is not in the plan yet. Add it on its own sheet first.
workbook-rule-number = A number is needed, without a unit.
workbook-rule-day = A date is needed.

workbook-too-long = The table { $table } has { $count } rows: more than a workbook holds.
hint-workbook-too-long = Export it as CSV, which has no limit.
workbook-unwritable = The workbook cannot be written: { $detail }.

workbook-line-new = + { $sheet }, row { $row }: { $file }
workbook-line-removed = - { $sheet }: { $record }
workbook-line-changed = ~ { $sheet }, row { $row }, { $record }, { $column }: “{ $before }” → “{ $file }”
workbook-line-conflict = ! { $sheet }, row { $row }, { $record }, { $column }: “{ $file }” in the workbook, “{ $here }” in the plan (was “{ $before }”)
workbook-line-removed-conflict = ! { $sheet }: { $record } is removed in the workbook but changed in the plan
workbook-would = To take from the workbook: { $new ->
        [one] { $new } new row
       *[other] { $new } new rows
    }, { $changed ->
        [one] { $changed } changed cell
       *[other] { $changed } changed cells
    }, { $removed ->
        [one] { $removed } removed row
       *[other] { $removed } removed rows
    }; { $conflicts ->
        [one] { $conflicts } conflict to settle
       *[other] { $conflicts } conflicts to settle
    }.
workbook-taken = From the workbook: { $new } new, { $changed } changed, { $removed } removed; { $conflicts } left.
workbook-did = Taken from the workbook: { $new ->
        [one] { $new } new row
       *[other] { $new } new rows
    }, { $changed ->
        [one] { $changed } changed cell
       *[other] { $changed } changed cells
    }, { $removed ->
        [one] { $removed } removed row
       *[other] { $removed } removed rows
    }; { $conflicts ->
        [one] { $conflicts } conflict left alone
       *[other] { $conflicts } conflicts left alone
    }.
workbook-unknown = This plan does not know the state that the workbook was made from: everything is compared with the plan as it is, and nothing is removed.
