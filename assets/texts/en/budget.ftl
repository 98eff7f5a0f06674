### Budget: the ledger and the arbitration.

sheet-budget = Budget
action-go-budget = Go to Budget
short-go-budget = budget
action-budget-up = Activity above
short-budget-up = up
action-budget-down = Activity below
short-budget-down = down
action-budget-first = First activity
short-budget-first = first
action-budget-last = Last activity
short-budget-last = last
action-budget-open = Open the activity in its sheet
short-budget-open = open

ledger-title = Budget · who was given what, what is spent, what is still free
ledger-initial = Initial
ledger-revised = Revised
ledger-actual = Actual
ledger-committed = Committed
ledger-available = Available
ledger-landing = Landing
ledger-gap = Gap
ledger-reserve = Envelope { $envelope } · reserve { $reserve }
ledger-no-envelope = No envelope: give one in the plan's settings (Ctrl+G r).
mark-locked = ■
budget-position = Nothing moves before it is adopted · Enter: open the activity
