# Ce qui se dit pendant et après la frappe, et au premier lancement.

invalid-computed-from = { $kpi } est calculé ({ $formula }) : mesurez plutôt { $inputs }.
first-keys = Aucun plan n'est encore ouvert · Ctrl+Q quitte sans rien laisser
doubt-before-plan = Le { $day } précède le début du plan ({ $start }) : est-ce la bonne date ?
doubt-after-today = Le { $day } n'est pas encore passé : est-ce la bonne date ?
money-none = Aucun montant dans ce plan pour l'instant.
money-without-envelope = Dépensé { $spent } ; aucune enveloppe n'est fixée.
money-where = Un budget se tape par activité (Ctrl+G a) · ou pour le plan (Ctrl+G r)
tour-keys-busy = Échap ferme ce qui est ouvert, puis quitte la visite
decision-line-plain = { $kind }, { $reason }
plain-block = Collez le tableau, puis une ligne vide : l'aperçu suit.
not-here-target = Aucune cible ici : allez sur une ligne qui en a une (Ctrl+G h : hors cible).
not-here-sorted = Rien à déplacer : les lignes sont triées, filtrées ou groupées. Ctrl+G v les rend comme saisies.
