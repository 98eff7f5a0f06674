### Budget: the ledger and the arbitration.

sheet-budget = Budget
action-go-budget = Go to Budget
short-go-budget = budget
action-budget-up = Activity above
short-budget-up = up
action-budget-down = Activity below
short-budget-down = down
action-budget-first = First activity
short-budget-first = first
action-budget-last = Last activity
short-budget-last = last
action-budget-open = Open the activity in its sheet
short-budget-open = open

ledger-initial = Initial
ledger-revised = Revised
ledger-actual = Actual
ledger-committed = Committed
ledger-available = Available
ledger-landing = Landing
ledger-gap = Gap
ledger-reserve = Envelope { $envelope } · reserve { $reserve } · without proof { $unproven }
ledger-no-envelope = No envelope · give one in the plan's settings (Ctrl+G r)
mark-locked = ■
budget-position = Nothing moves before it is adopted · Enter: open the activity

binding-locked = stays as it is
binding-minimum = at its minimum
binding-maximum = at its maximum
binding-margin = brings as much as the others at the margin

arbitration-before = Before
arbitration-after = After
arbitration-difference = Change
arbitration-next-before = next 100, before
arbitration-next-after = after
arbitration-why = Why there
arbitration-worth = Worth of the results
arbitration-recommended = { $weeks ->
        [one] Recommended split of { $total } over { $weeks } week.
       *[other] Recommended split of { $total } over { $weeks } weeks.
    }
arbitration-refused = { $weeks ->
        [one] No recommendation for { $total } over { $weeks } week; this is the calculation only.
       *[other] No recommendation for { $total } over { $weeks } weeks; this is the calculation only.
    }
arbitration-outlook = { $name }: { $before } before, { $after } after (8 times in 10 within these ends). Difference { $gain }. { $chance }
arbitration-attributed = Results are attributed, not incremental: what would have come without the spend is not known here.
arbitration-experiment = To learn more: { $activity }, alternate { $up } and { $down } a week for { $weeks ->
        [one] { $weeks } week
       *[other] { $weeks } weeks
    }; expected cost { $cost } results; read it on { $day }.

arbitration-low_probability = { $probability } chance of a gain: below 80 % it is too close to call.
arbitration-small_gain = Expected gain of { $gain }: below 2 % or below one result a week, it is not worth the change.
arbitration-nothing_to_move = Fewer than two activities may move: it takes at least 2 free activities, 6 weeks and 20 results to compare.
arbitration-no_variation = Spend hardly varied (at most { $variation }): nothing says what another amount would do.
arbitration-season = Spend followed the weeks that were good for all (correlation { $correlation }): it could be the season.
arbitration-trend = Spend followed time (correlation { $correlation }): it could be the trend.
arbitration-prior_only = Your data say almost nothing about the curves ({ $learned } learned): the rule of thumb speaks.
arbitration-too_few_weeks = { $activity }: { $weeks } weeks measured, it takes 6; its budget stays as it is.
arbitration-too_few_results = { $activity }: { $results } results, too few to decide (it takes 20); its budget stays as it is.
arbitration-held_to_seen = { $activity }: the calculation asked for { $asked }, held at { $held } to stay near the spend already seen.
arbitration-no_result_kpi = { $activity }: no KPI counts its results; choose one on its record (result KPI).
arbitration-coarse = { $activity }: its results are counted by the month or quarter; it takes weeks to compare.
arbitration-negative_spend = { $activity }: spend of { $amount } in the week of { $week }; mend it, its budget stays as it is.
arbitration-negative_result = { $activity }: result of { $result } in the week of { $week }; mend it, its budget stays as it is.
arbitration-results_without_spend = { $activity }: { $results } results without any spend; nothing to compare, its budget stays as it is.
arbitration-missing_spend = { $activity }: spend is missing for { $weeks } of the { $of } weeks with results; its budget stays as it is.
arbitration-overspent = { $activity }: spent and committed { $by } more than its budget; nothing to move.
arbitration-not_compared = Without a worth per result (KPI, column worth), money only moves between activities of the same KPI.
arbitration-nothing-running = No running activity has money available: there is nothing to arbitrate.
arbitration-below-minimums = { $total } to share out, but minimums and locked activities ask for { $minimums }: { $short } short.
arbitration-unsound-weeks = The horizon must be 1 to 520 weeks.
arbitration-unsound-total = The total to share out cannot be negative.
arbitration-unsound-step = The step must be a factor from 1 to 1000: 2 keeps each activity between half and twice.
arbitration-unsound-history = The weeks of spend and results cannot be read.
hint-arbitrate = Look at the money available with kpilot list activities, or give another --total, --weeks or --step.
not-an-amount = “{ $text }” is not an amount.
hint-amount = An amount is typed as in a cell: 1200 or 1,200.50.

chance-nearly-all = Nearly always, in a situation like this one, AFTER brings more.
chance-nine = In about 9 of 10 situations like this one, AFTER brings more.
chance-eight = In about 8 of 10 situations like this one, AFTER brings more.
chance-seven = In only about 7 of 10 situations, AFTER brings more.
chance-six = In only about 6 of 10 situations, AFTER brings more.
chance-half = An even chance: you might as well toss a coin.
chance-less = More often than not, AFTER brings less.

face-arbitration = Arbitration
face-ledger = Ledger
face-afterwards = Afterwards
ask-adopt-reason = Adopt: why this change?
ask-adopt-review = To be looked at on which day?
ask-adopt-review-again = That is no day to come. To be looked at on which day?
adopt-done = { $count ->
        [one] Adopted: 1 move and its decision, one undo for all.
       *[other] Adopted: { $count } moves and their decision, one undo for all.
    }

arbitration-title = { $weeks ->
        [one] { $weeks } week · { $total } · AFTER = draft { $draft }
       *[other] { $weeks } weeks · { $total } · AFTER = draft { $draft }
    }
arbitration-title-empty = Arbitration
arbitration-needs = It takes at least 2 running activities with money available, 6 weeks of spend and 20 results to compare.
arbitration-next = +100 bring
arbitration-no-advice = No recommendation: what follows is the calculation only.
mark-minimum = min
mark-maximum = max
mark-margin = =
draft-stuck = This line can go no further: lock, minimum, maximum or reserve.
draft-keeps = This draft changes nothing.
draft-left = { $amount } will go to the reserve
draft-lacks = { $amount } will come from the reserve
draft-spread = best / worst: { $before }× → { $after }×
draft-results = { $name }: { $before } → { $after } · median change { $gain }
draft-moves = Draft { $draft } · { $moved } moved
draft-position = Draft { $draft } · a step: { $step } · nothing is applied before “adopt”
drafts-compared = The three drafts (8 times in 10 within the ends)
curve-title = { $activity }: { $before } → { $after } (▲) · solid = seen, hollow = beyond
curve-unknown = Nothing is known of this activity's curve.
line-known = { $weeks } weeks, { $results } results, { $learned }
line-cost = cost per result { $value } ({ $low } to { $high })
learned-nothing = curve unknown (rule of thumb)
learned-rough = curve barely sketched
learned-fair = curve fairly known
learned-good = curve well known

ledger-by-activity = Ledger by activity
ledger-by-objective = Ledger by objective
ledger-by-channel = Ledger by channel
ledger-none = (none)
pace-give-back = { $amount } to give back: the activity is over
pace-planned = spent { $actual }, { $planned } planned by now ({ $time } of the time)
pace-within = landing within the band (±{ $band })
pace-outside = landing outside the band (±{ $band })
pace-runs-out = runs out on { $day } at the rate of the last 4 weeks
pace-per-day = { $amount } a day until the end
pace-unproven = { $amount } without proof: no result measured

afterwards-title = What came of adopted proposals
afterwards-empty = No proposal adopted yet: what it promised and what came will be read here.
afterwards-rate = { $hits } of { $judged } did better than changing nothing; the printed chances promised { $promised }.
afterwards-line = { $day } · { $verdict } · week { $weeks }/{ $of } · promised { $predicted } ({ $low } – { $high }), unchanged { $kept }, counted { $actual } · printed chance { $chance }
afterwards-better = better
afterwards-worse = worse
afterwards-open = under way

action-budget-less = Budget: one step less
short-budget-less = −1 step
action-budget-more = Budget: one step more
short-budget-more = +1 step
action-budget-much-less = Budget: ten steps less
short-budget-much-less = −10 steps
action-budget-much-more = Budget: ten steps more
short-budget-much-more = +10 steps
action-budget-lock = Budget: lock the line in this draft
short-budget-lock = lock
action-budget-equalise = Budget: equalise returns at the margin
short-budget-equalise = equalise
action-budget-cautious = Budget: the cautious step proposed
short-budget-cautious = cautious step
action-budget-keep = Budget: everything as before
short-budget-keep = as before
action-budget-draft = Budget: next draft (A, B, C)
short-budget-draft = draft
action-budget-compare = Budget: compare the drafts
short-budget-compare = compare
action-budget-curve = Budget: the activity's curve
short-budget-curve = curve
action-budget-longer = Budget: one week more on the horizon
short-budget-longer = +1 week
action-budget-shorter = Budget: one week less on the horizon
short-budget-shorter = −1 week
action-budget-adopt = Budget: adopt this draft
short-budget-adopt = adopt
action-budget-undo = Budget: undo the draft's last step, else the last edit
short-budget-undo = undo
action-budget-regroup = Budget: ledger by activity, objective or channel
short-budget-regroup = regroup
action-budget-face = Budget: arbitration, ledger, afterwards
short-budget-face = ledger, afterwards
action-budget-face-back = Budget: previous face
short-budget-face-back = previous
line-why = { $activity }: { $why }
arbitration-stop_rule = { $activity }: { $spent } spent without any result, at least 3 times the target cost ({ $target }): it is 95 % sure that the true cost is worse. Stop or mend.
arbitration-left-out = { $count ->
    [one] One running activity, the one with the least, keeps its budget
   *[other] { $count } running activities, those with the least, keep their budgets
}: a hundred at most are arbitrated together.
