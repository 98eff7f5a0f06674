### Verdicts and their explanations.

verdict-off_target = off target
verdict-at_risk = at risk
verdict-on_target = on target
verdict-achieved = achieved
verdict-missed = missed
verdict-stale = stale
verdict-no_data = no data
verdict-too_early = too early
verdict-upcoming = upcoming
verdict-no_target = no target

since-periods = { $count ->
        [one] { $count } per.
       *[other] { $count } per.
    }

goal-above = above { $value }
goal-at_least = at least { $value }
goal-below = below { $value }
goal-at_most = at most { $value }
goal-equal = exactly { $value }
goal-between = between { $low } and { $high }
goal-reach = reach { $value }
goal-relative = { $value } against the baseline
goal-points = { $value } points against the baseline
goal-milestone = to be done (milestone)
goal-by = { $goal } by { $day }
why-title = Why?
why-verdict = Verdict
why-target = Target
why-window = Window
why-value = Value
why-expected = Expected by now
why-progress = Progress
why-baseline = Baseline
why-baseline-assumed = { $value } (assumed: first known value)
why-green = Turns green at
why-inputs = Computed from
why-freshness = Freshness
why-fresh = up to date
why-stale = a whole period has passed without a value
why-forecast = Forecast
why-forecast-said = { $value } by the due day ({ $low } to { $high }, 8 in 10) · { $chance } chance
why-forecast-unreliable = unreliable: fewer than 8 periods
why-rate = rate { $recent } a period · needed { $needed }
why-signal = Signal (XmR)
why-signal-quiet = nothing unusual (usual: { $low } to { $high })
why-signal-rings = { $rule ->
        [1] real change: { $period }, { $value }, is out of the usual range ({ $low } to { $high }) (rule { $rules })
        [2] real change: three of the last four values lean to the same side (usual: { $low } to { $high }) (rule { $rules })
       *[3] real change: eight values in a row on the same side of the mean (usual: { $low } to { $high }) (rule { $rules })
    }
why-signal-rang = nothing unusual now (usual: { $low } to { $high }) · last real change: { $period }, { $value } (rule { $rules })
why-signal-provisional = provisional: fewer than 12 periods
why-signal-none = too few periods
why-confidence = Confidence
why-confidence-said = { $confidence }/10
why-stake = Money at stake
why-contradiction = Note
why-contradiction-forecast = at the current rate only a { $chance } chance although the pace looks fine
why-contradiction-confidence = confidence { $confidence }/10, but a { $chance } chance at the current rate
why-rule-upcoming = the target starts on { $start }
why-rule-no_target = no target is set
why-rule-no_data = no value was measured in the window
why-rule-missed = the due day { $due } has passed and the target was not met
why-rule-achieved = the target is met
why-rule-too_early = less than 10 % of the time has passed
why-rule-pace = { $pace } of what is expected by now: green from { $green }, amber from { $amber }
why-rule-level-met = { $value } meets the target { $target }
why-rule-level-breach = { $value } misses the target { $target } by { $breach } (tolerance { $tolerance })
why-rule-level-missed = { $value } does not meet the target { $target }
why-rule-milestone = the milestone is not ticked yet
