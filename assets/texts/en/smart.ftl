# The SMART assistant: five questions, live reading, one single edit.

smart-title = SMART ASSISTANT
smart-step-s = 1/7 Specific
smart-step-m = 2/7 Measurable
smart-step-a = 3/7 Attainable
smart-step-r = 4/7 Realistic
smart-step-t = 5/7 Time-bound
smart-step-channels = 6/7 Activities
smart-ask-s = Which result do you want? Say it in one sentence.
smart-ask-m = Which KPI will tell, and how much? ↑↓ chooses, type the target.
smart-ask-a = Where do you start from? Enter if from nothing.
smart-ask-r = Which business goal does it serve?
smart-ask-t = Which is the last day?
smart-ask-channels = On which channels? Type the budget of each.
smart-hint-s = E.g.: 5,000 leads through a SEA campaign by December
smart-hint-m = E.g.: 5,000 · >25% · <3 € · +20%. Your own history is offered first.
smart-hint-a = The value before: without it no progress can be proven.
smart-hint-r = ↑↓ takes a goal already written · Tab changes the priority: 1, 2, 3
smart-hint-t = E.g.: 31/12 · end of the quarter · +90
smart-hint-channels = Space takes or drops a channel · Tab changes the persona
smart-keys = ↵ next · Shift+Tab back · Esc closes and keeps · Ctrl+Z undoes all of it once made
smart-s-empty = Write the result you want
smart-s-vague = A direction, not yet a result: say how much of what
smart-s-channel = Say by which means: SEA, email, social media…
smart-s-met = A result and a means
smart-m-kpi = Choose the KPI that will tell
smart-m-goal = Say how much
smart-m-unit = The target is not in this KPI's unit
smart-m-met = A KPI and a number
smart-a-goal = Without a number there is nothing to attain
smart-a-baseline = Progress needs its starting point
smart-a-far = More than three times your best known period, in every period
smart-a-unknown = Nothing measured speaks against it; check with the first values
smart-a-met = Within what you have done before
smart-r-goal = Say what it is for
smart-r-met = Tied to a business goal
smart-t-day = Give a day
smart-t-past = That day has passed: give one to come
smart-t-met = A deadline
smart-history = your history: { $low } to { $high }
smart-thumb = rule of thumb: { $low } to { $high }
smart-no-history = no history yet
smart-kept = The objective you began is kept: Ctrl+G n goes on with it
smart-made = { $count ->
    [0] Objective “{ $name }” made · Ctrl+Z undoes
    [one] Objective “{ $name }” made with { $count } activity · Ctrl+Z undoes
   *[other] Objective “{ $name }” made with { $count } activities · Ctrl+Z undoes
}
smart-owner = me
smart-activity = { $channel }: { $objective }
smart-code = code { $code } and QR code
action-smart = SMART assistant: an objective in five questions
short-smart = new objective

smart-step-proof = 7/7 Proof
smart-ask-proof = How will each activity prove its result?
smart-hint-proof = Correct what is not ready: the audit reads it · ↑↓ next activity
smart-proof-empty = Say how the result will be proven: campaign, code, conversion tracking
smart-proof-ads = conversion tracking
smart-proof-email = dated opt-in, unsubscribe link
smart-proof-influence = tracked link and promo code, contract, paid partnership disclosure
smart-t-beyond = Beyond the plan's end: choose an earlier day or extend the plan (Ctrl+G r)

smart-per-day = a day
smart-per-week = a week
smart-per-month = a month
smart-per-quarter = a quarter
