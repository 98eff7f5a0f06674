### The grid: marks, trash, actions on several rows.

action-mark = Mark the row (or take the mark away)
short-mark = mark
action-mark-up = Mark upwards
short-mark-up = mark ↑
action-mark-down = Mark downwards
short-mark-down = mark ↓
action-mark-run = Mark with the arrows (once more: stop)
short-mark-run = extend
action-mark-all = Mark all rows shown (or none)
short-mark-all = mark all
action-fill-down = Fill down (or take the value from above)
short-fill-down = fill down
action-duplicate = Duplicate the row or the marked rows
short-duplicate = duplicate
action-trash = Trash: what was deleted, and bring it back
short-trash = trash
marks-extending = Arrows mark rows; F8 stops, Esc takes the marks away.
marks-moving = Arrows move the cursor.
rows-marked = { $count ->
        [one] 1 row marked · Esc takes the mark away
       *[other] { $count } rows marked: what you type goes into all · Esc takes the marks away
    }
rows-set = { $count ->
        [one] 1 row
       *[other] { $count } rows
    } · { $column }: { $value } · Ctrl+Z undoes
rows-refused = Nothing is changed: “{ $name }” refuses. { $reason }
rows-duplicated = { $count ->
        [one] Row duplicated
       *[other] { $count } rows duplicated
    } · Ctrl+Z undoes
copy-of = { $name } (copy)
fill-nothing = Nothing to fill down: no row above.
removed-rows = { $count ->
        [one] 1 row deleted
       *[other] { $count } rows deleted
    }
trash = Trash
trash-empty = The trash is empty. What you delete from a table is found here.
trash-keys = ↵ bring back · ↑↓ choose · Esc close
trash-others = { $count ->
        [one] (and 1 other record)
       *[other] (and { $count } other records)
    }
brought-back = Brought back: “{ $name }”{ $count ->
        [one] {""}
       *[other] {" "}({ $count } records)
    } · Ctrl+Z undoes

action-copy-rows = Copy the marked rows (or the row), for Excel
short-copy-rows = copy rows
action-copy-view = Copy the whole view, for Excel
short-copy-view = copy view
action-copy-markdown = Copy as a Markdown table
short-copy-markdown = Markdown
action-copy-sentence = Copy as a sentence
short-copy-sentence = sentence
copied-native = Copied to the clipboard ({ $tool }).
copied-too-long = Too long for the terminal's clipboard.
sentence-cell = { $column } { $value }
sentence-row = { $name }: { $cells }.
sentence-target = { $kpi }: { $value } for a target { $goal } ({ $of }): { $verdict }.
sentence-no-value = no value yet
paste-title = Paste into { $sheet }
paste-reading = Reading the paste ({ $size } KB)…
paste-into-table = Open a table to paste: Ctrl+G a.
paste-counts = { $list }
paste-done = Pasted: { $list } · Ctrl+Z undoes
paste-nothing = Nothing to paste: all is there already, or nothing is readable.
paste-changed = { $count ->
        [one] 1 update
       *[other] { $count } updates
    }
paste-new = { $count ->
        [one] 1 new
       *[other] { $count } new
    }
paste-same = { $count ->
        [one] 1 the same
       *[other] { $count } the same
    }
paste-unreadable = { $count ->
        [one] 1 unreadable
       *[other] { $count } unreadable
    }
paste-not-read = (not read) { $name }
paste-leave-out = (do not read)
paste-by-place = Lines go over the cursor's row and those below (p: by their names)
paste-by-name = Each line goes to the record of its name or code, else it is new (p: at the cursor's place)
paste-keys = ↵ paste · Space another meaning (on titles: another column) · Tab next unreadable · Esc give up
paste-keys-list = ↵ choose the column · ↑↓ · Esc
paste-on-titles = Space chooses the table's column for this pasted column.
paste-means = Space: { $list }
paste-line-new = A new row.
paste-line-same = The plan holds it already: nothing changes.
paste-line-changed = This cell does not change.
paste-cell-changes = { $before } → { $after }

action-column-menu = Column menu: sort, filter, group, width, format
short-column-menu = column
action-sort-down = Sort by this column, downwards
short-sort-down = sort ▼
action-sort-more = Add this column to the sort
short-sort-more = sort +
action-filter-column = Filter this column: > 1000 · = To do ; Running · empty
short-filter-column = filter column
action-unfilter = Take all filters away
short-unfilter = no filter
action-group = Group by this column (or ungroup)
short-group = group
action-hide-column = Hide this column
short-hide-column = hide
action-show-columns = Show all columns
short-show-columns = show
action-freeze = Freeze up to this column (or the first alone)
short-freeze = freeze
action-wider = Make the column wider (→)
short-wider = wider
action-narrower = Make the column narrower (←)
short-narrower = narrower
action-number-format = Number format: auto, whole, 2 decimals, short
short-number-format = format
action-views = Saved views of this table
short-views = views
action-move-row-up = Move the row up
short-move-row-up = move up
action-move-row-down = Move the row down
short-move-row-down = move down
filter-empty = empty
filter-filled = not empty
ask-filter-column = Filter ( > 1000 · 1..5 · = A ; B · <> A · empty ):
ask-view-name = Name of the view:
column-menu-keys = ↵ choose · ← → width · Esc
column-hidden = Column hidden; the menu of any column shows it again.
columns-frozen = { $count ->
        [one] The first column stays at the left.
       *[other] { $count } columns stay at the left.
    }
format-of-column = Format: { $format }
format-auto = automatic
format-whole = whole
format-cents = two decimals
format-compact = short (k, M)
column-filtered = {" "}· { $column } { $text }
columns-hidden = {" "}· { $count ->
        [one] 1 column hidden
       *[other] { $count } columns hidden
    }
group-empty = (empty)
group-heading = { $label } · { $count }
views = Views of this table
views-keys = ↵ look · r rename · Del delete · Esc
view-save = + save what I see under a name…
view-as-made = No view: all rows, all columns
view-saved = View “{ $name }” saved · Ctrl+Z undoes
view-named = view “{ $name }”
move-sorted = Take sort, group and filters away to move a row.
row-moved = Row moved · Ctrl+Z undoes
order-by-hand = Order of rows

action-record = Card: everything about the row, its links, its course, its history
short-record = card
action-azerty-digits = AZERTY digits without Shift in number cells: yes / no
short-azerty-digits = AZERTY
azerty-on = In number cells & é " ' ( - è _ ç à type 1 to 0. A minus is typed behind =: =-5.
azerty-off = The upper row types its signs.
foreseen = today { $value }: { $verdict }
typing-keys-formula = Tab take the code · ↑↓ choose · ↵ commit · Esc cancel
typing-keys-day = ↵ commit · Esc cancel · ↑↓ day · PgUp/PgDn month · today, +7, mon, 31/12
typing-keys-note = ↵ commit · Esc cancel · Ctrl+N new line · F2 caret in the text
calendar-days = Mo Tu We Th Fr Sa Su
record-title = Card: { $name }
record-links = Linked with
record-keys = Space or Esc close · ↑↓ scroll
