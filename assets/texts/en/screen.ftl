### The screen: messages, panels, first run.

too-small = Window too small: enlarge it (40×10 at least). Nothing is lost.
badge-example = EXAMPLE
badge-read-only = READ ONLY
loading = Reading the plan… { $percent }%
still-loading = The plan is still being read: one moment.
judging = Working out the verdicts…
not-here = That is not possible here. F1 shows what is.
quit-hint = Everything is saved. Ctrl+Q to quit.
saved = Saved #{ $revision }
already-saved = Everything is already saved (#{ $revision }).
undone = Undone: { $what }
redone = Redone: { $what }
nothing-to-undo = Nothing to undo.
nothing-to-redo = Nothing to redo.
changed-meanwhile = This cell changed meanwhile ({ $value }). Enter writes yours, Esc keeps the other.
masked = Amounts hidden.
unmasked = Amounts shown.
language-changed = The screen is in English.
preset-tableur = Spreadsheet keys: typing replaces the cell.
preset-vim = vim keys: hjkl, i, dd, u.
mouse-on = Mouse on. Shift (Option on a Mac) to select text.
mouse-off = Mouse given back to the terminal.
rows = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
sorted-by = {" "}· by { $column }
filtered-by = {" "}· filter “{ $text }”
total = Total
fresh-row = new row · type here
draft-missing = Draft: { $column } is missing.
create = + create “{ $name }”
list-fitting = { $column } · { $count ->
        [0] nothing fits
        [one] 1 choice fits
       *[other] { $count } choices fit
    }
list-creates = { $column } · nothing has this name: Enter creates the record, Esc cancels
typing-keys = ↵ commit · Tab to the right · Esc cancel · F2 caret in the text
typing-keys-list = ↵ commit · ↑↓ choose · type to filter · Esc cancel
typing-empty = { $column } · empty
typing-read = { $column } · read: { $read }
home-position = Enter: go to the cell · Ctrl+W: why
panel-off = OFF TARGET
panel-risk = AT RISK
panel-stale = NO RECENT VALUE
panel-good = OK
panel-fine = { $count ->
        [one] { $count } on target
       *[other] { $count } on target
    }
panel-early = { $count ->
        [one] { $count } to come
       *[other] { $count } to come
    }
panel-empty = No target yet: choose a KPI and type its target in the plan.
home-objectives = OBJECTIVES
home-week = THIS WEEK
home-budget = BUDGET
progress-of = { $progress } done
late = { $days ->
       *[other] { $days } d late
    }
week-empty = Nothing is due this week.
week-more = { $count ->
        [one] + { $count } more · Ctrl+G a to see all
       *[other] + { $count } more · Ctrl+G a to see all
    }
week-ends = ends
week-starts = starts
week-target = target
week-review = review
as-of = The plan as it was known on { $day }: read-only.
recovered = An interrupted save was recovered; a copy is kept: { $file }
no-plan-open = No plan is open: choose what to begin with.
read-only-asked = Opened read-only: nothing will be written.
read-only-file = The file, its folder or its disk cannot be written: read-only.
backed-up = Verified backup: { $file }
imported = Imported: { $new } new, { $changed } changed, { $same } the same
exported = Exported: { $file }
copied-asked = Copied (asked of the terminal).
copied-file = Kept in { $file }
probe = Type keys to see what arrives; Ctrl+Q ends.
probe-paste = paste of { $count } characters
screen-needs-terminal = The screen needs a terminal.
screen-without-terminal = Start kpilot in a terminal window, or use a command: kpilot status.
demo-unknown = No demo is called “{ $name }”.
demo-known = The demos are: boutique, rate, prouve, and the templates of kpilot templates.
theme-unknown = No theme is called “{ $name }”.
theme-known = The themes are: { $names }.
spent-of = Spent { $spent } / { $envelope }
spent-share = { $spent } (time { $time })
money-free = Available { $available } · committed { $committed } · reserve { $reserve }
removed = “{ $name }” removed
removed-with = , with { $list }
removed-unlinked = , unlinked from { $list }
removed-undo = {" "}· Ctrl+Z undoes
did-add = { $table }: “{ $name }” added
did-remove = { $table }: “{ $name }” removed
did-set = { $column } of “{ $name }”: { $before } → { $after }
did-more = { $count ->
        [one] (and { $count } more)
       *[other] (and { $count } more)
    }
history = History
history-undo = undo of:
history-redo = redo of:
palette = Commands
palette-nothing = Nothing fits.
help = Help
help-basics =
    Typing in a cell replaces its content; Enter or F2 opens it. Enter commits and goes down, Tab commits to the right, Esc gives the old value back.
    Numbers: 1,234.56 · 12% · 3k · =200+150*2. Dates: today · +7 · mon · 31/12 · end of month. Targets: >25% · <€3 · 5,000 · 20..30 · +20% · yes.
    Everything is saved at each commit; everything can be undone.
close-hint = Esc closes · ↑↓ scrolls
ask-filter = Filter:
ask-import = File to import (Tab: the newest):
no-file-offered = No file to import was found here: .csv .tsv .xlsx .xls .ods .zip .json
welcome = Welcome to kpilot
welcome-promise = Everything stays on this computer: no account, no network.
welcome-question = How would you like to begin?
welcome-keys = ↑↓ choose · Enter begin · ←→ change · Ctrl+Q leave without a trace
welcome-paste-now = Paste your table now (Ctrl+Shift+V or ⌘V): the first line gives the titles.
begin-demo = Try an example
begin-demo-about = a shop, 26 weeks; thrown away
begin-paste = Paste a table from Excel
begin-paste-about = activities, KPIs, targets, statuses
begin-import = Import a file
begin-import-about = .xlsx .csv .json, Google Ads, Meta…
begin-article = Plan of the article
begin-article-about = three activities, KPIs, targets
begin-plan = Complete marketing plan
begin-plan-about = small company, KPI catalogue
begin-digital = Digital plan
begin-digital-about = channels, tactics and analytics
begin-rate = Failed launch (fictional)
begin-rate-about = noise everywhere, no proof
begin-prouve = Proven launch (fictional)
begin-prouve-about = the same done right: compare them
begin-blank = Start from nothing
begin-blank-about = statuses and channels only
empty-plan = No activity yet. Type its name on the + row and press Enter, or paste a table.
empty-activities = No activity yet. Type its name on the + row and press Enter.
empty-objectives = No objective yet. Type what the marketing must reach.
empty-kpis = No KPI yet. Paste a table, or type a name and press Enter.
empty-targets = No target yet. Choose a KPI, then type its target: >25% · <€3 · 5,000.
empty-statuses = No status yet. Type the first one: To do.
empty-channels = No channel yet. Type the first one: SEO.
empty-personas = No persona yet.
empty-measurements = No measurement yet. Choose a KPI and type its value.
empty-spend = No expense yet. Choose an activity and type the amount.
empty-moves = No move of money yet.
empty-decisions = No decision yet.
empty-checkins = No check-in yet.
empty-annotations = No annotation yet: a sale, an outage, a tracking change.
empty-answers = No answers: they come from the check-in.
empty-imports = No file was imported. Ctrl+K then “import” chooses one.
empty-mappings = No mappings: they come from imports.
empty-mutes = No muted findings.
empty-views = No saved views.
empty-settings = The plan has no settings.
empty-filter = No row contains this text. Esc takes the filter away.
key-Enter = ↵
key-Esc = Esc
key-Tab = Tab
key-Shift = Shift
key-Delete = Del
key-Backspace = Backspace
key-PageUp = PgUp
key-PageDown = PgDn
key-Home = Home
key-End = End
key-Up = ↑
key-Down = ↓
key-Left = ←
key-Right = →
key-Space = Space
