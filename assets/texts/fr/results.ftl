### Résultats d'autres outils, à l'import.

results-password = Le classeur est protégé par un mot de passe.
results-bomb = Cette archive se déplierait en { $megabytes } Mo : aucun rapport n’est ainsi, elle n’a pas été ouverte.
results-many-files = Cette archive contient plus de fichiers qu’aucun export.
results-blank = Aucune cellule du classeur n’a pu être lue : il est vide ou endommagé.
results-too-many-names = Le fichier contient plus de { $most } campagnes et jours différents : il énumère autre chose, des clients ou des produits peut-être.
results-damaged = Le classeur ou l’archive est abîmé.
results-too-much = Le classeur demande trop de mémoire ou de temps ; sa lecture a été arrêtée.
results-no-reader = Le lecteur de classeurs n’a pas pu démarrer.
results-workbook-hint = Ouvrez-le dans Excel ou LibreOffice, ôtez le mot de passe, enregistrez la feuille en CSV, puis importez le CSV.
results-unknown = Aucun outil connu n’écrit de fichier comme celui-ci.
results-unknown-hint = Dites ce que c’est avec --as (google-ads, ga4, meta-ads…, ou une table du plan), ou donnez le sens de ses colonnes avec --map FICHIER.
results-calendar = C’est un calendrier : { $count } périodes en colonnes ({ $tab }). Rien n’en est deviné.
results-calendar-hint = Mettez une activité par ligne, sous des titres comme Action, Canal, Début, Échéance, puis importez la feuille.
results-none = Ce fichier de { $source } ne contient pas de résultats : rapport d’indexation ou tableau croisé.
results-none-hint = Exportez le rapport de performances lui-même.
results-currencies = Le fichier mêle plusieurs monnaies : { $currencies }. Elles ne s’additionnent pas.
results-currencies-hint = Exportez une monnaie à la fois.
results-doubt-decimal = ce nombre peut se lire de deux façons
results-doubt-decimal-hint = Dites quel signe précède les décimales : --decimal . ou --decimal ,
results-doubt-order = cette date peut se lire de deux façons
results-doubt-order-hint = Dites ce qui vient en premier : --dates dmy (le jour) ou --dates mdy (le mois).
results-doubt-year = cette date n’a pas d’année
results-doubt-year-hint = Dites laquelle : --year 2026
results-cancelled = L’import a été arrêté ; rien n’a changé.
results-cancelled-hint = Relancez-le quand vous voulez.
results-not-a-day = ce n’est pas une date
results-not-a-figure = ce n’est pas un nombre
results-too-long = cette ligne est plus longue que celle d’aucun rapport
results-too-large = { $file } dépasse { $megabytes } Mo.
results-too-large-hint = Exportez une période plus courte, ou moins de colonnes.
results-not-a-file = { $file } n’est pas un fichier ordinaire.
results-bad-option = « { $value } » ne répond pas à --{ $option }.
results-bad-option-hint = --decimal . ou , · --dates dmy ou mdy · --year 2026 · --weeks nearest · --currency EUR · --date 2026-09-01 ou 2026-09-01..2026-09-30

results-day-first = Les dates comme 01/08/2026 ont été lues jour d’abord, les titres étant en français.
results-crossing-weeks = Ses semaines ne commencent pas un lundi : chacune est à cheval sur deux semaines du plan.
results-crossing-row = Une ligne couvre { $days }, à cheval sur deux semaines du plan.
results-crossing-row-hint = --weeks nearest la compte dans la semaine (du lundi) où tombent la plupart de ses jours ; ou exportez avec une colonne Jour.
results-nothing = Rien à importer : le fichier ne contient aucune ligne.
results-unproven = { $source } est lu d’après sa documentation ; aucun vrai fichier n’a été vérifié. Comparez les totaux.
results-control-differs = Le total du fichier « { $label } » donne { $metric } { $control } ; la somme des lignes est { $sum }.
results-rows-differ = Le fichier annonce { $stated } lignes ; { $rows } ont été trouvées.
results-part-only = Ces lignes (mots clés, requêtes, pages, événements) n’expliquent qu’une partie : ce ne sont pas les totaux du compte.
results-provisional = Le fichier le dit lui-même : ses derniers jours peuvent encore changer.
results-mixed = La colonne des résultats en mêle plusieurs (achats, prospects, clics…) : ils ne s’additionnent pas et sont laissés de côté. Ajoutez à l’export la colonne voulue.
results-broken-cells = Cellules abîmées du classeur, qui n’ont pas pu être lues : { $count }. Comparez les totaux.
results-wrong-cells = Lignes laissées de côté, dont une cellule n’est pas un nombre ou une date : { $count }, la première à la ligne { $line }.
results-template = Tous les nombres sont à zéro : cela ressemble à un modèle vide.
results-machine-opens = Les ouvertures comptent celles que les messageries font d’elles-mêmes.
results-no-date = Le fichier ne porte aucune date.
results-no-currency = Le fichier ne dit pas sa monnaie.

results-no-date-hint = --date 2026-09-01..2026-09-30 dit de quels jours il s’agit ; --date 2026-09-30 range tout à ce jour.
results-no-currency-hint = Ajoutez --currency EUR si c’est la monnaie du fichier.
results-other-currency = Le fichier est en { $file }, le plan en { $plan } : les montants ne se mêlent pas.
results-other-currency-hint = Exportez dans la monnaie du plan, ou laissez de côté les montants avec --map.
results-part-only-hint = Exportez le rapport par campagne et par jour ; celui-ci n’est pas importé.
results-long-row = Une ligne couvre { $days } : elle ne tient pas dans une période de son KPI, et rien n’est réparti en silence.
results-long-row-hint = Exportez avec une colonne Jour, ou dites à quel jour tout ranger : --date 2026-09-30
results-unrouted = { $count ->
    [one] Cette campagne ne va encore à aucune activité : { $names }
   *[other] { $count } campagnes ne vont encore à aucune activité : { $names }
}
results-unrouted-hint = Dites où elles vont avec --map FICHIER ({"{"}"campaigns": {"{"}"Nom": "A1", "*": "+"{"}"}{"}"}), ou importez le fichier à l’écran.
results-unfed = Sans KPI de ce nom, laissés de côté : { $metrics }.
results-nothing-fed = Aucun nombre du fichier ne nourrit un KPI : { $metrics }.
results-nothing-fed-hint = Dites lesquels avec --map FICHIER ({"{"}"metrics": {"{"}"clicks": "clics"{"}"}{"}"}), ou importez le fichier à l’écran.
results-headline = { $source } · { $days } · { $rows ->
    [one] 1 ligne
   *[other] { $rows } lignes
}
results-no-days = sans date
results-replaced = { $count ->
    [one] 1 valeur d’un import précédent s’en va : elle disait les mêmes jours autrement découpés.
   *[other] { $count } valeurs d’un import précédent s’en vont : elles disaient les mêmes jours autrement découpés.
}
results-beside = { $count ->
    [one] 1 valeur de ces jours-là ne vient pas de cet outil et reste : compte-t-elle double ?
   *[other] { $count } valeurs de ces jours-là ne viennent pas de cet outil et restent : comptent-elles double ?
}
results-made = { $count ->
    [one] 1 activité ou KPI créé.
   *[other] { $count } activités ou KPI créés.
}
results-bad-map = { $file } : { $detail }
results-bad-map-hint = {"{"}"campaigns": {"{"}"Nom": "A1"{"}"}, "metrics": {"{"}"clicks": "clics"{"}"}, "columns": {"{"}"Jour": "day"{"}"}{"}"} : un code, "+" pour créer, "plan", null pour laisser de côté.

metric-spend = Dépenses
metric-impressions = Impressions
metric-clicks = Clics
metric-clicks-all = Clics (tous)
metric-interactions = Interactions
metric-conversions = Conversions
metric-results = Résultats
metric-leads = Leads
metric-revenue = Chiffre d’affaires
metric-refunds = Remboursements
metric-discounts = Remises
metric-orders = Commandes
metric-deals = Affaires
metric-recipients = Destinataires
metric-sends = E-mails délivrés
metric-opens = Ouvertures
metric-unique-opens = Ouvertures uniques
metric-unique-clicks = Clics uniques
metric-unsubscribes = Désabonnements
metric-bounces = Rebonds
metric-bounces-hard = Rebonds définitifs
metric-bounces-soft = Rebonds passagers
metric-complaints = Plaintes
metric-sessions = Sessions
metric-views = Vues
metric-actions = Actions
metric-event-count = Événements
metric-landing-page-views = Vues de la page de destination
metric-adds-to-cart = Ajouts au panier
metric-checkouts = Paiements lancés
metric-calls = Appels
metric-directions = Itinéraires
metric-bookings = Réservations
metric-messages = Messages
metric-video-views = Vues de vidéo

### La page d’un fichier de résultats.

intake-reading = Lecture du fichier… Échap l’arrête.
intake-ask-keys = ↑↓ choisir · Entrée répondre · Échap annuler
intake-keys = ←→ ou lettre : où · + créer · Suppr laisser · * toutes · Entrée importer · Échap
intake-same-total = total du fichier : { $total } ✓
intake-other-total = total du fichier : { $total } ≠
intake-counts = Entrée : { $new } valeurs nouvelles, { $changed } changées, { $same } identiques{ $made ->
    [0] { "" }
    [one] , 1 fiche créée
   *[other] , { $made } fiches créées
}.
intake-nowhere-yet = à choisir
intake-plan = Le plan entier
intake-new = + créer
intake-nowhere = (laisser de côté)
intake-remembered = comme la dernière fois
intake-said = choisi
intake-named = même nom
intake-guessed = proposé
intake-unknown = { "" }
intake-decimal-comma = La virgule précède les décimales : 1,5 est un et demi
intake-decimal-point = Le point précède les décimales : 1.5 est un et demi
intake-day-first = Jour d’abord : 01/08 est le 1er août
intake-month-first = Mois d’abord : 01/08 est le 8 janvier
intake-plan-currency = En { $currency }, la monnaie du plan
intake-dates = Ses dates
intake-nearest-week = Compter chaque semaine dans celle de son lundi, où tombent six de ses sept jours
intake-type-days = Tapez un jour (2026-09-30), ou du premier au dernier (2026-09-01..2026-09-30).
intake-no-days = « { $text } » n’est ni un jour ni une période : 2026-09-30, 2026-09-01..2026-09-30, 2026-09.

plan-sheet-headline = Feuille de plan{ $tab } : { $rows ->
    [one] 1 activité
   *[other] { $rows } activités
}
plan-sheet-ignored = (laissé de côté)
plan-sheet-group = groupe, noté avec l’activité
plan-sheet-left-out = Laissée de côté : { $place }
plan-sheet-no-activity = Il faut une colonne qui nomme l’activité.
intake-sheet-counts = Entrée : { $new ->
    [one] { $new } ligne nouvelle
   *[other] { $new } lignes nouvelles
}, { $changed ->
    [one] { $changed } changée
   *[other] { $changed } changées
}, { $same ->
    [one] { $same } identique
   *[other] { $same } identiques
}
intake-sheet-keys = ←→ ou lettre : sens de la colonne · Suppr laisser · Entrée importer · Échap
intake-compared = Classeur rendu par quelqu’un : { $count ->
    [one] une différence
   *[other] { $count } différences
} avec le plan{ $known ->
    [no] , dont l’état de départ est inconnu
   *[yes] { "" }
}
intake-compared-none = Le classeur dit ce que dit le plan : rien à reprendre.
intake-compared-counts = Entrée : { $taken ->
    [one] { $taken } reprise
   *[other] { $taken } reprises
} sur { $count }
intake-compared-keys = Espace prendre ou laisser · * toutes · ↑↓ · Entrée reprendre · Échap
intake-kind-new = nouveau
intake-kind-changed = modifié
intake-kind-removed = supprimé
intake-kind-conflict = conflit
intake-conflict-here = ici « { $here } »
intake-nothing-chosen = Rien n’est retenu : Espace prend une ligne, Échap referme.
intake-unknown-source-hint = Donnez un titre à chaque colonne (Activité, Objectif, KPI, Cible… ou Date, Campagne, Coût…), puis redonnez le fichier ; un tableau se colle aussi dans la grille.
intake-other-currency-hint = Exportez dans la monnaie du plan, ou laissez de côté les montants (Suppr).
intake-route-hint = Dites où va chaque ligne : ←→ choisit, + crée.
intake-several = Un fichier à la fois : déposez-les l’un après l’autre.
plan-sheet-turned = Ligne { $line } : la fin précède le début ; la fin n’est pas reprise.

results-one-at-a-time = { $file } vient d’un autre outil : ces fichiers s’importent un par un.
results-one-at-a-time-hint = Importez-le seul ; les suivants après lui.
