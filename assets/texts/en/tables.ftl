### Tables: titles of sheets and columns, words of lists.

sheet-home = Home
sheet-plan = Plan
sheet-activities = Activities
sheet-objectives = Objectives
sheet-kpis = KPIs
sheet-targets = Targets
sheet-statuses = Statuses
sheet-channels = Channels
sheet-personas = Personas
sheet-measurements = Measurements
sheet-spend = Spend
sheet-moves = Moves
sheet-decisions = Decisions
sheet-checkins = Check-ins
sheet-annotations = Annotations
sheet-answers = Answers
sheet-imports = Imports
sheet-mappings = Mappings
sheet-mutes = Muted findings
sheet-views = Views
sheet-settings = Plan settings

column-activity = Activity
column-actual = Actual
column-aggregation = Aggregation
column-amount = Amount
column-available = Available
column-baseline = Baseline
column-budget = Budget
column-business_goal = Business goal
column-cadence = Cadence
column-channel = Channel
column-code = Code
column-confidence = Confidence
column-currency = Currency
column-curve = Curve
column-date = Date
column-due = Due
column-end = End
column-expected = Expected effect
column-expression = Target
column-finished = Finished
column-formula = Formula
column-from = From
column-hypothesis = Hypothesis
column-kind = Kind
column-kpi = KPI
column-label = Status
column-language = Language
column-locked = Locked
column-max_budget = Max budget
column-min_budget = Min budget
column-name = Name
column-note = Note
column-notes = Notes
column-objective = Objective
column-outcome = Outcome
column-over = Read over
column-owner = Owner
column-persona = Persona
column-polarity = Better when
column-priority = Priority
column-progress = Progress
column-reason = Reason
column-result = Result
column-review = Review
column-source = Source
column-stage = Stage
column-start = Start
column-state = State
column-status = Status
column-target = Target
column-tax = Tax
column-text = Event
column-after = After
column-checkin = Check-in
column-evidence = Evidence
column-field = Field
column-file = File
column-format = Format
column-hash = Fingerprint
column-pacing = Pacing
column-record = Record
column-result_kpi = Result KPI
column-rows = Rows
column-rule = Rule
column-sheet = Sheet
column-until = Until
column-original = First target
column-was = Former target
column-worth = Worth of a result
column-to = To
column-tolerance = Tolerance
column-tracking = Tracking
column-unit = Unit
column-value = Value
column-week = Week

choice-idea = idea
choice-ready = ready
choice-active = active
choice-paused = paused
choice-done = done
choice-dropped = dropped
choice-actual = actual
choice-committed = committed
choice-keep = keep
choice-fix = fix
choice-stop = stop
choice-move = move money
choice-retarget = retarget
choice-nothing = do nothing
choice-gained = gained
choice-neutral = neutral
choice-lost = lost
choice-count = count
choice-percent = percent
choice-money = money
choice-number = number
choice-duration = duration (s)
choice-rank = rank
choice-up = higher
choice-down = lower
choice-sum = sum
choice-last = last value
choice-mean = mean
choice-ratio = ratio (formula)
choice-day = day
choice-week = week
choice-month = month
choice-quarter = quarter
choice-fr = French
choice-en = English
choice-value = value typed
choice-unchanged = unchanged
choice-skipped = skipped
choice-campaign = campaign
choice-metric = metric
choice-column = column

over-period = last period
over-to_date = to date
over-rolling = { $count ->
        [one] last period
       *[other] last { $count } periods
    }
flag-yes = yes
flag-no = no

count-plan = { $count ->
        [one] { $count } plan
       *[other] { $count } plans
    }
count-statuses = { $count ->
        [one] { $count } status
       *[other] { $count } statuses
    }
count-channels = { $count ->
        [one] { $count } channel
       *[other] { $count } channels
    }
count-personas = { $count ->
        [one] { $count } persona
       *[other] { $count } personas
    }
count-objectives = { $count ->
        [one] { $count } objective
       *[other] { $count } objectives
    }
count-activities = { $count ->
        [one] { $count } activity
       *[other] { $count } activities
    }
count-kpis = { $count ->
        [one] { $count } KPI
       *[other] { $count } KPIs
    }
count-targets = { $count ->
        [one] { $count } target
       *[other] { $count } targets
    }
count-measurements = { $count ->
        [one] { $count } measurement
       *[other] { $count } measurements
    }
count-spend = { $count ->
        [one] { $count } expense
       *[other] { $count } expenses
    }
count-moves = { $count ->
        [one] { $count } move
       *[other] { $count } moves
    }
count-decisions = { $count ->
        [one] { $count } decision
       *[other] { $count } decisions
    }
count-checkins = { $count ->
        [one] { $count } check-in
       *[other] { $count } check-ins
    }
count-annotations = { $count ->
        [one] { $count } annotation
       *[other] { $count } annotations
    }
count-answers = { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
count-mutes = { $count ->
        [one] { $count } muted finding
       *[other] { $count } muted findings
    }
count-imports = { $count ->
        [one] { $count } import
       *[other] { $count } imports
    }
count-mappings = { $count ->
        [one] { $count } mapping
       *[other] { $count } mappings
    }
count-views = { $count ->
        [one] { $count } view
       *[other] { $count } views
    }
