### The ritual: KPI card, check-in, decisions, journal, stand-up, time travel, masking.

action-glyphs = How charts are drawn: ASCII, blocks, braille
short-glyphs = charts

masked-figures = Every figure is hidden.
masked-names = Figures, names and free texts hidden.
action-mask-names = Hide or show names and free texts
short-mask-names = names
nameless-activity = Activity { $letter }
nameless-objective = Objective { $letter }
nameless-persona = Persona { $letter }
action-mask-figures = Hide or show every figure
short-mask-figures = figures

action-card = Card with chart (KPI or target)
short-card = card
action-card-of-row = Card with chart of the row
short-card-of-row = card
action-card-previous = Previous card
short-card-previous = previous
action-card-next = Next card
short-card-next = next
action-card-periods = Chart: judged value or each period
short-card-periods = by period
action-card-correct = Correct the last value
short-card-correct = correct
action-card-origin = Where does this figure come from?
short-card-origin = origin
action-card-copy = Copy the sentence that sums the target up
short-card-copy = sentence
action-card-record = Go to the row of the table
short-card-record = row
action-card-close = Close the card
short-card-close = back
card-empty = Nothing was measured: there is no chart yet.
card-why = Why?
card-green = Green at
card-pace = Pace
card-source = Origin
card-happened = Journal
card-links = Linked
card-sources = { $first } · and { $count } more (i)
card-position = { $place } of { $count }
legend-value = actual
legend-expected = expected
legend-bound = target
legend-band = tolerance
legend-forecast = forecast
legend-likely = 8 times in 10
legend-limit = usual (XmR)
legend-mark = event
mark-decision = { $kind }: { $reason }
mark-move = { $amount } moved: { $reason }
figure-to-date = To date
figure-expected = Expected
figure-gap = Gap
figure-end = When due
figure-forecast = Forecast
figure-range = 8 times in 10
figure-chance = Chance
figure-target = Target
figure-usual = Usual range
figure-mean = Mean
figure-limits = Limits
source-manual = typed by hand
source-line = import { $code }, line { $line }
source-file = { $file } of { $day }
source-import = import { $code }
source-spend = spend
source-said = { $day }: { $value }, { $from }
told-expected = { $value } / { $expected } expected
told-asked = { $value } / { $goal }
told-forecast = heading for { $value } ({ $low } to { $high })
told-target = { $name }: { $said }
outlook-met = already there
outlook-out = out of reach
outlook-faster = must go faster
outlook-good = within reach
trail-title = Where does this figure come from?
trail-empty = Nothing is known of its past.
trail-set = { $day } · { $before } → { $after }
trail-undo = undone
trail-redo = redone
trail-do = typed
told-since = off target for { $count } { $cadence ->
        [day] { $count ->
            [one] day
           *[other] days
        }
        [month] { $count ->
            [one] month
           *[other] months
        }
        [quarter] { $count ->
            [one] quarter
           *[other] quarters
        }
       *[week] { $count ->
            [one] week
           *[other] weeks
        }
    }
told-pace = { $recent } { $cadence ->
        [day] a day
        [month] a month
        [quarter] a quarter
       *[week] a week
    } · needed for { $goal }: { $needed } → { $outlook }

sheet-checkin = Check-in
action-go-checkin = Go to the check-in
short-go-checkin = check-in
action-checkin-next = Check-in: accept and go on
short-checkin-next = next
action-checkin-unchanged = Check-in: unchanged
short-checkin-unchanged = unchanged
action-checkin-skip = Check-in: skip, with the reason
short-checkin-skip = skip
action-checkin-pause = Check-in: pause and go on later
short-checkin-pause = pause
action-checkin-field = Check-in: from the value to the note
short-checkin-field = note
action-checkin-back = Check-in: back to the one before
short-checkin-back = back
action-checkin-copy = Check-in: copy the text to share
short-checkin-copy = copy
action-confidence-more = Confidence: more
short-confidence-more = confidence +
action-confidence-less = Confidence: less
short-confidence-less = confidence −
action-decide-keep = Decide: keep
short-decide-keep = keep
action-decide-fix = Decide: fix with an activity
short-decide-fix = fix
action-decide-stop = Decide: stop the activity
short-decide-stop = stop
action-decide-move = Decide: move money
short-decide-move = move
action-decide-retarget = Decide: change the target
short-decide-retarget = retarget
action-decide-nothing = Decide: do nothing
short-decide-nothing = nothing
action-judge-gained = Reviewed decision: gained
short-judge-gained = gained
action-judge-neutral = Reviewed decision: neutral
short-judge-neutral = neutral
action-judge-lost = Reviewed decision: lost
short-judge-lost = lost
checkin-title = Check-in { $week }
checkin-place-value = value { $place } of { $count }
checkin-place-target = target { $place } of { $count }
checkin-place-review = decision { $place } of { $count }
checkin-position = Each answer is on disk at Enter · nothing to save
checkin-goal = target { $goal }
checkin-source = read in { $source }
checkin-usual = Usual range: { $low } to { $high }
checkin-value = Value { $period }
checkin-note = Note
checkin-reason = Why skip?
checkin-type = type the value · i unchanged · s skip
checkin-read = read: { $value }
checkin-first = first value: nothing to compare it with
checkin-no-doubt = √ usual order of magnitude
checkin-empty = Type a value, or i (unchanged), or s (skip with the reason).
checkin-no-last = There is no earlier value to take again: type one, or s to skip.
checkin-decide = Three periods off target without a decision: choose a letter below, or Enter again to go on.
checkin-no-proposal = Too few values to propose a verdict: + gained, = neutral, - lost, or s to put it off by a week.
checkin-review-name = Review { $code }
checkin-cost = Off target since { $day } without a decision: { $cost } spent since
checkin-reminder = Decided on { $day }: { $said }
checkin-confidence = Confidence
checkin-confidence-keys = keys 0 to 9, x = 10, ← →
checkin-begun = Here we go. Esc pauses; you take it up where you left it.
checkin-finished = Check-in done, and noted in the journal.
checkin-kept = Saved: { $name }, { $period }: { $value } · Ctrl+Z undoes
checkin-skipped = Skipped: { $name }
checkin-seen = Seen, nothing decided: { $name }
checkin-confident = Confidence { $level }/10 noted: { $name }
decision-kept = Decision noted: { $kind } · { $about } · Ctrl+Z undoes
review-judged = Decision { $code } judged: { $outcome }
review-put-off = Review of { $code } put off to { $day }
checkin-paused = Check-in paused: Ctrl+G p takes it up where you left it.
checkin-left = Check-in closed.
checkin-begin = Enter to begin · each answer is saved at once
checkin-nothing = Nothing to ask this week. Enter notes that it is done.
decision-title = Decision: { $kind }
decision-reason = Why?
decision-goal = Target
decision-activity = Activity
decision-expected = Expected
decision-review = Review on
decision-keys = Enter: next line, then save · Esc: give up · expected: "CPL -10 %"
decision-needs-reason = A decision always has a reason: say why, even in three words.
decision-line = { $about }: { $kind }, { $reason }
doubt-ten = About ten times the usual ({ $usual }): could it be { $instead }?
doubt-tenth = About a tenth of the usual ({ $usual }): could it be { $instead }?
doubt-unusual = Out of the usual range ({ $low } to { $high }).
doubt-same = Exactly the same value as last time.
review-title = Decision { $code } of { $day } to review
review-promise = Expected: { $promise }
review-before = Before
review-expected = Expected
review-now = Now
review-signal = A real change: since then at least one period is out of what was usual before (rule 1).
review-quiet = No real change: nothing is out of what was usual before.
review-nothing = There are no values to compare for this decision.
review-proposal = Proposed verdict: { $outcome } (Enter)
review-keys = + gained   = neutral   - lost   s put off by a week
summary-title = All is answered. What this check-in changes:
summary-finished = Check-in done. What it changed:
summary-new-off = New off target
summary-recovered = Recovered
summary-still-off = Still off target
summary-decided = Decisions
summary-score = Decisions judged so far: { $gained } gained, { $neutral } neutral, { $lost } lost
summary-brier = Brier score { $brier } over { $count } settled confidences · 0 perfect, 0.25 a coin
journal-levels = Targets kept when you said { $level }/10: { $hits } of { $given }
journal-level = { $level }/10: { $hits } of { $given }
summary-more = and { $count } more in the copied text (c)
summary-keys = Enter: finish · c copy the text · Shift+Tab: back
summary-keys-finished = Enter: home · c copy the text
checkin-left-minutes = { $minutes ->
        [one] ≈ { $minutes } minute
       *[other] ≈ { $minutes } minutes
    }
checkin-values = { $count ->
        [one] { $count } value to type
       *[other] { $count } values to type
    }
checkin-targets = { $count ->
        [one] { $count } target off or at risk
       *[other] { $count } targets off or at risk
    }
checkin-reviews = { $count ->
        [one] { $count } decision to review
       *[other] { $count } decisions to review
    }
summary-values = { $typed ->
        [one] { $typed } value typed
       *[other] { $typed } values typed
    }, { $unchanged } unchanged, { $skipped } skipped

sheet-journal = Journal
action-go-journal = Go to the journal
short-go-journal = journal
action-journal-open = Journal: go to the entry's row
short-journal-open = open
action-journal-filter = Journal: filter by activity, KPI or week
short-journal-filter = filter
action-journal-annotate = Journal: note an event (sale, outage…)
short-journal-annotate = note
action-journal-up = Journal: entry above
short-journal-up = up
action-journal-down = Journal: entry below
short-journal-down = down
action-journal-page-up = Journal: page up
short-journal-page-up = page
action-journal-page-down = Journal: page down
short-journal-page-down = page
action-journal-first = Journal: the newest
short-journal-first = first
action-journal-last = Journal: the oldest
short-journal-last = last
journal-decision = decision
journal-move = money
journal-annotation = event
journal-checkin = check-in
journal-status = status
journal-reserve = reserve
journal-moved = { $amount } from { $from } to { $to }: { $reason }
journal-unfinished = not finished
journal-empty = Nothing in the journal yet: n notes an event, the check-in notes decisions.
journal-position = / filters: "Meta", "W45" · n notes an event
journal-too-few = settled confidences: { $count }, too few for a score
journal-count = { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }

action-go-standup = Stand-up: one slide an off-target KPI
short-go-standup = stand-up
action-standup-next = Stand-up: next
short-standup-next = next
action-standup-back = Stand-up: back
short-standup-back = back
action-standup-larger = Stand-up: larger
short-standup-larger = larger
action-standup-smaller = Stand-up: smaller
short-standup-smaller = smaller
action-standup-reveal = Stand-up: show the amounts of this slide
short-standup-reveal = amounts
action-standup-yes = Stand-up: yes, act
short-standup-yes = yes
action-standup-no = Stand-up: no, do nothing
short-standup-no = no
action-standup-later = Stand-up: put off by a week
short-standup-later = later
action-standup-close = Stand-up: leave
short-standup-close = leave
action-week-back = See the plan a week earlier
short-week-back = week −
action-week-forward = See the plan a week later
short-week-forward = week +
action-travel-back = Go back one week in time
short-travel-back = week −
action-travel-forward = Go forward one week in time
short-travel-forward = week +
action-travel-home = Back to the present
short-travel-home = present
travel-home = Back in the present.
badge-past = AS OF { $day }
badge-past-short = AT { $day }
standup-title = Stand-up { $week } · { $plan }
standup-day = { $day }
standup-week = STAND-UP { $week }
standup-left = { $time } left
standup-over = { $time } over
standup-question = DO WE ACT?   [O] yes   [N]o   [R] later
standup-hidden = amounts hidden · m shows those of this slide
standup-revealed = amounts shown on this slide · m hides them
standup-reason = Decided at the stand-up { $week }
standup-decided = decided on { $day }: { $kind }, { $reason }
standup-free = available { $available }, committed { $committed }, landing { $landing }
standup-objective = { $name }: { $progress }, { $off } of { $count } { $count ->
        [one] target
       *[other] targets
    } off

action-since = Mark changes since the last check-in
short-since = changes
since-on = Since the check-in of { $day }: { $fresh } { $fresh ->
    [one] new row
   *[other] new rows
}, { $changed } changed, { $gone } deleted. ~ changed, + new.
since-off = Changes are no longer marked.
since-none = No check-in was finished before this day: nothing to compare with. Ctrl+G p opens the check-in.
since-was = at the check-in of { $day }: { $value }
since-title = ~ since { $day }

why-original = At first
original-said = first { $goal }, changed on { $day }: it would be { $verdict }

checkin-news-title = New in the audit since last week: { $count }
checkin-news-keys = (↓ then Enter)
action-checkin-news = Check-in: new findings of the audit
short-checkin-news = audit
ask-expect = Expected effect (CPL -10%, or Enter):
decision-budget-opened = Decision noted. Move the money here; Ctrl+G p goes on with the check-in where you left it.
