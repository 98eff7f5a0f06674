### Le classeur Excel.

workbook-dashboard = Tableau de bord
workbook-budget = Budget
workbook-calculations = Calculs
workbook-periods = Périodes
workbook-lists = Listes
workbook-list = Liste
workbook-day-format = dd/mm/yyyy

workbook-today = Situation au
workbook-hint-day = Changez la date (ou tapez =AUJOURDHUI()) : les verdicts suivent. Les nouvelles mesures et dépenses comptent aussitôt.
workbook-hint-grey = Les colonnes aux titres gris sont calculées : ce qui y est tapé n'est pas repris dans le plan.
workbook-hint-back = Pour reprendre vos changements : kpilot import FICHIER.xlsx. Bornes, départs et échéances des calculs datent de l'export.
workbook-verdicts = Cibles par verdict
workbook-money = Budget
workbook-off = Hors cible à l'export, du plus grave au moins grave
workbook-computed = Colonne calculée par kpilot.
workbook-trend = Tendance
workbook-total = Total
workbook-reserve = Réserve
workbook-envelope = Enveloppe
workbook-initial = Budget initial
workbook-moved-in = Reçu
workbook-moved-out = Cédé
workbook-revised = Budget révisé
workbook-committed = Engagé
workbook-used = Consommé
workbook-landing = Atterrissage (à l'export)
workbook-gap = Écart

workbook-target = Cible
workbook-kpi = KPI
workbook-activity = Activité
workbook-home = Objectif
workbook-comparison = Comparaison
workbook-low = Borne basse
workbook-high = Borne haute
workbook-baseline = Départ
workbook-start = Début
workbook-due = Échéance
workbook-tolerance = Tolérance saisie
workbook-day = Jour lu
workbook-share = Temps passé
workbook-periods-measured = Périodes mesurées
workbook-last = Fin de la dernière
workbook-value = Valeur
workbook-met = Tenue
workbook-expected = Attendu
workbook-pace = Rythme
workbook-allowed = Tolérance du jour
workbook-breach = Écart relatif
workbook-stale = Pas à jour
workbook-rank-verdict = N° de verdict
workbook-state = État
workbook-progress = Avancement
workbook-from = Du
workbook-to = Au
workbook-counted = Compté jusqu'au
workbook-whole = Fin de période
workbook-measured = Mesurée
workbook-rank = Rang depuis la fin

workbook-above = plus de
workbook-at-least = au moins
workbook-below = moins de
workbook-at-most = au plus
workbook-equal = égal à
workbook-between = entre
workbook-reach = atteindre
workbook-milestone = jalon
workbook-fixed = figé à l'export

workbook-rule-list = Choisissez un des mots de la liste.
workbook-rule-link = Ce nom n'est pas encore dans le plan. Ajoutez-le d'abord sur sa feuille.
workbook-rule-number = Il faut un nombre, sans unité.
workbook-rule-day = Il faut une date.

workbook-too-long = La table { $table } a { $count } lignes : c'est plus qu'un classeur n'en contient.
hint-workbook-too-long = Exportez-la en CSV, qui n'a pas de limite.
workbook-unwritable = Le classeur ne peut pas être écrit : { $detail }.

workbook-line-new = + { $sheet }, ligne { $row } : { $file }
workbook-line-removed = - { $sheet } : { $record }
workbook-line-changed = ~ { $sheet }, ligne { $row }, { $record }, { $column } : « { $before } » → « { $file } »
workbook-line-conflict = ! { $sheet }, ligne { $row }, { $record }, { $column } : « { $file } » dans le classeur, « { $here } » dans le plan (était « { $before } »)
workbook-line-removed-conflict = ! { $sheet } : { $record } est supprimé dans le classeur, mais modifié dans le plan
workbook-would = À reprendre du classeur : { $new ->
        [one] { $new } nouvelle ligne
       *[other] { $new } nouvelles lignes
    }, { $changed ->
        [one] { $changed } cellule modifiée
       *[other] { $changed } cellules modifiées
    }, { $removed ->
        [one] { $removed } ligne supprimée
       *[other] { $removed } lignes supprimées
    } ; { $conflicts ->
        [one] { $conflicts } conflit à trancher
       *[other] { $conflicts } conflits à trancher
    }.
workbook-taken = Repris du classeur : { $new ->
    [one] { $new } nouveau
   *[other] { $new } nouveaux
}, { $changed ->
    [one] { $changed } modifié
   *[other] { $changed } modifiés
}, { $removed ->
    [one] { $removed } supprimé
   *[other] { $removed } supprimés
} ; { $conflicts ->
    [one] { $conflicts } laissé
   *[other] { $conflicts } laissés
}.
workbook-did = Repris du classeur : { $new ->
        [one] { $new } nouvelle ligne
       *[other] { $new } nouvelles lignes
    }, { $changed ->
        [one] { $changed } cellule modifiée
       *[other] { $changed } cellules modifiées
    }, { $removed ->
        [one] { $removed } ligne supprimée
       *[other] { $removed } lignes supprimées
    } ; { $conflicts ->
        [one] { $conflicts } conflit laissé tel quel
       *[other] { $conflicts } conflits laissés tels quels
    }.
workbook-unknown = Ce plan ne connaît pas l'état dont part le classeur : tout est comparé au plan actuel, et rien n'est supprimé.
