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
