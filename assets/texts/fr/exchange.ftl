### Fichiers : pourquoi une importation est refusée, et que faire.

exchange-place = ligne { $line }, colonne { $column }
exchange-place-path = ligne { $line }, colonne { $column }, { $path }
exchange-place-value = ligne { $line }, colonne { $column }, { $path } = « { $value } »
exchange-fault = { $place } : { $problem }
exchange-more = { $count ->
    [one] … et une autre erreur.
   *[other] … et { $count } autres erreurs.
}
exchange-hint = Corrigez le fichier et importez-le de nouveau : rien n'a été changé.

exchange-empty = Le fichier est vide.
exchange-empty-hint = Refaites l'export dans l'outil d'origine.
exchange-zip = C'est un classeur ou une archive ZIP, pas un fichier texte.
exchange-compressed = Le fichier est compressé.
exchange-compressed-hint = Décompressez-le, puis importez ce qu'il contient.
exchange-old-workbook = C'est un ancien classeur Excel (.xls), pas un fichier texte.
exchange-pdf = C'est un PDF, pas un fichier texte.
exchange-csv-hint = Enregistrez-le au format CSV, puis importez le CSV.
exchange-sqlite = C'est un fichier SQLite, comme un plan kpilot.
exchange-sqlite-hint = Ouvrez-le avec kpilot --plan FICHIER, ou exportez-le d'abord en JSON.
exchange-web-page = C'est une page web, pas un export : souvent une page de connexion.
exchange-web-page-hint = Reconnectez-vous à l'outil et refaites l'export.
exchange-binary = Ce n'est pas un fichier texte.

exchange-not-a-plan = Ce JSON n'est pas un plan kpilot.
exchange-not-a-plan-hint = Un plan commence par {"{"}"format": "kpilot-plan", "version": 1.
exchange-version = La version « { $version } » du format de plan n'est pas connue ici.
exchange-version-hint = Mettez kpilot à jour, ou exportez le plan en version 1.
exchange-nothing = Il n'y a pas de ligne de titres, donc rien à importer.
exchange-nothing-hint = La première ligne doit nommer les colonnes.

exchange-syntax = ce n'est pas du JSON valable, ou le fichier est coupé ici
exchange-syntax-hint = Le fichier est abîmé ou incomplet : refaites l'export.
exchange-shape-object = il faut un objet {"{…}"}
exchange-shape-list = il faut une liste […]
exchange-shape-text = il faut un texte entre guillemets
exchange-shape-number = il faut un nombre sans guillemets
exchange-shape-flag = il faut true ou false
exchange-shape-span = il faut "period", "to_date" ou {"{"}"rolling": 4{"}"}
exchange-unknown-table = cette table n'existe pas
exchange-unknown-field = ce champ n'existe pas dans cette table
exchange-unknown-field-hint = Supprimez la colonne, ou donnez-lui le nom d'un champ de la table.
exchange-twice = figure deux fois dans le fichier
exchange-conflict = contredit un autre champ du même enregistrement
exchange-no-column = cette cellule n'a pas de titre de colonne
exchange-quote = un guillemet ouvert ici n'est pas refermé à la fin de sa cellule
exchange-quote-hint = Doublez les guillemets à l'intérieur des cellules, ou supprimez-les.
exchange-no-such-hint = Créez d'abord l'enregistrement manquant, ou corrigez son code dans le fichier.
