# Les règles de l'audit : ce qui est trouvé, pourquoi cela compte, ce qui le corrige.

audit-plan-no-objective = Le plan n'a pas d'objectif
audit-plan-no-objective-title = Plan sans objectif
audit-plan-no-objective-why = Sans objectif, aucune activité n'a de raison d'être et rien ne peut être réussi.
audit-plan-no-objective-fix = Créer un objectif : un nom, un nombre, une date (assistant SMART).

audit-objective-no-number = L'objectif « { $name } » n'a aucun nombre à atteindre
audit-objective-no-number-title = Objectif sans nombre
audit-objective-no-number-why = Sans nombre, personne ne saura dire s'il est atteint.
audit-objective-no-number-fix = Lui donner une cible chiffrée, à lui ou à l'une de ses activités.

audit-objective-vague = L'objectif « { $name } » dit une direction, pas un résultat
audit-objective-vague-title = Objectif vague
audit-objective-vague-why = « Améliorer » ou « visibilité » se disent toujours atteints : chacun les lit comme il veut.
audit-objective-vague-fix = Dire combien, de quoi, pour quand : une cible sur l'objectif lui-même.

audit-objective-no-deadline = L'objectif « { $name } » n'a pas d'échéance
audit-objective-no-deadline-title = Objectif sans échéance
audit-objective-no-deadline-why = Sans date, il n'est jamais en retard et n'est jamais atteint.
audit-objective-no-deadline-fix = Lui donner une date de fin : celle du plan ou du trimestre.

audit-objective-no-goal = L'objectif « { $name } » ne sert aucun but de l'entreprise
audit-objective-no-goal-title = Objectif sans but d'entreprise
audit-objective-no-goal-why = Un marketing qui ne se rattache à rien se coupe en premier.
audit-objective-no-goal-fix = Écrire à quoi il sert : chiffre d'affaires, clients, coût, délai.

audit-objective-no-activity = Rien n'est prévu pour atteindre « { $name } »
audit-objective-no-activity-title = Objectif sans activité
audit-objective-no-activity-why = Un objectif sans activité est un vœu.
audit-objective-no-activity-fix = Créer une activité pour lui, ou retirer l'objectif.

audit-objective-outside-plan = Les dates de « { $name } » sortent de celles du plan
audit-objective-outside-plan-title = Objectif hors des dates du plan
audit-objective-outside-plan-why = Ce qui est hors du plan n'y est ni suivi ni financé.
audit-objective-outside-plan-fix = Ramener ses dates dans celles du plan.

audit-objective-too-many-priorities = { $count } objectifs sont en priorité 1, dont « { $name } »
audit-objective-too-many-priorities-title = Trop de priorités
audit-objective-too-many-priorities-why = Quand tout est prioritaire, rien ne l'est : au-delà de trois, l'argent se disperse.
audit-objective-too-many-priorities-fix = Passer celui-ci en priorité 2.

audit-objective-no-owner = Personne ne répond de l'objectif « { $name } »
audit-objective-no-owner-title = Objectif sans responsable
audit-objective-no-owner-why = Ce qui est à tous n'est à personne.
audit-objective-no-owner-fix = Nommer un responsable.

audit-objective-only-lagging = « { $name } » n'est jugé que par des résultats qui arrivent à la fin
audit-objective-only-lagging-title = Rien que des résultats tardifs
audit-objective-only-lagging-why = Ventes et réachats se voient trop tard pour corriger.
audit-objective-only-lagging-fix = Ajouter un indicateur avancé : visites, leads, clics.

audit-activity-no-objective = L'activité « { $name } » ne sert aucun objectif
audit-activity-no-objective-title = Activité sans objectif
audit-activity-no-objective-why = Elle coûte du temps sans que personne sache pourquoi.
audit-activity-no-objective-fix = La rattacher à un objectif, ou l'abandonner.

audit-activity-no-channel = L'activité « { $name } » n'a pas de canal
audit-activity-no-channel-title = Activité sans canal
audit-activity-no-channel-why = Sans canal, ses résultats ne se comparent à rien et l'audit ne peut pas la vérifier.
audit-activity-no-channel-fix = Choisir son canal.

audit-activity-no-owner = Personne n'est chargé de « { $name } »
audit-activity-no-owner-title = Activité sans responsable
audit-activity-no-owner-why = Une activité sans responsable ne se fait pas.
audit-activity-no-owner-fix = Nommer quelqu'un.

audit-activity-no-dates = L'activité « { $name } » n'a pas de date de fin
audit-activity-no-dates-title = Activité sans date de fin
audit-activity-no-dates-why = Sans fin, elle ne peut être ni en retard ni jugée.
audit-activity-no-dates-fix = Lui donner l'échéance de son objectif.

audit-activity-outside-objective = Les dates de « { $name } » sortent de celles de son objectif
audit-activity-outside-objective-title = Activité hors des dates de l'objectif
audit-activity-outside-objective-why = Ce qui arrive après l'échéance ne l'aide plus.
audit-activity-outside-objective-fix = Ramener ses dates dans celles de l'objectif.

audit-activity-silent = « { $name } » est en cours, sans valeur ni dépense depuis trois semaines
audit-activity-silent-title = Activité muette depuis trois semaines
audit-activity-silent-why = Ou bien elle ne tourne plus, ou bien personne ne la mesure.
audit-activity-silent-fix = Relever une valeur, ou la mettre en pause.

audit-activity-prerequisite = « { $name } » est en cours avant que « { $other } » soit terminée
audit-activity-prerequisite-title = Préalable non terminé
audit-activity-prerequisite-why = Elle dépense sur quelque chose qui n'est pas prêt.
audit-activity-prerequisite-fix = La remettre en attente jusqu'à la fin de ce qui doit la précéder.

audit-activity-late = « { $name } » devait finir le { $due }
audit-activity-late-title = Activité en retard
audit-activity-late-why = Une activité en retard bloque ce qui vient après et fausse la suite du plan.
audit-activity-late-fix = La terminer, ou lui donner une nouvelle date.

audit-activity-no-status = L'activité « { $name } » n'a pas de statut
audit-activity-no-status-title = Activité sans statut
audit-activity-no-status-why = On ne sait pas si elle est une idée, en cours ou finie.
audit-activity-no-status-fix = La passer à « à lancer ».

audit-activity-no-kpi = L'activité « { $name } » n'a pas de KPI
audit-activity-no-kpi-title = Activité sans KPI
audit-activity-no-kpi-why = Ce qui n'est pas mesuré ne peut être ni défendu ni corrigé.
audit-activity-no-kpi-fix = Lui choisir un KPI et une cible.

audit-activity-only-output = « { $name } » n'est jugée que par ce que nous faisons nous-mêmes
audit-activity-only-output-title = Jugée sur sa seule production
audit-activity-only-output-why = Publier ou envoyer est un effort, pas un effet : on l'atteint sans qu'un seul client bouge.
audit-activity-only-output-fix = Ajouter l'effet attendu : clics, leads, commandes.

audit-activity-only-vanity = « { $name } » n'est jugée que par des chiffres qui flattent
audit-activity-only-vanity-title = Chiffres qui flattent seulement
audit-activity-only-vanity-why = Vues, portée et j'aime montent sans rien rapporter.
audit-activity-only-vanity-fix = Ajouter un KPI qui mène à l'objectif : clics, leads, commandes.

audit-email-only-opens = L'e-mail « { $name } » n'est jugé qu'à l'ouverture
audit-email-only-opens-title = E-mail jugé à la seule ouverture
audit-email-only-opens-why = Les messageries ouvrent les messages d'elles-mêmes : le taux d'ouverture ne prouve plus rien seul.
audit-email-only-opens-fix = Ajouter les clics ou les commandes.

audit-ads-no-cost-per-result = « { $name } » achète de la publicité sans coût par conversion
audit-ads-no-cost-per-result-title = Publicité sans coût par conversion
audit-ads-no-cost-per-result-why = Sans coût par résultat, on ne sait pas s'il faut doubler ou arrêter la dépense.
audit-ads-no-cost-per-result-fix = Ajouter une cible de CPA, CPL ou ROAS.

audit-activity-no-guardrail = « { $name } » pousse un volume sans garde-fou
audit-activity-no-guardrail-title = Volume sans garde-fou
audit-activity-no-guardrail-why = Un volume s'achète toujours : par des remises, des désabonnements, de mauvais leads.
audit-activity-no-guardrail-fix = Ajouter un coût ou un taux à ne pas dépasser.

audit-kpi-unit = L'unité de « { $name } » n'est pas celle de son nom
audit-kpi-unit-title = Unité du KPI
audit-kpi-unit-why = Un taux compté en nombre ou un coût sans monnaie se compare de travers.
audit-kpi-unit-fix = Lui donner l'unité que dit son nom.

audit-kpi-direction = Le sens de « { $name } » contredit son nom
audit-kpi-direction-title = Sens du KPI
audit-kpi-direction-why = Un coût où « plus haut » serait mieux met au vert ce qui va mal.
audit-kpi-direction-fix = Inverser son sens.

audit-kpi-no-target = Le KPI « { $name } » n'a pas de cible
audit-kpi-no-target-title = KPI sans cible
audit-kpi-no-target-why = Un chiffre sans cible se regarde et ne décide rien.
audit-kpi-no-target-fix = Lui donner une cible, ou le retirer.

audit-kpi-no-source = On ne sait pas où « { $name } » est mesuré
audit-kpi-no-source-title = KPI sans source
audit-kpi-no-source-why = Deux outils donnent deux chiffres : sans source, personne ne peut refaire le relevé.
audit-kpi-no-source-fix = Écrire sa source : GA4, CRM, caisse…

audit-target-empty = « { $name } » attend sa cible
audit-target-empty-title = Cible vide
audit-target-empty-why = Un KPI choisi sans cible ne dira jamais ni bien ni mal.
audit-target-empty-fix = Taper la cible : 5 000, >25 %, <3 €.

audit-target-no-baseline = « { $name } » n'a pas de point de départ
audit-target-no-baseline-title = Cible sans point de départ
audit-target-no-baseline-why = Une progression se mesure depuis quelque part ; un départ supposé se discute à la fin.
audit-target-no-baseline-fix = Noter la valeur d'avant.

audit-target-direction = La cible « { $name } » va contre le sens de son KPI
audit-target-direction-title = Cible à contresens
audit-target-direction-why = Elle met au vert ce que le KPI dit mauvais.
audit-target-direction-fix = Corriger la cible ou le sens du KPI.

audit-target-no-inputs = « { $name } » se calcule avec « { $input } », qui n'est jamais relevé
audit-target-no-inputs-title = Ratio sans ses ingrédients
audit-target-no-inputs-why = Un ratio sans ses ingrédients n'a pas de valeur.
audit-target-no-inputs-fix = Relever cet ingrédient.

audit-target-stale = « { $name } » n'a pas été relevé à temps
audit-target-stale-title = Relevé en retard
audit-target-stale-why = Une vieille valeur rassure ou inquiète à tort.
audit-target-stale-fix = Relever la valeur de la dernière période.

audit-target-out-of-reach = « { $name } » demande { $times } fois le rythme connu
audit-target-out-of-reach-title = Cible hors d'atteinte
audit-target-out-of-reach-why = Une cible hors d'atteinte décourage et fait mal placer l'argent.
audit-target-out-of-reach-fix = Réduire la cible, ou dire ce qui va changer le rythme.

audit-target-no-decision = « { $name } » est hors cible depuis { $count } périodes, sans décision
audit-target-no-decision-title = Hors cible sans décision
audit-target-no-decision-why = Ne rien décider est une décision que personne n'a prise.
audit-target-no-decision-fix = Décider : continuer, corriger, arrêter, et dire pourquoi.

audit-target-no-effort = « { $name } » serait atteint sans rien faire
audit-target-no-effort-title = Cible sans effort
audit-target-no-effort-why = Une cible déjà tenue ne demande rien et ne prouve rien.
audit-target-no-effort-fix = Relever la cible au-dessus de ce qui se fait déjà.

audit-money-unproven = { $amount } dépensés pour « { $name } » sans un seul résultat mesuré
audit-money-unproven-title = Euros sans preuve
audit-money-unproven-why = Des euros sans preuve ne se défendent pas et ne s'arbitrent pas.
audit-money-unproven-fix = Relever les résultats de cette activité, ou arrêter sa dépense.

audit-money-envelope-exceeded = Les budgets dépassent l'enveloppe : { $amount } de trop
audit-money-envelope-exceeded-title = Enveloppe dépassée
audit-money-envelope-exceeded-why = L'argent promis deux fois manquera à la fin.
audit-money-envelope-exceeded-fix = Réduire des budgets, ou relever l'enveloppe.

audit-money-overspent = « { $name } » dépasse son budget de { $amount }
audit-money-overspent-title = Budget d'activité dépassé
audit-money-overspent-why = Ce dépassement est pris à une autre activité sans que personne l'ait décidé.
audit-money-overspent-fix = Lui donner de l'argent par un mouvement, ou arrêter.

audit-money-no-budget = « { $name } » dépense ou achète sans budget
audit-money-no-budget-title = Dépense sans budget
audit-money-no-budget-why = Sans budget, aucune dépense n'est ni trop ni trop peu.
audit-money-no-budget-fix = Lui donner un budget.

audit-money-landing = « { $name } » atterrira à { $landing } pour { $budget }
audit-money-landing-title = Atterrissage hors du budget
audit-money-landing-why = Un atterrissage hors de sa bande : de l'argent manquera, ou dort pendant qu'il manque ailleurs.
audit-money-landing-fix = Ajuster la dépense, ou déplacer l'écart.

audit-money-to-give-back = « { $name } » est finie et garde { $amount }
audit-money-to-give-back-title = Argent à rendre
audit-money-to-give-back-why = L'argent d'une activité finie ne sert plus à rien.
audit-money-to-give-back-fix = Le rendre à la réserve.

audit-money-tax-mixed = « { $name } » parle de prix d'un autre régime que le plan ({ $tax })
audit-money-tax-mixed-title = HT et TTC mélangés
audit-money-tax-mixed-why = HT et TTC mêlés faussent les coûts d'un cinquième.
audit-money-tax-mixed-fix = Tout écrire dans le régime du plan.

audit-money-no-envelope = Le plan dépense sans enveloppe
audit-money-no-envelope-title = Plan sans enveloppe
audit-money-no-envelope-why = Sans enveloppe, rien ne dit quand il faut s'arrêter.
audit-money-no-envelope-fix = Fixer l'enveloppe du plan.

audit-money-no-reserve = La réserve est de { $share } de l'enveloppe
audit-money-no-reserve-title = Réserve trop mince
audit-money-no-reserve-why = Sans réserve, la première surprise se paie en arrêtant une activité.
audit-money-no-reserve-fix = Garder au moins 5 % de l'enveloppe.

audit-money-concentrated = « { $name } » tient { $share } de l'argent du plan
audit-money-concentrated-title = Argent trop concentré
audit-money-concentrated-why = Si elle échoue, le plan échoue avec elle.
audit-money-concentrated-fix = Répartir, ou prévoir ce qui prend le relais.

audit-store-no-code = « { $name } » n'a ni code promo, ni coupon, ni QR code
audit-store-no-code-title = Magasin ou salon sans code
audit-store-no-code-why = Une visite en magasin ne laisse aucune trace : rien ne reliera les ventes à l'opération.
audit-store-no-code-fix = Créer un code propre à l'opération et le noter dans le suivi.

audit-activity-no-tracking = « { $name } » n'a aucun suivi
audit-activity-no-tracking-title = Activité sans suivi
audit-activity-no-tracking-why = Ses résultats seront mêlés à tous les autres.
audit-activity-no-tracking-fix = Noter comment on reconnaît ses résultats : utm_campaign=…

audit-link-no-utm = Les liens de « { $name } » n'ont pas d'UTM
audit-link-no-utm-title = Liens sans UTM
audit-link-no-utm-why = Leurs visites tomberont dans « direct » ou « référent ».
audit-link-no-utm-fix = Ajouter utm_campaign=… au suivi.

audit-utm-twice = « { $name } » et « { $other } » ont la même campagne UTM : { $campaign }
audit-utm-twice-title = Même UTM deux fois
audit-utm-twice-why = Leurs résultats s'additionnent et ne se séparent plus.
audit-utm-twice-fix = Donner à celle-ci un nom à elle.

audit-promotion-unbounded = La promotion de « { $name } » n'a pas de limite
audit-promotion-unbounded-title = Promotion sans limite
audit-promotion-unbounded-why = Une remise sans fin ni plafond devient le prix et mange la marge.
audit-promotion-unbounded-fix = Écrire sa limite : une date, un nombre, une par client.

audit-ads-no-conversion-tracking = La publicité « { $name } » n'a pas de suivi des conversions
audit-ads-no-conversion-tracking-title = Publicité sans suivi des conversions
audit-ads-no-conversion-tracking-why = L'argent part sans que l'outil sache ce qui a marché : il optimise au hasard.
audit-ads-no-conversion-tracking-fix = Poser le suivi des conversions avant de dépenser, et le noter dans le suivi.

audit-influence-no-contract = « { $name } » n'a pas de contrat signé avec l'influenceur
audit-influence-no-contract-title = Influenceur sans contrat
audit-influence-no-contract-why = Sans contrat, ni date de publication ni droits ; en France l'écrit est obligatoire à partir de { $threshold } HT par an ({ $source }). Rappel, pas un avis juridique.
audit-influence-no-contract-fix = Signer le contrat et le noter.

audit-influence-no-link = « { $name } » n'a ni lien tracé ni code promo
audit-influence-no-link-title = Influenceur sans lien ni code
audit-influence-no-link-why = Rien ne reliera une vente à l'influenceur : la crédibilité ne se compte pas.
audit-influence-no-link-fix = Donner un lien tracé et un code par créateur, et les noter dans le suivi.

audit-influence-no-disclosure = « { $name } » ne prévoit pas la mention publicitaire
audit-influence-no-disclosure-title = Mention publicitaire absente
audit-influence-no-disclosure-why = Un contenu payé doit dire qu'il l'est ({ $source }). Rappel, pas un avis juridique.
audit-influence-no-disclosure-fix = Prévoir la mention « collaboration commerciale » et la noter.

audit-email-no-consent = « { $name } » ne dit rien du consentement (opt-in)
audit-email-no-consent-title = E-mail sans consentement
audit-email-no-consent-why = On n'écrit qu'à qui l'a accepté ({ $source }). Rappel, pas un avis juridique.
audit-email-no-consent-fix = Noter d'où vient l'accord des destinataires : opt-in daté.

audit-email-no-unsubscribe = « { $name } » ne prévoit pas la désinscription
audit-email-no-unsubscribe-title = E-mail sans désinscription
audit-email-no-unsubscribe-why = Chaque envoi doit dire comment l'arrêter ({ $source }) ; sans cela les plaintes ruinent la délivrabilité. Rappel, pas un avis juridique.
audit-email-no-unsubscribe-fix = Prévoir le lien de désinscription et le noter.

audit-email-one-segment = « { $name } » écrit la même chose à tout le monde, sans segments
audit-email-one-segment-title = E-mail sans segments
audit-email-one-segment-why = Un envoi de masse use la liste : moins de clics, plus de désabonnements.
audit-email-one-segment-fix = Choisir un persona ou des segments, et les noter.

audit-decision-too-early = « { $name } » juge { $channel } avant { $weeks } semaines
audit-decision-too-early-title = Canal jugé trop tôt
audit-decision-too-early-why = Avant ce délai, ce canal ne dit encore rien : on arrête peut-être ce qui allait marcher.
audit-decision-too-early-fix = Attendre la fin du délai, ou dire ce qui presse.

audit-decision-review-overdue = « { $name } » devait être revue le { $day }
audit-decision-review-overdue-title = Revue en retard
audit-decision-review-overdue-why = Une décision jamais revue n'apprend rien.
audit-decision-review-overdue-fix = Noter ce qu'elle a donné : gagné, neutre, perdu.

audit-decision-no-reason = « { $name } » n'a pas de raison
audit-decision-no-reason-title = Décision sans raison
audit-decision-no-reason-why = Dans trois mois, personne ne saura pourquoi.
audit-decision-no-reason-fix = Écrire la raison en une phrase.

audit-decision-goal-moved = « { $name } » déplace les poteaux
audit-decision-goal-moved-title = Poteaux déplacés
audit-decision-goal-moved-why = Une cible rendue plus facile, ou changée deux fois, ne mesure plus que la patience.
audit-decision-goal-moved-fix = Garder la première cible à côté, et dire ce qu'on a appris.

audit-decision-no-review = « { $name } » ne sera jamais revue
audit-decision-no-review-title = Décision sans revue
audit-decision-no-review-why = Sans date de revue, son effet se raconte au lieu de se mesurer.
audit-decision-no-review-fix = La revoir dans quatre semaines.

audit-move-no-reason = Le mouvement « { $name } » n'a pas de raison
audit-move-no-reason-title = Mouvement sans raison
audit-move-no-reason-why = De l'argent déplacé sans raison se déplacera encore.
audit-move-no-reason-fix = Écrire la raison en une phrase.

audit-move-no-hypothesis = Le mouvement « { $name } » n'annonce pas d'effet
audit-move-no-hypothesis-title = Mouvement sans effet annoncé
audit-move-no-hypothesis-why = Sans hypothèse, on ne saura pas s'il a servi.
audit-move-no-hypothesis-fix = Écrire ce qu'il doit rapporter : CPL −10 %.

audit-move-no-review = Le mouvement « { $name } » ne sera jamais revu
audit-move-no-review-title = Mouvement sans revue
audit-move-no-review-why = Un mouvement jamais revu n'apprend rien.
audit-move-no-review-fix = Le revoir dans quatre semaines.

audit-score = { $passed } règles tenues sur { $applicable }
audit-count-error = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
audit-count-warning = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
audit-count-hint = { $count ->
    [one] { $count } conseil
   *[other] { $count } conseils
}
audit-severity-error = Erreur
audit-severity-warning = Avertissement
audit-severity-hint = Conseil
audit-muted = en sourdine
audit-give-back-reason = Activité finie : le reste revient à la réserve
guide-bad = { $detail }. Les listes de kpilot sont gardées.

# La page de l'audit et l'arbre des KPI.
audit-title = AUDIT DU PLAN
audit-ready = ● plan prêt
audit-not-ready = ▼ plan pas prêt
audit-new = nouveau cette semaine
audit-kept = Aucun cas :
audit-why = Pourquoi
audit-mend = Corriger
audit-one-key = f le fait
audit-badge = audit ▼ { $errors } ▽ { $warnings } · Ctrl+G q
audit-position = ↵ va à la cellule · f corrige si une touche le peut · m met en sourdine
audit-no-mend = Aucune touche ne peut décider cela : ↵ va à la cellule
audit-heard = Ce constat n'est plus en sourdine
audit-muted-until = En sourdine jusqu'au { $day } · Ctrl+Z annule
audit-mute-needs-reason = Une sourdine demande une raison : elle sera relue
ask-mute = Pourquoi, et d'ici quand (30 jours sinon) :
tree-title = ARBRE DES KPI · but de l'entreprise → objectif → activité → KPI
tree-worst = Pire verdict
tree-mean = Moyenne
tree-position = ↵ ouvre la fiche · Espace ou ←/→ plie et déplie · moyenne = avancement moyen des cibles en dessous
tree-empty = Rien à relier encore : créez un objectif, puis une activité
tree-no-goal = Sans but d'entreprise
tree-no-activity = rien n'est prévu
tree-no-kpi = sans KPI
tree-no-target = sans cible
tree-whole = Tout le plan
tree-loose = Relié à rien
action-audit-down = Audit : constat suivant
action-audit-first = Audit : premier constat
action-audit-jump = Audit : aller à la cellule du constat
action-audit-last = Audit : dernière ligne
action-audit-mend = Audit : corriger le constat, quand une touche le peut
action-audit-mute = Audit : mettre en sourdine avec une raison, ou rétablir
action-audit-page-down = Audit : page suivante
action-audit-page-up = Audit : page précédente
action-audit-up = Audit : constat précédent
action-go-audit = Aller à l’audit du plan (qualité)
action-go-tree = Aller à l’arbre des KPI (liens)
action-tree-down = Arbre : ligne suivante
action-tree-first = Arbre : première ligne
action-tree-fold = Arbre : plier, ou remonter
action-tree-last = Arbre : dernière ligne
action-tree-open = Arbre : ouvrir la fiche dans sa table
action-tree-page-down = Arbre : page suivante
action-tree-page-up = Arbre : page précédente
action-tree-toggle = Arbre : plier ou déplier
action-tree-unfold = Arbre : déplier
action-tree-up = Arbre : ligne précédente
short-audit-down = bas
short-audit-first = premier
short-audit-jump = aller à la cellule
short-audit-last = dernier
short-audit-mend = corriger
short-audit-mute = sourdine
short-audit-page-down = page suiv.
short-audit-page-up = page préc.
short-audit-up = haut
short-go-audit = qualité
short-go-tree = liens
short-tree-down = bas
short-tree-first = début
short-tree-fold = plier
short-tree-last = fin
short-tree-open = ouvrir
short-tree-page-down = page suiv.
short-tree-page-up = page préc.
short-tree-toggle = plier
short-tree-unfold = déplier
short-tree-up = haut
