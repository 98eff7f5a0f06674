### L'écran : messages, panneaux, première ouverture.

too-small = Fenêtre trop petite : agrandissez-la (40×10 au moins). Rien n'est perdu.
badge-example = EXEMPLE
badge-read-only = LECTURE SEULE
loading = Lecture du plan… { $percent } %
still-loading = Le plan est encore en lecture : un instant.
judging = Calcul des verdicts…
not-here = Ce n'est pas possible ici. F1 montre ce qui l'est.
quit-hint = Tout est enregistré. Ctrl+Q pour quitter.
saved = Enregistré nº { $revision }
already-saved = Tout est déjà enregistré (nº { $revision }).
undone = Annulé : { $what }
redone = Rétabli : { $what }
nothing-to-undo = Rien à annuler.
nothing-to-redo = Rien à rétablir.
changed-meanwhile = Cette case a changé entre-temps ({ $value }). Entrée écrit la vôtre, Échap garde l'autre.
masked = Montants masqués.
unmasked = Montants visibles.
language-changed = L'écran est en français.
preset-tableur = Touches de tableur : taper remplace la case.
preset-vim = Touches de vim : hjkl, i, dd, u.
mouse-on = Souris active. Maj (Option sur Mac) pour sélectionner du texte.
mouse-off = Souris rendue au terminal.
rows = { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
sorted-by = {" "}· tri { $column }
filtered-by = {" "}· filtre « { $text } »
total = Total
fresh-row = nouvelle ligne · tapez ici
draft-missing = Brouillon : il manque { $column }.
create = + créer « { $name } »
list-fitting = { $column } · { $count ->
        [0] aucun choix ne correspond
        [one] 1 choix correspond
       *[other] { $count } choix correspondent
    }
list-creates = { $column } · rien ne s'appelle ainsi : Entrée crée la fiche, Échap annule
typing-keys = ↵ valider · Tab à droite · Échap annuler · F2 curseur dans le texte
typing-keys-list = ↵ valider · ↑↓ choisir · taper filtre · Échap annuler
typing-empty = { $column } · vide
typing-read = { $column } · lu : { $read }
home-position = Entrée : aller à la cellule · Ctrl+W : pourquoi
panel-off = HORS CIBLE
panel-risk = À SURVEILLER
panel-stale = SANS VALEUR RÉCENTE
panel-good = OK
panel-fine = { $count ->
        [one] { $count } dans la cible
       *[other] { $count } dans la cible
    }
panel-early = { $count ->
        [one] { $count } à venir
       *[other] { $count } à venir
    }
panel-empty = Aucune cible : choisissez un KPI et tapez sa cible dans le plan.
home-objectives = OBJECTIFS
home-week = CETTE SEMAINE
home-budget = BUDGET
progress-of = { $progress } fait
late = { $days ->
       *[other] retard { $days } j
    }
week-empty = Rien n'est dû cette semaine.
week-more = { $count ->
        [one] + { $count } autre · Ctrl+G a pour tout voir
       *[other] + { $count } autres · Ctrl+G a pour tout voir
    }
week-ends = fin
week-starts = début
week-target = cible
week-review = revue
as-of = Le plan tel qu'il était connu le { $day } : lecture seule.
recovered = Un enregistrement interrompu a été repris ; copie gardée : { $file }
no-plan-open = Aucun plan n'est ouvert : choisissez par quoi commencer.
read-only-asked = Ouvert en lecture seule : rien ne sera écrit.
read-only-file = Le fichier, son dossier ou son disque ne peut pas être écrit : lecture seule.
backed-up = Sauvegarde vérifiée : { $file }
imported = Importé : { $new ->
    [one] { $new } nouveau
   *[other] { $new } nouveaux
}, { $changed ->
    [one] { $changed } modifié
   *[other] { $changed } modifiés
}, { $same ->
    [one] { $same } identique
   *[other] { $same } identiques
}
exported = Exporté : { $file }
copied-asked = Copié (demandé au terminal).
copied-file = Gardé dans { $file }
probe = Tapez des touches pour voir ce qui arrive ; Ctrl+Q termine.
probe-paste = collage de { $count } signes
screen-needs-terminal = L'écran a besoin d'un terminal.
screen-without-terminal = Lancez kpilot dans une fenêtre de terminal, ou utilisez une commande : kpilot status.
demo-unknown = Aucune démo ne s'appelle « { $name } ».
demo-known = Les démos sont : boutique, rate, prouve, et les modèles de kpilot templates.
theme-unknown = Aucun thème ne s'appelle « { $name } ».
theme-known = Les thèmes sont : { $names }.
spent-of = Dépensé { $spent } / { $envelope }
spent-share = { $spent } (temps { $time })
money-free = Disponible { $available } · engagé { $committed } · réserve { $reserve }
removed = « { $name } » supprimé
removed-with = , avec { $list }
removed-unlinked = , lien retiré de { $list }
removed-undo = {" "}· Ctrl+Z annule
did-add = { $table } : « { $name } » ajouté
did-remove = { $table } : « { $name } » supprimé
did-set = { $column } de « { $name } » : { $before } → { $after }
did-more = { $count ->
        [one] (et { $count } autre)
       *[other] (et { $count } autres)
    }
history = Historique
history-undo = annulation de :
history-redo = rétablissement de :
palette = Commandes
palette-nothing = Rien ne correspond.
help = Aide
help-basics =
    Taper dans une case remplace son contenu ; Entrée ou F2 l'ouvre. Entrée valide et descend, Tab valide à droite, Échap rend l'ancienne valeur.
    Nombres : 1 234,56 · 12 % · 3k · =200+150*2. Dates : auj · +7 · lun · 31/12 · fin mois. Cibles : >25% · <3€ · 5 000 · 20..30 · +20% · oui.
    Tout est enregistré à chaque validation ; tout s'annule.
close-hint = Échap ferme · ↑↓ défile
ask-filter = Filtrer :
ask-import = Fichier à importer (Tab : récents) :
no-file-offered = Aucun fichier à importer n’a été trouvé ici : .csv .tsv .xlsx .xls .ods .zip .json
welcome = Bienvenue dans kpilot
welcome-promise = Tout reste sur cet ordinateur, sans compte ni réseau.
welcome-question = Par quoi commencer ?
welcome-keys = ↑↓ choisir · Entrée valider · ←→ régler · Ctrl+Q quitter sans trace
welcome-paste-now = Collez maintenant votre tableau (Ctrl+Maj+V ou ⌘V) : la première ligne donne les titres.
begin-demo = Essayer avec un exemple
begin-demo-about = une boutique, 26 semaines ; jetable
begin-paste = Coller un tableau d'Excel
begin-paste-about = activités, KPI, cibles, statuts
begin-import = Importer un fichier
begin-import-about = .xlsx .csv .json, Google Ads, Meta…
begin-article = Plan de l'article
begin-article-about = trois activités, leurs KPI et cibles
begin-plan = Plan marketing complet
begin-plan-about = petite entreprise, catalogue de KPI
begin-digital = Plan digital
begin-digital-about = canaux, tactique et analyse
begin-rate = Lancement raté (cas fictif)
begin-rate-about = du bruit partout, aucune preuve
begin-prouve = Lancement prouvé (cas fictif)
begin-prouve-about = le même, bien fait : comparez-les
begin-blank = Partir de zéro
begin-blank-about = statuts et canaux seulement
empty-plan = Aucune activité. Tapez son nom sur la ligne + puis Entrée, ou collez un tableau.
empty-activities = Aucune activité. Tapez son nom sur la ligne + puis Entrée.
empty-objectives = Aucun objectif. Tapez ce que le marketing doit atteindre.
empty-kpis = Aucun KPI. Collez un tableau, ou tapez un nom puis Entrée.
empty-targets = Aucune cible. Choisissez un KPI, puis tapez sa cible : >25% · <3€ · 5 000.
empty-statuses = Aucun statut. Tapez le premier : À faire.
empty-channels = Aucun canal. Tapez le premier : SEO.
empty-personas = Aucun persona.
empty-measurements = Aucune mesure. Choisissez un KPI et tapez sa valeur.
empty-spend = Aucune dépense. Choisissez une activité et tapez le montant.
empty-moves = Aucun mouvement de budget.
empty-decisions = Aucune décision.
empty-checkins = Aucun point hebdo.
empty-annotations = Aucune annotation : une promotion, une panne, un changement de suivi.
empty-answers = Aucune réponse : elles viennent du point hebdo.
empty-imports = Aucun fichier importé. Ctrl+K puis « import » en choisit un.
empty-mappings = Aucune correspondance : elles viennent des imports.
empty-mutes = Aucune alerte en sourdine.
empty-views = Aucune vue enregistrée.
empty-settings = Le plan n'a pas de réglages.
empty-filter = Aucune ligne ne contient ce texte. Échap retire le filtre.
key-Enter = ↵
key-Esc = Échap
key-Tab = Tab
key-Shift = Maj
key-Delete = Suppr
key-Backspace = Retour arrière
key-PageUp = PgHaut
key-PageDown = PgBas
key-Home = Début
key-End = Fin
key-Up = ↑
key-Down = ↓
key-Left = ←
key-Right = →
key-Space = Espace
