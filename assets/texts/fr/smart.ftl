# L'assistant SMART : cinq questions, une lecture en direct, une seule modification.

smart-title = ASSISTANT SMART
smart-step-s = 1/7 Spécifique
smart-step-m = 2/7 Mesurable
smart-step-a = 3/7 Atteignable
smart-step-r = 4/7 Réaliste
smart-step-t = 5/7 Temporel
smart-step-channels = 6/7 Activités
smart-ask-s = Quel résultat voulez-vous ? Dites-le en une phrase.
smart-ask-m = Par quel KPI le saurez-vous, et combien ? ↑↓ choisit, tapez la cible.
smart-ask-a = D'où partez-vous ? Entrée si vous partez de zéro.
smart-ask-r = À quel but de l'entreprise cela sert-il ?
smart-ask-t = Quel est le dernier jour ?
smart-ask-channels = Sur quels canaux ? Tapez le budget de chacun.
smart-hint-s = Ex. : 5 000 leads via une campagne SEA d'ici décembre
smart-hint-m = Ex. : 5 000 · >25 % · <3 € · +20 %. Votre historique est proposé d'abord.
smart-hint-a = La valeur d'avant : sans elle, un progrès ne se prouve pas.
smart-hint-r = ↑↓ reprend un but déjà écrit · Tab change la priorité : 1, 2, 3
smart-hint-t = Ex. : 31/12 · fin du trimestre · +90
smart-hint-channels = Espace choisit ou retire un canal · Tab change le persona
smart-keys = ↵ suite · Maj+Tab retour · Échap ferme et garde · Ctrl+Z annule tout ensuite
smart-s-empty = Écrivez le résultat voulu
smart-s-vague = Une direction, pas encore un résultat : dites combien, de quoi
smart-s-channel = Dites par quel moyen : SEA, e-mail, réseaux…
smart-s-met = Un résultat et un moyen
smart-m-kpi = Choisissez le KPI qui le dira
smart-m-goal = Dites combien
smart-m-unit = La cible n'est pas dans l'unité de ce KPI
smart-m-met = Un KPI et un nombre
smart-a-goal = Sans nombre, rien à atteindre
smart-a-baseline = Une progression demande son point de départ
smart-a-far = Plus de trois fois votre meilleure période connue, à chaque période
smart-a-unknown = Rien de mesuré ne le contredit ; à vérifier aux premières valeurs
smart-a-met = Dans ce que vous avez déjà su faire
smart-r-goal = Dites à quoi cela sert
smart-r-met = Relié à un but de l'entreprise
smart-t-day = Donnez une date
smart-t-past = Cette date est passée : donnez-en une à venir
smart-t-met = Une échéance
smart-history = votre historique : { $low } à { $high }
smart-thumb = repère du métier : { $low } à { $high }
smart-no-history = pas encore d'historique
smart-kept = L'objectif commencé est gardé : Ctrl+G n le reprend
smart-made = { $count ->
    [0] Objectif « { $name } » créé · Ctrl+Z annule
    [one] Objectif « { $name } » créé avec { $count } activité · Ctrl+Z annule
   *[other] Objectif « { $name } » créé avec { $count } activités · Ctrl+Z annule
}
smart-owner = moi
smart-activity = { $channel } : { $objective }
smart-code = code { $code } et QR code
action-smart = Assistant SMART : un objectif en cinq questions
short-smart = nouvel objectif

smart-step-proof = 7/7 Preuve
smart-ask-proof = Comment chaque activité prouvera-t-elle son résultat ?
smart-hint-proof = Corrigez ce qui n'est pas prêt : l'audit lit ce suivi · ↑↓ activité suivante
smart-proof-empty = Dites comment le résultat se prouvera : campagne, code, suivi des conversions
smart-proof-ads = suivi des conversions
smart-proof-email = opt-in daté, lien de désinscription
smart-proof-influence = lien tracé et code promo, contrat, mention collaboration commerciale
smart-t-beyond = Après la fin du plan : avancez la date ou prolongez le plan (Ctrl+G r)

smart-per-day = par jour
smart-per-week = par semaine
smart-per-month = par mois
smart-per-quarter = par trimestre
