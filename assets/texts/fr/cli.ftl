### La ligne de commande : ce qu'elle répond, et que faire quand elle ne peut pas.

## Le fichier du plan.
the-plan-file = Le fichier du plan
store-missing = { $file } : ce fichier n'existe pas.
store-exists = { $file } : un fichier existe déjà, il reste tel quel.
store-not-a-file = { $file } n'est pas un fichier.
store-not-a-plan = { $file } n'est pas un plan kpilot.
store-empty = { $file } est vide ({ $bytes } octets) alors qu'un plan est attendu.
store-damaged = { $file } est abîmé : { $detail }.
store-foreign = { $file } contient des tables que kpilot n'a pas faites : { $detail }.
store-newer = { $file } vient d'un kpilot plus récent (format { $format } ; celui-ci lit { $ours }).
store-busy = { $file } est utilisé par un autre programme.
store-read-only = { $file } n'est pas modifiable.
store-full = Plus de place sur le disque de { $file } : rien de cette modification n'a été gardé.
store-io = { $what } : { $detail }.
store-replaced = Un autre fichier a pris la place de { $file } pendant qu'il était ouvert.
store-gone = { $file } a été déplacé ou supprimé pendant qu'il était ouvert.
store-stale = { $file } : { $record } a été modifié entre-temps par un autre programme.
store-refused = { $file } refuse l'enregistrement : { $detail }.
store-not-yet = { $file } : ce plan a été créé le { $day } ; il n'y a rien avant.
store-bad-copy = La copie de { $file } diffère du plan ({ $table }) et a été jetée.
store-defect = Un défaut de kpilot : { $detail }.

hint-missing = `kpilot new FICHIER` crée un plan ; --plan FICHIER ou $KPILOT_PLAN en désigne un autre.
hint-exists = Choisissez un autre nom, ou ouvrez ce fichier avec --plan.
no-such-folder = { $folder } : ce dossier n'existe pas.
hint-folder = Créez d'abord le dossier, ou choisissez un autre endroit.
hint-not-a-plan = Désignez un plan : --plan FICHIER. `kpilot import FICHIER` lit d'autres formats.
hint-empty = Téléchargement ou synchronisation inachevés ? Attendez la fin, ou reprenez une sauvegarde : `kpilot restore FICHIER`.
hint-damaged = Le fichier est resté tel quel. Gardez-en une copie, puis reprenez une sauvegarde : `kpilot restore FICHIER`.
hint-newer = Mettez kpilot à jour. Le fichier est resté tel quel.
hint-busy = Recommencez quand l'autre programme aura fini.
hint-read-only = Vérifiez les droits du fichier et de son dossier, ou travaillez sur une copie.
hint-full = Libérez de la place, puis recommencez.
hint-io = Vérifiez le disque, puis `kpilot check`.
hint-replaced = Pour garder ce que montre l'écran, exportez-le d'abord (Ctrl+K, exporter) ; puis rouvrez le plan : un dossier synchronisé a pu apporter une autre version.
hint-stale = Regardez la nouvelle valeur, puis recommencez.
hint-refused = Vérifiez les valeurs de l'enregistrement.
hint-not-yet = Choisissez un jour plus tardif.
hint-defect = Merci de le signaler avec cette ligne.

## La façon de taper une commande.
usage-unknown-argument = Argument inconnu : { $argument }.
usage-unknown-command = Commande inconnue : { $command }.
usage-missing = Il manque : { $argument }.
usage-no-value = { $argument } attend une valeur.
usage-bad-value = « { $value } » n'est pas une valeur de { $argument }{ $list }.
usage-conflict = { $argument } et { $other } s'excluent.
usage-other = Cette commande n'est pas écrite correctement.
hint-usage = `kpilot --help` liste les commandes, `kpilot COMMANDE --help` dit ce que chacune attend.
hint-did-you-mean = Vouliez-vous dire { $suggestion } ?
hint-day = Les jours s'écrivent 2026-11-23, 23/11, auj, +7.
no-such-theme = Il n'y a pas de thème « { $theme } ».
hint-theme = Thèmes : sombre, clair, daltonien, 16, aucun.
no-home = Ce système ne désigne aucun dossier pour le plan par défaut.
hint-no-home = Désignez le plan : --plan FICHIER.
asked-read-only = --read-only et --as-of ne modifient rien.
hint-asked-read-only = Retirez l'option pour écrire.
output-failed = La réponse ne peut pas être écrite : { $detail }.

## Tables, champs, enregistrements.
no-such-table = Il n'y a pas de table « { $table } » ({ $list }).
hint-table = Tapez un de ces mots.
not-a-field = « { $text } » ne s'écrit pas champ=valeur.
no-such-field = La table { $table } n'a pas de champ « { $field } » ({ $list }).
hint-field = Les champs s'écrivent champ=valeur : name="SEA produit" budget="1 200".
no-such-record = Rien n'a le code « { $code } » dans la table { $table }.
hint-code = `kpilot list TABLE` montre les codes.
hint-measurement = Une mesure se nomme kpi/activité/2026-11-23, kpi/objective:CODE/jour, ou kpi//jour pour le plan.
one-plan = Un fichier contient un seul plan : il ne s'ajoute pas.
hint-one-plan = `kpilot set plan champ=valeur` le modifie ; `kpilot new FICHIER` en crée un autre.
nothing-to-set = Rien à modifier n'a été tapé.
refused-at = { $place } : { $sentence }
hint-refused-value = Corrigez la valeur et recommencez ; rien de cette modification n'a été enregistré.
cli-removed-with = {" "}(avec { $list })
cli-removed-unlinked = {" "}(délié de { $list })
cli-undone = Annulé (#{ $revision }) : { $what } ({ $count ->
        [one] { $count } enregistrement
       *[other] { $count } enregistrements
    })
cli-redone = Rétabli (#{ $revision }) : { $what } ({ $count ->
        [one] { $count } enregistrement
       *[other] { $count } enregistrements
    })
cli-nothing-to-undo = Il n'y a rien à annuler.
cli-nothing-to-redo = Il n'y a rien à rétablir.
hint-history = `kpilot history` liste toutes les modifications.

## Flux, fichiers, modèles, touches.
no-such-file = { $file } : { $detail }.
hint-file = Vérifiez le nom du fichier.
apply-not-an-edit = ce n'est pas une modification : { $detail }
apply-not-a-value = { $field } : ce n'est pas la valeur d'un champ.
apply-line = ligne { $line } : { $sentence }
hint-apply = Une ligne s'écrit {"{"}"op": "add", "table": "measurements", "fields": {"{"}"kpi": "leads", "value": 12{"}"}{"}"}. Ce qui a été confirmé reste.
no-such-template = Il n'y a pas de modèle « { $template } ».
hint-template = `kpilot templates` les liste.
template-blank = statuts et canaux seulement
keys-keys = Touches
keys-action = Action
keys-does = Effet
keys-fine = Les préférences sont correctes.
config-wrong = { $file }, ligne { $line }, colonne { $column } : { $detail }
hint-config = Corrigez cette ligne ; d'ici là les réglages d'origine s'appliquent.
history-revision = N°
history-at = Quand
history-origin = D'où
history-action = Quoi
history-records = Enregistrements

## Verdicts.
status-empty = Le plan n'a pas encore de cible.
status-scope = Pour
reason-stale = { $kpi } { $value } tenait { $target }, mais une période entière est passée sans valeur
reason-missed = { $kpi } { $value } au { $due } : la cible { $target } n'est pas tenue
reason-met = { $kpi } { $value } tient la cible { $target }
reason-pace = { $kpi } { $value }, attendu à ce jour { $expected } : rythme { $pace }
reason-breach = { $kpi } { $value } { $sign } { $bound } (tolérance { $tolerance })
explain-rows = { $count ->
        [one] { $count } ligne :
       *[other] { $count } lignes :
    }

## Contrôle, sauvegardes, mouvements.
check-fine = Le plan est sain (révision { $revision }).
check-structure = Pages abîmées : { $detail }
check-link = Une ligne de { $table } renvoie à une ligne de { $parent } qui n'existe pas.
check-table = { $table } : kpilot a écrit { $written } enregistrements, il y en a { $found }, ou un autre programme en a modifié.
check-history = Historique : kpilot a écrit { $written } lignes, il y en a { $found }, ou un autre programme en a modifié.
check-record = { $table } : l'enregistrement { $code } n'est pas ce que dit l'historique.
check-unreadable = Une ligne ne fait pas un enregistrement : { $detail }
check-invalid = { $table }, { $code } : { $why }
check-setting = Le réglage de sûreté { $name } n'est pas en vigueur.
backup-failed = Aucune sauvegarde n'a pu être faite : { $detail }
restored-damaged = Restauré. Le fichier illisible est gardé tel quel dans { $before } ; pour y revenir, redonnez-lui son nom.
restored = Restauré. Le plan d'avant est gardé dans { $before } ; `kpilot undo` annule la restauration.
the-reserve = la réserve
move-too-much = { $from } a { $available } disponibles ({ $actual } dépensés et { $committed } engagés ne bougent plus) : { $amount } ne peuvent pas être déplacés.
move-reserve-short = La réserve a { $available } : { $amount } n'y sont pas.
move-locked = { $activity } est bloquée : débloquez-la d'abord dans sa fiche.
move-no-reserve = Le plan n'a pas d'enveloppe, donc pas de réserve d'où prendre { $amount }.
adopt-keeps = Ce brouillon ne déplace rien : il n'y a rien à adopter.
adopt-no-reason = Il faut une raison : pourquoi ce changement ?
hint-move = Déplacez au plus le disponible : budget révisé, moins le réalisé et l'engagé.
hint-unlock = `kpilot set activities CODE locked=non` la débloque.

## Imports, exports, modèles.
import-did = { $new ->
    [one] { $new } nouveau
   *[other] { $new } nouveaux
}, { $changed ->
    [one] { $changed } modifié
   *[other] { $changed } modifiés
}, { $same ->
    [one] { $same } inchangé
   *[other] { $same } inchangés
}.
import-would = Ce serait : { $new ->
    [one] { $new } nouveau
   *[other] { $new } nouveaux
}, { $changed ->
    [one] { $changed } modifié
   *[other] { $changed } modifiés
}, { $same ->
    [one] { $same } inchangé
   *[other] { $same } inchangés
}. Rien n'a été fait.
export-masked = Un fichier .{ $ending } contient les montants : --mask ne va pas avec.
hint-export-masked = Retirez --mask, ou écrivez un rapport (.md .html .pdf).
export-format = « .{ $ending } » n'est pas un format pour ce qui est à exporter.
hint-export-format = .json .xlsx et .ics : le plan ; .csv et .tsv : une table (--what activities) ; .md .html .pdf : un rapport ; .svg : une image.
export-no-picture = « { $name } » n'est ni une page, ni le code d'une cible qui a une valeur.
hint-export-picture = Pages : home, plan, activities, budget… ; `kpilot status` montre les codes des cibles.
export-program = « { $program } » n'est pas un programme connu.
hint-export-program = Écrivez --for excel-fr ou --for excel-en.
hint-force = Choisissez un autre nom, ou remplacez-le avec --force.
template-name = Nom
template-about = Contenu
template-article = les trois activités de l'article et son exemple SMART
template-plan = un plan complet pour une petite entreprise, avec son catalogue de KPI
template-digital = les canaux digitaux, tactique et analytique, avec leur catalogue de KPI
template-rate = le lancement raté de l'article : bruit partout, preuve nulle part
template-prouve = le même lancement bien fait : à ouvrir à côté de « rate »
import-which-table = { $file } : on ne voit pas de quelle table il s'agit.
hint-import-as = Nommez la table : --as activities, ou appelez le fichier activities.csv ; dites ce que sont les colonnes d’un autre outil avec --map FICHIER.
import-others = {" "}(et { $count } de plus)
hint-problem = Corrigez le fichier du problème : canaux, courbes, bornes et budget.

to-only-retarget = --to donne la nouvelle cible : il va avec retarget, pas avec { $kind }.
hint-to-only-retarget = Écrivez kpilot decide CODE retarget --to ">=20" --why "…".
