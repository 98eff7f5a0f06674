### Budget : le grand livre et l'arbitrage.

sheet-budget = Budget
action-go-budget = Aller à Budget
short-go-budget = budget
action-budget-up = Activité du dessus
short-budget-up = haut
action-budget-down = Activité du dessous
short-budget-down = bas
action-budget-first = Première activité
short-budget-first = première
action-budget-last = Dernière activité
short-budget-last = dernière
action-budget-open = Ouvrir l'activité dans sa table
short-budget-open = ouvrir

ledger-title = Budget · qui a reçu quoi, ce qui est dépensé, ce qui reste libre
ledger-initial = Initial
ledger-revised = Révisé
ledger-actual = Réalisé
ledger-committed = Engagé
ledger-available = Disponible
ledger-landing = Atterrir à
ledger-gap = Écart
ledger-reserve = Enveloppe { $envelope } · réserve { $reserve }
ledger-no-envelope = Aucune enveloppe : indiquez-la dans les réglages du plan (Ctrl+G r).
mark-locked = ■
budget-position = Rien ne bouge avant d'être adopté · Entrée : ouvrir l'activité
