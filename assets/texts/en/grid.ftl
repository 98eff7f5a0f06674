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
