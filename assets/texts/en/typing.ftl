# What is said while and after typing, and at the first run.

invalid-computed-from = { $kpi } is computed ({ $formula }): measure { $inputs } instead.
first-keys = No plan is open yet · Ctrl+Q quits and leaves nothing behind
doubt-before-plan = { $day } is before the plan begins ({ $start }): is it the right date?
doubt-after-today = { $day } has not come yet: is it the right date?
money-none = No money in this plan yet.
money-without-envelope = Spent { $spent }; no envelope is set.
money-where = A budget is typed for each activity (Ctrl+G a) · or for the plan (Ctrl+G r)
tour-keys-busy = Esc closes what is open, then leaves the tour
decision-line-plain = { $kind }, { $reason }
plain-block = Paste the table, then an empty line: its preview follows.
not-here-target = No target here: go to a row that has one (Ctrl+G h: off target).
not-here-sorted = Nothing to move: rows are sorted, filtered or grouped. Ctrl+G v shows them as entered.
