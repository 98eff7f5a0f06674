### The command line: what it answers, and what to do when it cannot.

## The plan file.
the-plan-file = The plan file
store-missing = { $file }: there is no such file.
store-exists = { $file }: there is a file already, and it is left as it is.
store-not-a-file = { $file } is not a file.
store-not-a-plan = { $file } is not a kpilot plan.
store-empty = { $file } is empty ({ $bytes } bytes) where a plan is expected.
store-damaged = { $file } is damaged: { $detail }.
store-foreign = { $file } has tables that kpilot did not make: { $detail }.
store-newer = { $file } was made by a newer kpilot (format { $format }; this one reads { $ours }).
store-busy = { $file } is in use by another program.
store-read-only = { $file } cannot be written.
store-full = No room left on the disk of { $file }: nothing of this edit was kept.
store-io = { $what }: { $detail }.
store-replaced = Another file was put in the place of { $file } while it was open.
store-gone = { $file } was moved or deleted while it was open.
store-stale = { $file }: { $record } was changed meanwhile by another program.
store-refused = { $file } refuses the record: { $detail }.
store-not-yet = { $file }: this plan was made on { $day }; there is nothing before.
store-bad-copy = The copy of { $file } differs from the plan ({ $table }) and was thrown away.
store-defect = A defect of kpilot: { $detail }.

hint-missing = `kpilot new FILE` makes a plan; --plan FILE or $KPILOT_PLAN names another one.
hint-exists = Choose another name, or open this file with --plan.
no-such-folder = { $folder }: there is no such folder.
hint-folder = Make the folder first, or choose another place.
hint-not-a-plan = Name a plan file: --plan FILE. `kpilot import FILE` reads other formats.
hint-empty = A download or synchronisation that did not finish? Wait for it, or put a backup in its place: `kpilot restore FILE`.
hint-damaged = The file was left as it is. Keep a copy of it, then put a backup in its place: `kpilot restore FILE`.
hint-newer = Update kpilot. The file was left as it is.
hint-busy = Try again once the other program is done.
hint-read-only = Check the rights of the file and of its folder, or work on a copy.
hint-full = Free some room, then try again.
hint-io = Check the disk, then `kpilot check`.
hint-replaced = To keep what the screen shows, export it first (Ctrl+K, export); then open the plan again: a synchronised folder may have brought another version.
hint-stale = Look at the new value, then try again.
hint-refused = Check the values of the record.
hint-not-yet = Choose a later day.
hint-defect = Please report it, with this line.

## How a command was typed.
usage-unknown-argument = Unknown argument: { $argument }.
usage-unknown-command = Unknown command: { $command }.
usage-missing = Missing: { $argument }.
usage-no-value = { $argument } needs a value.
usage-bad-value = “{ $value }” is not a value of { $argument }{ $list }.
usage-conflict = { $argument } and { $other } exclude each other.
usage-other = This command is not written correctly.
hint-usage = `kpilot --help` lists the commands, `kpilot COMMAND --help` says what one takes.
hint-did-you-mean = Did you mean { $suggestion }?
hint-day = Days are typed 2026-11-23, 23/11, today, +7.
no-such-theme = There is no theme “{ $theme }”.
hint-theme = Themes: dark, light, daltonian, sixteen, none.
no-home = This system names no folder for the default plan.
hint-no-home = Name the plan: --plan FILE.
asked-read-only = --read-only and --as-of change nothing.
hint-asked-read-only = Leave the option out to write.
output-failed = The answer cannot be written: { $detail }.

## Tables, fields, records.
no-such-table = There is no table “{ $table }” ({ $list }).
hint-table = Type one of these words.
not-a-field = “{ $text }” is not written field=value.
no-such-field = The table { $table } has no field “{ $field }” ({ $list }).
hint-field = Fields are typed field=value: name="SEA produit" budget="1 200".
no-such-record = Nothing has the code “{ $code }” in the table { $table }.
hint-code = `kpilot list TABLE` shows the codes.
hint-measurement = A measurement is named kpi/activity/2026-11-23, kpi/objective:CODE/day, or kpi//day for the plan.
one-plan = A file holds one plan: it is not added.
hint-one-plan = `kpilot set plan field=value` changes it; `kpilot new FILE` makes another one.
nothing-to-set = Nothing to change was typed.
refused-at = { $place }: { $sentence }
hint-refused-value = Correct the value and try again; nothing of this edit was saved.
cli-removed-with = {" "}(with { $list })
cli-removed-unlinked = {" "}(unlinked from { $list })
cli-undone = Undone (#{ $revision }): { $what } ({ $count ->
        [one] { $count } record
       *[other] { $count } records
    })
cli-redone = Brought back (#{ $revision }): { $what } ({ $count ->
        [one] { $count } record
       *[other] { $count } records
    })
cli-nothing-to-undo = There is nothing to undo.
cli-nothing-to-redo = There is nothing to bring back.
hint-history = `kpilot history` lists every edit.

## Streams, files, templates, keys.
no-such-file = { $file }: { $detail }.
hint-file = Check the name of the file.
apply-not-an-edit = this is no edit: { $detail }
apply-not-a-value = { $field }: this is no value of a field.
apply-line = line { $line }: { $sentence }
hint-apply = A line is {"{"}"op": "add", "table": "measurements", "fields": {"{"}"kpi": "leads", "value": 12{"}"}{"}"}. What was acknowledged is kept.
no-such-template = There is no template “{ $template }”.
hint-template = `kpilot templates` lists them.
template-blank = statuses and channels only
keys-keys = Keys
keys-action = Action
keys-does = Does
keys-fine = The preferences are fine.
config-wrong = { $file }, line { $line }, column { $column }: { $detail }
hint-config = Correct this line; the defaults stand until then.
history-revision = No.
history-at = When
history-origin = From
history-action = What
history-records = Records

## Verdicts.
status-empty = The plan has no target yet.
status-scope = For
reason-stale = { $kpi } { $value } kept { $target }, but a whole period has passed without a value
reason-missed = { $kpi } { $value } on { $due }: the target { $target } was not met
reason-met = { $kpi } { $value } meets the target { $target }
reason-pace = { $kpi } { $value }, expected by now { $expected }: pace { $pace }
reason-breach = { $kpi } { $value } { $sign } { $bound } (tolerance { $tolerance })
explain-rows = { $count ->
        [one] { $count } row:
       *[other] { $count } rows:
    }

## Check, backups, moves.
check-fine = The plan is sound (revision { $revision }).
check-structure = Damaged pages: { $detail }
check-link = A row of { $table } refers to one of { $parent } that is not there.
check-table = { $table }: kpilot wrote { $written } records, { $found } are there, or some were changed by another program.
check-history = History: kpilot wrote { $written } lines, { $found } are there, or some were changed by another program.
check-record = { $table }: the record { $code } is not as the history says.
check-unreadable = A row makes no record: { $detail }
check-invalid = { $table }, { $code }: { $why }
check-setting = The safety setting { $name } is not in force.
backup-failed = No backup could be made: { $detail }
restored-damaged = Restored. The file that could not be read is kept as it is in { $before }; give it its name again to go back.
restored = Restored. The plan as it was is kept in { $before }; `kpilot undo` takes the restore back.
the-reserve = the reserve
move-too-much = { $from } has { $available } available ({ $actual } spent and { $committed } committed no longer move): { $amount } cannot be moved.
move-reserve-short = The reserve has { $available }: { $amount } are not there.
move-locked = { $activity } is locked: unlock it on its record first.
move-no-reserve = The plan has no envelope, so there is no reserve to take { $amount } from.
adopt-keeps = This draft moves nothing: there is nothing to adopt.
adopt-no-reason = It takes a reason: why this change?
hint-move = Move at most what is available: revised budget, less what was spent and promised.
hint-unlock = `kpilot set activities CODE locked=no` unlocks it.

## Imports, exports, templates.
import-did = { $new } new, { $changed } changed, { $same } unchanged.
import-would = Would be: { $new } new, { $changed } changed, { $same } unchanged. Nothing was done.
export-masked = A .{ $ending } file holds the amounts: --mask does not go with it.
hint-export-masked = Leave --mask out, or write a report (.md .html .pdf).
export-format = “.{ $ending }” is no format for what is to be exported.
hint-export-format = .json, .xlsx and .ics: the plan; .csv and .tsv: a table (--what activities); .md .html .pdf: a report; .svg: a picture.
export-no-picture = “{ $name }” is neither a page nor the code of a target that has a value.
hint-export-picture = Pages: home, plan, activities, budget…; `kpilot status` shows the codes of targets.
export-program = “{ $program }” is not a program that is known here.
hint-export-program = Write --for excel-fr or --for excel-en.
hint-force = Choose another name, or replace it with --force.
template-name = Name
template-about = What it holds
template-article = the article's three activities and its SMART example
template-plan = a complete plan for a small company, with its KPI catalogue
template-digital = digital channels, tactical and analytic, with their KPI catalogue
template-rate = the article's failed launch: noise everywhere, proof nowhere
template-prouve = the same launch done right: open it beside “rate”
import-which-table = { $file }: which table this is cannot be seen.
hint-import-as = Name the table: --as activities, or call the file activities.csv; say what the columns of another tool mean with --map FILE.
import-others = {" "}(and { $count } more)
hint-problem = Correct the problem file: channels, curves, bounds and budget.

to-only-retarget = --to gives the new target: it goes with retarget, not with { $kind }.
hint-to-only-retarget = Write kpilot decide CODE retarget --to ">=20" --why "…".
