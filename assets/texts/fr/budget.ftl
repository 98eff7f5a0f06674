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

ledger-initial = Initial
ledger-revised = Révisé
ledger-actual = Réalisé
ledger-committed = Engagé
ledger-available = Disponible
ledger-landing = Atterrir à
ledger-gap = Écart
ledger-reserve = Enveloppe { $envelope } · réserve { $reserve } · sans preuve { $unproven }
ledger-no-envelope = Aucune enveloppe · à indiquer dans les réglages du plan (Ctrl+G r)
mark-locked = ■
budget-position = Rien ne bouge avant d'être adopté · Entrée : ouvrir l'activité

binding-locked = ne bouge pas
binding-minimum = à son minimum
binding-maximum = à son maximum
binding-margin = rapporte autant que les autres à la marge

arbitration-before = Avant
arbitration-after = Après
arbitration-difference = Écart
arbitration-next-before = 100 de plus, avant
arbitration-next-after = après
arbitration-why = Pourquoi là
arbitration-worth = Valeur des résultats
arbitration-recommended = { $weeks ->
        [one] Répartition conseillée de { $total } sur { $weeks } semaine.
       *[other] Répartition conseillée de { $total } sur { $weeks } semaines.
    }
arbitration-refused = { $weeks ->
        [one] Aucune recommandation pour { $total } sur { $weeks } semaine ; voici seulement le calcul.
       *[other] Aucune recommandation pour { $total } sur { $weeks } semaines ; voici seulement le calcul.
    }
arbitration-outlook = { $name } : { $before } avant, { $after } après (8 fois sur 10 entre ces bornes). Différence { $gain }. { $chance }
arbitration-attributed = Les résultats sont attribués, pas incrémentaux : ce qui serait venu sans dépense n'est pas connu ici.
arbitration-experiment = Pour en savoir plus : { $activity }, alterner { $up } et { $down } par semaine pendant { $weeks ->
        [one] { $weeks } semaine
       *[other] { $weeks } semaines
    } ; coût attendu { $cost } résultats ; à lire le { $day }.

arbitration-low_probability = { $probability } de chances d'un gain : sous 80 %, on ne tranche pas.
arbitration-small_gain = Gain attendu de { $gain } : sous 2 % ou sous un résultat par semaine, cela ne vaut pas le changement.
arbitration-nothing_to_move = Moins de deux activités peuvent bouger : il faut au moins 2 activités libres, 6 semaines et 20 résultats pour comparer.
arbitration-no_variation = Les dépenses n'ont presque pas varié (au plus { $variation }) : rien ne dit ce que ferait un autre montant.
arbitration-season = Les dépenses ont suivi les semaines bonnes pour tous (corrélation { $correlation }) : ce pourrait être la saison.
arbitration-trend = Les dépenses ont suivi le temps (corrélation { $correlation }) : ce pourrait être la tendance.
arbitration-prior_only = Vos données ne disent presque rien des courbes ({ $learned } appris) : c'est la règle générale qui parle.
arbitration-too_few_weeks = { $activity } : { $weeks } semaines mesurées, il en faut 6 ; son budget reste tel quel.
arbitration-too_few_results = { $activity } : { $results } résultats, trop peu pour trancher (il en faut 20) ; son budget reste tel quel.
arbitration-held_to_seen = { $activity } : le calcul demandait { $asked }, retenu à { $held } pour rester près des dépenses déjà vues.
arbitration-no_result_kpi = { $activity } : aucun KPI ne compte ses résultats ; choisissez-en un dans sa fiche (KPI résultat).
arbitration-coarse = { $activity } : ses résultats sont comptés au mois ou au trimestre ; il faut des semaines pour comparer.
arbitration-negative_spend = { $activity } : dépense de { $amount } la semaine du { $week } ; corrigez-la, son budget reste tel quel.
arbitration-negative_result = { $activity } : résultat de { $result } la semaine du { $week } ; corrigez-le, son budget reste tel quel.
arbitration-results_without_spend = { $activity } : { $results } résultats sans aucune dépense ; rien à comparer, son budget reste tel quel.
arbitration-missing_spend = { $activity } : dépense manquante pour { $weeks } des { $of } semaines qui ont des résultats ; son budget reste tel quel.
arbitration-overspent = { $activity } : dépensé et engagé { $by } de plus que son budget ; rien à déplacer.
arbitration-not_compared = Sans valeur par résultat (KPI, colonne valeur), l'argent ne passe qu'entre activités du même KPI.
arbitration-nothing-running = Aucune activité en cours n'a d'argent disponible : rien à arbitrer.
arbitration-below-minimums = { $total } à répartir, mais les minimums et les activités bloquées en demandent { $minimums } : il manque { $short }.
arbitration-unsound-weeks = L'horizon doit être de 1 à 520 semaines.
arbitration-unsound-total = Le total à répartir ne peut pas être négatif.
arbitration-unsound-step = Le pas doit être un facteur de 1 à 1000 : 2 laisse chaque activité entre la moitié et le double.
arbitration-unsound-history = Les semaines de dépenses et de résultats ne se lisent pas.
hint-arbitrate = Regardez le budget disponible avec kpilot list activities, ou donnez un autre --total, --weeks ou --step.
not-an-amount = « { $text } » n'est pas un montant.
hint-amount = Un montant se tape comme dans une cellule : 1200 ou 1 200,50.

chance-nearly-all = Presque toujours, dans une situation comme celle-ci, APRÈS rapporte plus.
chance-nine = Dans environ 9 situations sur 10 comme celle-ci, APRÈS rapporte plus.
chance-eight = Dans environ 8 situations sur 10 comme celle-ci, APRÈS rapporte plus.
chance-seven = Dans environ 7 situations sur 10 seulement, APRÈS rapporte plus.
chance-six = Dans environ 6 situations sur 10 seulement, APRÈS rapporte plus.
chance-half = Une chance sur deux : autant tirer à pile ou face.
chance-less = Le plus souvent, APRÈS rapporte moins.

face-arbitration = Arbitrage
face-ledger = Comptes
face-afterwards = Suites
ask-adopt-reason = Adopter : pourquoi ce changement ?
ask-adopt-review = À revoir quel jour ?
ask-adopt-review-again = Ce n'est pas un jour à venir. À revoir quel jour ?
adopt-done = { $count ->
        [one] Adopté : 1 mouvement et sa décision, une seule annulation pour tout.
       *[other] Adopté : { $count } mouvements et leur décision, une seule annulation pour tout.
    }

arbitration-title = { $weeks ->
        [one] { $weeks } semaine · { $total } · APRÈS = brouillon { $draft }
       *[other] { $weeks } semaines · { $total } · APRÈS = brouillon { $draft }
    }
arbitration-title-empty = Arbitrage
arbitration-needs = Il faut au moins 2 activités en cours avec de l'argent disponible, 6 semaines de dépenses et 20 résultats pour comparer.
arbitration-next = +100 rapportent
arbitration-no-advice = Aucune recommandation : ce qui suit n'est que le calcul.
mark-minimum = min
mark-maximum = max
mark-margin = =
draft-stuck = Cette ligne ne peut pas bouger plus : verrou, minimum, maximum ou réserve.
draft-keeps = Ce brouillon ne change rien.
draft-left = { $amount } iront à la réserve
draft-lacks = { $amount } viendront de la réserve
draft-spread = meilleur / pire : { $before }× → { $after }×
draft-results = { $name } : { $before } → { $after } · écart médian { $gain }
draft-moves = Brouillon { $draft } · { $moved } déplacés
draft-position = Brouillon { $draft } · un pas : { $step } · rien n'est appliqué avant « adopter »
drafts-compared = Les trois brouillons (8 fois sur 10 entre les bornes)
curve-title = { $activity } : { $before } → { $after } (▲) · plein = déjà vu, creux = au-delà
curve-unknown = Rien n'est connu de la courbe de cette activité.
line-known = { $weeks } semaines, { $results } résultats, { $learned }
line-cost = coût par résultat { $value } ({ $low } à { $high })
learned-nothing = courbe inconnue (règle générale)
learned-rough = courbe à peine esquissée
learned-fair = courbe assez bien connue
learned-good = courbe bien connue

ledger-by-activity = Comptes par activité
ledger-by-objective = Comptes par objectif
ledger-by-channel = Comptes par canal
ledger-none = (sans)
pace-give-back = { $amount } à rendre : l'activité est finie
pace-planned = dépensé { $actual }, { $planned } prévus à ce jour ({ $time } du temps)
pace-within = atterrissage dans la bande (±{ $band })
pace-outside = atterrissage hors de la bande (±{ $band })
pace-runs-out = épuisé le { $day } au rythme des 4 dernières semaines
pace-per-day = { $amount } par jour d'ici la fin
pace-unproven = { $amount } sans preuve : aucun résultat mesuré

afterwards-title = Suites des propositions adoptées
afterwards-empty = Aucune proposition adoptée : ce qu'elle promettait et ce qui est venu se liront ici.
afterwards-rate = { $hits } sur { $judged } ont fait mieux que ne rien changer ; les chances annoncées en promettaient { $promised }.
afterwards-line = { $day } · { $verdict } · sem. { $weeks }/{ $of } · promis { $predicted } ({ $low } – { $high }), sans changer { $kept }, compté { $actual } · chance dite { $chance }
afterwards-better = mieux
afterwards-worse = moins bien
afterwards-open = en cours

action-budget-less = Budget : un pas de moins
short-budget-less = −1 pas
action-budget-more = Budget : un pas de plus
short-budget-more = +1 pas
action-budget-much-less = Budget : dix pas de moins
short-budget-much-less = −10 pas
action-budget-much-more = Budget : dix pas de plus
short-budget-much-more = +10 pas
action-budget-lock = Budget : verrouiller la ligne dans ce brouillon
short-budget-lock = verrou
action-budget-equalise = Budget : équilibrer les rendements à la marge
short-budget-equalise = équilibrer
action-budget-cautious = Budget : le pas prudent proposé
short-budget-cautious = pas prudent
action-budget-keep = Budget : tout remettre comme avant
short-budget-keep = comme avant
action-budget-draft = Budget : brouillon suivant (A, B, C)
short-budget-draft = brouillon
action-budget-compare = Budget : comparer les brouillons
short-budget-compare = comparer
action-budget-curve = Budget : courbe de l'activité
short-budget-curve = courbe
action-budget-longer = Budget : une semaine de plus à l'horizon
short-budget-longer = +1 semaine
action-budget-shorter = Budget : une semaine de moins à l'horizon
short-budget-shorter = −1 semaine
action-budget-adopt = Budget : adopter ce brouillon
short-budget-adopt = adopter
action-budget-undo = Budget : annuler le dernier pas du brouillon, sinon la dernière modification
short-budget-undo = annuler
action-budget-regroup = Budget : comptes par activité, objectif ou canal
short-budget-regroup = regrouper
action-budget-face = Budget : arbitrage, comptes, suites
short-budget-face = comptes, suites
action-budget-face-back = Budget : face précédente
short-budget-face-back = précédente
line-why = { $activity } : { $why }
arbitration-stop_rule = { $activity } : { $spent } dépensés sans aucun résultat, au moins 3 fois le coût visé ({ $target }) : il est sûr à 95 % que le vrai coût est pire. Arrêtez ou corrigez.
arbitration-left-out = { $count ->
    [one] Une activité en cours, celle qui a le moins, garde son budget
   *[other] { $count } activités en cours, celles qui ont le moins, gardent leur budget
} : cent au plus sont arbitrées ensemble.
