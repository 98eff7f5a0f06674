# The rules of the audit: what is found, why it matters, what mends it.

audit-plan-no-objective = The plan has no objective
audit-plan-no-objective-title = Plan without objective
audit-plan-no-objective-why = Without an objective no activity has a reason, and nothing can succeed.
audit-plan-no-objective-fix = Create an objective: a name, a number, a date (SMART assistant).

audit-objective-no-number = The objective “{ $name }” has no number to reach
audit-objective-no-number-title = Objective without number
audit-objective-no-number-why = Without a number nobody can tell whether it is reached.
audit-objective-no-number-fix = Give it a target with a number, or give one of its activities one.

audit-objective-vague = The objective “{ $name }” names a direction, not a result
audit-objective-vague-title = Vague objective
audit-objective-vague-why = “Improve” or “visibility” can always be called reached: everyone reads them as they like.
audit-objective-vague-fix = Say how much, of what, by when: a target on the objective itself.

audit-objective-no-deadline = The objective “{ $name }” has no deadline
audit-objective-no-deadline-title = Objective without deadline
audit-objective-no-deadline-why = Without a date it is never late and never reached.
audit-objective-no-deadline-fix = Give it a last day: the plan's or the quarter's.

audit-objective-no-goal = The objective “{ $name }” serves no business goal
audit-objective-no-goal-title = Objective without business goal
audit-objective-no-goal-why = Marketing that is tied to nothing is cut first.
audit-objective-no-goal-fix = Write what it is for: revenue, customers, cost, time.

audit-objective-no-activity = Nothing is planned to reach “{ $name }”
audit-objective-no-activity-title = Objective without activity
audit-objective-no-activity-why = An objective without an activity is a wish.
audit-objective-no-activity-fix = Create an activity for it, or drop the objective.

audit-objective-outside-plan = The dates of “{ $name }” lie outside the plan's
audit-objective-outside-plan-title = Objective outside the plan's dates
audit-objective-outside-plan-why = What lies outside the plan is neither followed nor funded in it.
audit-objective-outside-plan-fix = Bring its dates inside the plan's.

audit-objective-too-many-priorities = { $count } objectives have priority 1, “{ $name }” among them
audit-objective-too-many-priorities-title = Too many priorities
audit-objective-too-many-priorities-why = When everything comes first nothing does: beyond three, money scatters.
audit-objective-too-many-priorities-fix = Give this one priority 2.

audit-objective-no-owner = Nobody answers for the objective “{ $name }”
audit-objective-no-owner-title = Objective without owner
audit-objective-no-owner-why = What is everybody's is nobody's.
audit-objective-no-owner-fix = Name an owner.

audit-objective-only-lagging = “{ $name }” is judged only by results that come last
audit-objective-only-lagging-title = Late results only
audit-objective-only-lagging-why = Sales and repeat purchases show too late to correct anything.
audit-objective-only-lagging-fix = Add a leading indicator: visits, leads, clicks.

audit-activity-no-objective = The activity “{ $name }” serves no objective
audit-activity-no-objective-title = Activity without objective
audit-activity-no-objective-why = It costs time and nobody knows why.
audit-activity-no-objective-fix = Link it to an objective, or drop it.

audit-activity-no-channel = The activity “{ $name }” has no channel
audit-activity-no-channel-title = Activity without channel
audit-activity-no-channel-why = Without a channel its results compare with nothing, and the audit cannot check it.
audit-activity-no-channel-fix = Choose its channel.

audit-activity-no-owner = Nobody is in charge of “{ $name }”
audit-activity-no-owner-title = Activity without owner
audit-activity-no-owner-why = An activity without an owner is not done.
audit-activity-no-owner-fix = Name somebody.

audit-activity-no-dates = The activity “{ $name }” has no last day
audit-activity-no-dates-title = Activity without end date
audit-activity-no-dates-why = Without an end it can be neither late nor judged.
audit-activity-no-dates-fix = Give it its objective's deadline.

audit-activity-outside-objective = The dates of “{ $name }” lie outside its objective's
audit-activity-outside-objective-title = Activity outside its objective's dates
audit-activity-outside-objective-why = What comes after the deadline no longer helps.
audit-activity-outside-objective-fix = Bring its dates inside the objective's.

audit-activity-silent = “{ $name }” is running without a value or an expense for three weeks
audit-activity-silent-title = Activity silent for three weeks
audit-activity-silent-why = Either it no longer runs, or nobody measures it.
audit-activity-silent-fix = Record a value, or pause it.

audit-activity-prerequisite = “{ $name }” is running before “{ $other }” is finished
audit-activity-prerequisite-title = Prerequisite unfinished
audit-activity-prerequisite-why = It spends on something that is not ready.
audit-activity-prerequisite-fix = Hold it until what must come before is done.

audit-activity-late = “{ $name }” was to end on { $due }
audit-activity-late-title = Activity late
audit-activity-late-why = A late activity blocks what comes after and skews the plan.
audit-activity-late-fix = Finish it, or give it a new date.

audit-activity-no-status = The activity “{ $name }” has no status
audit-activity-no-status-title = Activity without status
audit-activity-no-status-why = Nobody knows whether it is an idea, running or done.
audit-activity-no-status-fix = Mark it as ready.

audit-activity-no-kpi = The activity “{ $name }” has no KPI
audit-activity-no-kpi-title = Activity without KPI
audit-activity-no-kpi-why = What is not measured can be neither defended nor corrected.
audit-activity-no-kpi-fix = Choose a KPI and a target for it.

audit-activity-only-output = “{ $name }” is judged only by what we do ourselves
audit-activity-only-output-title = Judged by its own output alone
audit-activity-only-output-why = Posting or sending is an effort, not an effect: it is reached without one customer moving.
audit-activity-only-output-fix = Add the effect you expect: clicks, leads, orders.

audit-activity-only-vanity = “{ $name }” is judged only by figures that flatter
audit-activity-only-vanity-title = Vanity figures alone
audit-activity-only-vanity-why = Views, reach and likes grow without bringing anything in.
audit-activity-only-vanity-fix = Add a KPI that leads to the objective: clicks, leads, orders.

audit-email-only-opens = The e-mail “{ $name }” is judged by opens alone
audit-email-only-opens-title = E-mail judged by opens alone
audit-email-only-opens-why = Mailboxes open messages by themselves: the open rate alone proves nothing any more.
audit-email-only-opens-fix = Add clicks or orders.

audit-ads-no-cost-per-result = “{ $name }” buys ads without a cost per conversion
audit-ads-no-cost-per-result-title = Ads without cost per conversion
audit-ads-no-cost-per-result-why = Without a cost per result nobody knows whether to double the spend or to stop it.
audit-ads-no-cost-per-result-fix = Add a target for CPA, CPL or ROAS.

audit-activity-no-guardrail = “{ $name }” pushes a volume without a guardrail
audit-activity-no-guardrail-title = Volume without guardrail
audit-activity-no-guardrail-why = A volume can always be bought: with discounts, unsubscribes, poor leads.
audit-activity-no-guardrail-fix = Add a cost or a rate that must not be passed.

audit-kpi-unit = The unit of “{ $name }” is not the one its name says
audit-kpi-unit-title = Unit of the KPI
audit-kpi-unit-why = A rate kept as a count or a cost without money compares wrongly.
audit-kpi-unit-fix = Give it the unit its name says.

audit-kpi-direction = The direction of “{ $name }” contradicts its name
audit-kpi-direction-title = Direction of the KPI
audit-kpi-direction-why = A cost for which higher is better turns green what goes wrong.
audit-kpi-direction-fix = Turn its direction round.

audit-kpi-no-target = The KPI “{ $name }” has no target
audit-kpi-no-target-title = KPI without target
audit-kpi-no-target-why = A figure without a target is looked at and decides nothing.
audit-kpi-no-target-fix = Give it a target, or remove it.

audit-kpi-no-source = Nobody knows where “{ $name }” is measured
audit-kpi-no-source-title = KPI without source
audit-kpi-no-source-why = Two tools give two figures: without a source nobody can take the reading again.
audit-kpi-no-source-fix = Write its source: GA4, CRM, till…

audit-target-empty = “{ $name }” waits for its target
audit-target-empty-title = Empty target
audit-target-empty-why = A KPI without a target will never say good or bad.
audit-target-empty-fix = Type the target: 5,000, >25%, <3 €.

audit-target-no-baseline = “{ $name }” has no starting point
audit-target-no-baseline-title = Target without baseline
audit-target-no-baseline-why = Progress is measured from somewhere; an assumed start is disputed at the end.
audit-target-no-baseline-fix = Write down the value before.

audit-target-direction = The target “{ $name }” goes against its KPI's direction
audit-target-direction-title = Target against its direction
audit-target-direction-why = It turns green what the KPI calls bad.
audit-target-direction-fix = Correct the target or the KPI's direction.

audit-target-no-inputs = “{ $name }” is computed from “{ $input }”, which is never recorded
audit-target-no-inputs-title = Ratio without its inputs
audit-target-no-inputs-why = A ratio without its ingredients has no value.
audit-target-no-inputs-fix = Record that ingredient.

audit-target-stale = “{ $name }” was not recorded in time
audit-target-stale-title = Value overdue
audit-target-stale-why = An old value reassures or worries wrongly.
audit-target-stale-fix = Record the value of the last period.

audit-target-out-of-reach = “{ $name }” asks for { $times } times the known pace
audit-target-out-of-reach-title = Target out of reach
audit-target-out-of-reach-why = A target out of reach discourages and puts money in the wrong place.
audit-target-out-of-reach-fix = Lower the target, or say what will change the pace.

audit-target-no-decision = “{ $name }” has been off target for { $count } periods without a decision
audit-target-no-decision-title = Off target without decision
audit-target-no-decision-why = Deciding nothing is a decision nobody took.
audit-target-no-decision-fix = Decide: keep, fix, stop, and say why.

audit-target-no-effort = “{ $name }” would be reached by doing nothing
audit-target-no-effort-title = Target without effort
audit-target-no-effort-why = A target that already holds asks nothing and proves nothing.
audit-target-no-effort-fix = Raise the target above what is done already.

audit-money-unproven = { $amount } spent on “{ $name }” without one measured result
audit-money-unproven-title = Money without proof
audit-money-unproven-why = Euros without proof can be neither defended nor arbitrated.
audit-money-unproven-fix = Record this activity's results, or stop its spending.

audit-money-envelope-exceeded = The budgets exceed the envelope by { $amount }
audit-money-envelope-exceeded-title = Envelope exceeded
audit-money-envelope-exceeded-why = Money promised twice will be missing at the end.
audit-money-envelope-exceeded-fix = Cut budgets, or raise the envelope.

audit-money-overspent = “{ $name }” exceeds its budget by { $amount }
audit-money-overspent-title = Activity overspent
audit-money-overspent-why = The overrun is taken from another activity and nobody decided it.
audit-money-overspent-fix = Give it money by a move, or stop.

audit-money-no-budget = “{ $name }” spends or buys without a budget
audit-money-no-budget-title = Spending without budget
audit-money-no-budget-why = Without a budget no expense is too much or too little.
audit-money-no-budget-fix = Give it a budget.

audit-money-landing = “{ $name }” will land at { $landing } for { $budget }
audit-money-landing-title = Landing outside the budget
audit-money-landing-why = A landing outside its band: money will be missing, or sleeps while it is missing elsewhere.
audit-money-landing-fix = Adjust the spending, or move the difference.

audit-money-to-give-back = “{ $name }” is over and keeps { $amount }
audit-money-to-give-back-title = Money to give back
audit-money-to-give-back-why = The money of a finished activity is of no more use.
audit-money-to-give-back-fix = Give it back to the reserve.

audit-money-tax-mixed = “{ $name }” speaks of prices under another tax than the plan ({ $tax })
audit-money-tax-mixed-title = Tax included and excluded mixed
audit-money-tax-mixed-why = Amounts with and without tax mixed up skew costs by a fifth.
audit-money-tax-mixed-fix = Write everything the plan's way.

audit-money-no-envelope = The plan spends without an envelope
audit-money-no-envelope-title = Plan without envelope
audit-money-no-envelope-why = Without an envelope nothing says when to stop.
audit-money-no-envelope-fix = Set the plan's envelope.

audit-money-no-reserve = The reserve is { $share } of the envelope
audit-money-no-reserve-title = Reserve too thin
audit-money-no-reserve-why = Without a reserve the first surprise is paid by stopping an activity.
audit-money-no-reserve-fix = Keep at least 5 % of the envelope.

audit-money-concentrated = “{ $name }” holds { $share } of the plan's money
audit-money-concentrated-title = Money too concentrated
audit-money-concentrated-why = If it fails, the plan fails with it.
audit-money-concentrated-fix = Spread the money, or prepare what takes over.

audit-store-no-code = “{ $name }” has no promo code, coupon or QR code
audit-store-no-code-title = Store or event without code
audit-store-no-code-why = A visit to a store leaves no trace: nothing will link sales to the operation.
audit-store-no-code-fix = Create a code for this operation and note it under tracking.

audit-activity-no-tracking = “{ $name }” has no tracking
audit-activity-no-tracking-title = Activity without tracking
audit-activity-no-tracking-why = Its results will be mixed with all the others.
audit-activity-no-tracking-fix = Note how its results are told apart: utm_campaign=…

audit-link-no-utm = The links of “{ $name }” have no UTM
audit-link-no-utm-title = Links without UTM
audit-link-no-utm-why = Their visits will fall under “direct” or “referral”.
audit-link-no-utm-fix = Add utm_campaign=… to its tracking.

audit-utm-twice = “{ $name }” and “{ $other }” have the same UTM campaign: { $campaign }
audit-utm-twice-title = Same UTM twice
audit-utm-twice-why = Their results add up and cannot be told apart again.
audit-utm-twice-fix = Give this one a name of its own.

audit-promotion-unbounded = The promotion of “{ $name }” has no limit
audit-promotion-unbounded-title = Promotion without limit
audit-promotion-unbounded-why = A discount without end or cap becomes the price and eats the margin.
audit-promotion-unbounded-fix = Write its limit: a date, a number, one per customer.

audit-ads-no-conversion-tracking = The ads of “{ $name }” have no conversion tracking
audit-ads-no-conversion-tracking-title = Ads without conversion tracking
audit-ads-no-conversion-tracking-why = Money leaves while the tool does not know what worked: it optimises at random.
audit-ads-no-conversion-tracking-fix = Set conversion tracking up before you spend, and note it under tracking.

audit-influence-no-contract = “{ $name }” has no signed contract with the influencer
audit-influence-no-contract-title = Influencer without contract
audit-influence-no-contract-why = No contract, no publication date and no rights; in France it must be in writing from { $threshold } a year, before tax ({ $source }). A reminder, not legal advice.
audit-influence-no-contract-fix = Sign the contract and note it.

audit-influence-no-link = “{ $name }” has no tracked link or promo code
audit-influence-no-link-title = Influencer without link or code
audit-influence-no-link-why = Nothing will link a sale to the influencer: credibility cannot be counted.
audit-influence-no-link-fix = Give each creator a tracked link and a code, and note them under tracking.

audit-influence-no-disclosure = “{ $name }” plans no ad disclosure
audit-influence-no-disclosure-title = Ad disclosure missing
audit-influence-no-disclosure-why = Paid content must say that it is ({ $source }). A reminder, not legal advice.
audit-influence-no-disclosure-fix = Plan the “paid partnership” label and note it.

audit-email-no-consent = “{ $name }” says nothing of consent (opt-in)
audit-email-no-consent-title = E-mail without consent
audit-email-no-consent-why = One writes only to those who agreed ({ $source }). A reminder, not legal advice.
audit-email-no-consent-fix = Note where the recipients' agreement comes from: dated opt-in.

audit-email-no-unsubscribe = “{ $name }” plans no way to unsubscribe
audit-email-no-unsubscribe-title = E-mail without unsubscribe
audit-email-no-unsubscribe-why = Every sending must say how to stop it ({ $source }); without it complaints ruin deliverability. A reminder, not legal advice.
audit-email-no-unsubscribe-fix = Plan the unsubscribe link and note it.

audit-email-one-segment = “{ $name }” writes the same to everybody, without segments
audit-email-one-segment-title = E-mail without segments
audit-email-one-segment-why = A mass mailing wears the list out: fewer clicks, more unsubscribes.
audit-email-one-segment-fix = Choose a persona or segments, and note them.

audit-decision-too-early = “{ $name }” judges { $channel } before { $weeks } weeks
audit-decision-too-early-title = Channel judged too early
audit-decision-too-early-why = Before that this channel says nothing yet: you may be stopping what was about to work.
audit-decision-too-early-fix = Wait until then, or say what is urgent.

audit-decision-review-overdue = “{ $name }” was to be reviewed on { $day }
audit-decision-review-overdue-title = Review overdue
audit-decision-review-overdue-why = A decision that is never reviewed teaches nothing.
audit-decision-review-overdue-fix = Note what it brought: gained, neutral, lost.

audit-decision-no-reason = “{ $name }” has no reason
audit-decision-no-reason-title = Decision without reason
audit-decision-no-reason-why = In three months nobody will know why.
audit-decision-no-reason-fix = Write the reason in one sentence.

audit-decision-goal-moved = “{ $name }” moves the goal posts
audit-decision-goal-moved-title = Goal posts moved
audit-decision-goal-moved-why = A target made easier, or changed twice, measures nothing but patience.
audit-decision-goal-moved-fix = Keep the first target beside it, and say what was learnt.

audit-decision-no-review = “{ $name }” will never be reviewed
audit-decision-no-review-title = Decision without review
audit-decision-no-review-why = Without a review date its effect is told instead of measured.
audit-decision-no-review-fix = Review it in four weeks.

audit-move-no-reason = The move “{ $name }” has no reason
audit-move-no-reason-title = Move without reason
audit-move-no-reason-why = Money moved without a reason will be moved again.
audit-move-no-reason-fix = Write the reason in one sentence.

audit-move-no-hypothesis = The move “{ $name }” announces no effect
audit-move-no-hypothesis-title = Move without expected effect
audit-move-no-hypothesis-why = Without a hypothesis nobody will know whether it helped.
audit-move-no-hypothesis-fix = Write what it should bring: CPL −10 %.

audit-move-no-review = The move “{ $name }” will never be reviewed
audit-move-no-review-title = Move without review
audit-move-no-review-why = A move that is never reviewed teaches nothing.
audit-move-no-review-fix = Review it in four weeks.

audit-score = { $passed } of { $applicable } rules kept
audit-count-error = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
audit-count-warning = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
audit-count-hint = { $count ->
    [one] { $count } hint
   *[other] { $count } hints
}
audit-severity-error = Error
audit-severity-warning = Warning
audit-severity-hint = Hint
audit-muted = muted
audit-give-back-reason = Finished activity: the rest goes back to the reserve
guide-bad = { $detail }. kpilot's own lists are kept.

# The audit page and the KPI tree.
audit-title = AUDIT OF THE PLAN
audit-ready = ● plan ready
audit-not-ready = ▼ plan not ready
audit-new = new this week
audit-kept = No case:
audit-why = Why
audit-mend = Fix
audit-one-key = f does it
audit-badge = audit ▼ { $errors } ▽ { $warnings } · Ctrl+G q
audit-position = ↵ goes to the cell · f fixes where one key can · m mutes
audit-no-mend = No key can decide this: ↵ goes to the cell
audit-heard = This finding is heard again
audit-muted-until = Muted until { $day } · Ctrl+Z undoes
audit-mute-needs-reason = A mute needs a reason: it will be read again
ask-mute = Why, and by when (30 days otherwise):
tree-title = KPI TREE · business goal → objective → activity → KPI
tree-worst = Worst verdict
tree-mean = Mean
tree-position = ↵ opens the record · Space or ←/→ folds and unfolds · mean = mean progress of the targets below
tree-empty = Nothing to connect yet: create an objective, then an activity
tree-no-goal = Without a business goal
tree-no-activity = nothing is planned
tree-no-kpi = without KPI
tree-no-target = without target
tree-whole = The whole plan
tree-loose = Connected to nothing
action-audit-down = Audit: next finding
action-audit-first = Audit: first finding
action-audit-jump = Audit: go to the cell of the finding
action-audit-last = Audit: last line
action-audit-mend = Audit: fix the finding, where one key can
action-audit-mute = Audit: mute with a reason, or hear again
action-audit-page-down = Audit: page down
action-audit-page-up = Audit: page up
action-audit-up = Audit: previous finding
action-go-audit = Go to the audit of the plan (quality)
action-go-tree = Go to the KPI tree (links)
action-tree-down = Tree: next line
action-tree-first = Tree: first line
action-tree-fold = Tree: fold, or go up
action-tree-last = Tree: last line
action-tree-open = Tree: open the record in its table
action-tree-page-down = Tree: page down
action-tree-page-up = Tree: page up
action-tree-toggle = Tree: fold or unfold
action-tree-unfold = Tree: unfold
action-tree-up = Tree: previous line
short-audit-down = down
short-audit-first = first
short-audit-jump = go to the cell
short-audit-last = last
short-audit-mend = fix
short-audit-mute = mute
short-audit-page-down = page down
short-audit-page-up = page up
short-audit-up = up
short-go-audit = quality
short-go-tree = links
short-tree-down = down
short-tree-first = start
short-tree-fold = fold
short-tree-last = end
short-tree-open = open
short-tree-page-down = page down
short-tree-page-up = page up
short-tree-toggle = fold
short-tree-unfold = unfold
short-tree-up = up
