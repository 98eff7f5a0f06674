### La table : marques, corbeille, actions sur plusieurs lignes.

action-mark = Marquer la ligne (ou retirer la marque)
short-mark = marquer
action-mark-up = Marquer vers le haut
short-mark-up = marquer ↑
action-mark-down = Marquer vers le bas
short-mark-down = marquer ↓
action-mark-run = Marquer avec les flèches (une fois de plus : arrêter)
short-mark-run = étendre
action-mark-all = Marquer toutes les lignes affichées (ou aucune)
short-mark-all = tout marquer
action-fill-down = Recopier vers le bas (ou la valeur du dessus)
short-fill-down = recopier
action-duplicate = Dupliquer la ligne ou les lignes marquées
short-duplicate = dupliquer
action-trash = Corbeille : ce qui a été supprimé, et le restaurer
short-trash = corbeille
marks-extending = Les flèches marquent les lignes ; F8 arrête, Échap retire les marques.
marks-moving = Les flèches déplacent le curseur.
rows-marked = { $count ->
        [one] 1 ligne marquée · Échap retire la marque
       *[other] { $count } lignes marquées : une saisie vaut pour toutes · Échap retire les marques
    }
rows-set = { $count ->
        [one] 1 ligne
       *[other] { $count } lignes
    } · { $column } : { $value } · Ctrl+Z annule
rows-refused = Rien n'est changé : « { $name } » refuse. { $reason }
rows-duplicated = { $count ->
        [one] Ligne dupliquée
       *[other] { $count } lignes dupliquées
    } · Ctrl+Z annule
copy-of = { $name } (copie)
fill-nothing = Rien à recopier : pas de ligne au-dessus.
removed-rows = { $count ->
        [one] 1 ligne supprimée
       *[other] { $count } lignes supprimées
    }
trash = Corbeille
trash-empty = La corbeille est vide. Ce que vous supprimez d'une table se retrouve ici.
trash-keys = ↵ restaurer · ↑↓ choisir · Échap fermer
trash-others = { $count ->
        [one] (et 1 autre fiche)
       *[other] (et { $count } autres fiches)
    }
brought-back = Restauré : « { $name } »{ $count ->
        [one] {""}
       *[other] {" "}({ $count } fiches)
    } · Ctrl+Z annule

action-copy-rows = Copier les lignes marquées (ou la ligne), pour Excel
short-copy-rows = copier lignes
action-copy-view = Copier toute la vue, pour Excel
short-copy-view = copier la vue
action-copy-markdown = Copier en tableau Markdown
short-copy-markdown = Markdown
action-copy-sentence = Copier en phrase
short-copy-sentence = phrase
copied-native = Copié dans le presse-papiers ({ $tool }).
copied-too-long = Trop long pour le presse-papiers du terminal.
sentence-cell = { $column } { $value }
sentence-row = { $name } : { $cells }.
sentence-target = { $kpi } : { $value } pour une cible { $goal } ({ $of }) : { $verdict }.
sentence-no-value = pas encore de valeur
paste-title = Coller dans { $sheet }
paste-reading = Lecture du collage ({ $size } Ko)…
paste-into-table = Ouvrez une table pour coller : Ctrl+G a.
paste-counts = { $list }
paste-done = Collé : { $list } · Ctrl+Z annule
paste-nothing = Rien à coller : tout est déjà là, ou rien n'est lisible.
paste-changed = { $count ->
        [one] 1 mise à jour
       *[other] { $count } mises à jour
    }
paste-new = { $count ->
        [one] 1 nouvelle
       *[other] { $count } nouvelles
    }
paste-same = { $count ->
        [one] 1 identique
       *[other] { $count } identiques
    }
paste-unreadable = { $count ->
        [one] 1 illisible
       *[other] { $count } illisibles
    }
paste-not-read = (non lu) { $name }
paste-leave-out = (ne pas lire)
paste-by-place = Les lignes vont sur celles du curseur et dessous (p : d'après leur nom)
paste-by-name = Chaque ligne va à la fiche de son nom ou de son code, sinon elle est nouvelle (p : à la place du curseur)
paste-keys = ↵ coller · Espace autre sens (en tête : autre colonne) · Tab illisible suivante · Échap renoncer
paste-keys-list = ↵ choisir la colonne · ↑↓ · Échap
paste-on-titles = Espace choisit la colonne de la table pour cette colonne collée.
paste-means = Espace : { $list }
paste-line-new = Nouvelle ligne.
paste-line-same = Déjà ainsi dans le plan : rien ne change.
paste-line-changed = Cette case ne change pas.
paste-cell-changes = { $before } → { $after }

action-column-menu = Menu de la colonne : tri, filtre, groupe, largeur, format
short-column-menu = colonne
action-sort-down = Trier par cette colonne, décroissant
short-sort-down = trier ▼
action-sort-more = Ajouter cette colonne au tri
short-sort-more = tri +
action-filter-column = Filtrer cette colonne : > 1000 · = À faire ; En cours · vide
short-filter-column = filtrer colonne
action-unfilter = Retirer tous les filtres
short-unfilter = sans filtre
action-group = Grouper par cette colonne (ou dégrouper)
short-group = grouper
action-hide-column = Masquer cette colonne
short-hide-column = masquer
action-show-columns = Montrer toutes les colonnes
short-show-columns = montrer
action-freeze = Figer jusqu'à cette colonne (ou la première seule)
short-freeze = figer
action-wider = Élargir la colonne (→)
short-wider = élargir
action-narrower = Rétrécir la colonne (←)
short-narrower = rétrécir
action-number-format = Format des nombres : auto, entier, 2 décimales, abrégé
short-number-format = format
action-views = Vues enregistrées de cette table
short-views = vues
action-move-row-up = Monter la ligne
short-move-row-up = monter
action-move-row-down = Descendre la ligne
short-move-row-down = descendre
filter-empty = vide
filter-filled = non vide
ask-filter-column = Filtre ( > 1000 · 1..5 · = A ; B · <> A · vide ) :
ask-view-name = Nom de la vue :
column-menu-keys = ↵ choisir · ← → largeur · Échap
column-hidden = Colonne masquée ; le menu d'une colonne la remontre.
columns-frozen = { $count ->
        [one] La première colonne reste à gauche.
       *[other] { $count } colonnes restent à gauche.
    }
format-of-column = Format : { $format }
format-auto = automatique
format-whole = entier
format-cents = deux décimales
format-compact = abrégé (k, M)
column-filtered = {" "}· { $column } { $text }
columns-hidden = {" "}· { $count ->
        [one] 1 colonne masquée
       *[other] { $count } colonnes masquées
    }
group-empty = (vide)
group-heading = { $label } · { $count }
views = Vues de cette table
views-keys = ↵ regarder · r renommer · Suppr supprimer · Échap
view-save = + enregistrer ce que je vois sous un nom…
view-as-made = Sans vue : toutes les lignes, toutes les colonnes
view-saved = Vue « { $name } » enregistrée · Ctrl+Z annule
view-named = vue « { $name } »
move-sorted = Retirez le tri, le groupe et les filtres pour déplacer une ligne.
row-moved = Ligne déplacée · Ctrl+Z annule
order-by-hand = Ordre des lignes

action-record = Fiche : tout sur la ligne, ses liens, sa courbe, son historique
short-record = fiche
action-azerty-digits = Chiffres AZERTY sans Maj dans les cases de nombres : oui / non
short-azerty-digits = AZERTY
azerty-on = Dans les cases de nombres, & é " ' ( - è _ ç à tapent 1 à 0. Un moins se tape après = : =-5.
azerty-off = Les touches du haut tapent leurs signes.
foreseen = aujourd'hui { $value } : { $verdict }
typing-keys-formula = Tab prendre le code · ↑↓ choisir · ↵ valider · Échap annuler
typing-keys-day = ↵ valider · Échap annuler · ↑↓ jour · PgHaut/PgBas mois · auj, +7, lun, 31/12
typing-keys-note = ↵ valider · Échap annuler · Ctrl+N nouvelle ligne · F2 curseur dans le texte
calendar-days = lu ma me je ve sa di
record-title = Fiche : { $name }
record-links = Lié à
record-keys = Espace ou Échap ferme · ↑↓ défile
