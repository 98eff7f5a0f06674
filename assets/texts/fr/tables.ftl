### Tables : titres des vues et des colonnes, mots des listes.

sheet-home = Accueil
sheet-plan = Plan
sheet-activities = Activités
sheet-objectives = Objectifs
sheet-kpis = KPI
sheet-targets = Cibles
sheet-statuses = Statuts
sheet-channels = Canaux
sheet-personas = Personas
sheet-measurements = Mesures
sheet-spend = Dépenses
sheet-moves = Mouvements
sheet-decisions = Décisions
sheet-checkins = Points hebdo
sheet-annotations = Annotations
sheet-answers = Réponses
sheet-imports = Imports
sheet-mappings = Correspondances
sheet-mutes = Alertes en sourdine
sheet-views = Vues
sheet-settings = Réglages du plan

column-activity = Activité
column-actual = Réalisé
column-aggregation = Agrégation
column-amount = Montant
column-available = Disponible
column-baseline = Départ
column-budget = Budget
column-business_goal = But business
column-cadence = Cadence
column-channel = Canal
column-code = Code
column-confidence = Confiance
column-currency = Devise
column-curve = Courbe
column-date = Date
column-due = Échéance
column-end = Fin
column-expected = Effet attendu
column-expression = Cible
column-finished = Terminé
column-formula = Formule
column-from = De
column-hypothesis = Hypothèse
column-kind = Nature
column-kpi = KPI
column-label = Statut
column-language = Langue
column-locked = Verrouillé
column-max_budget = Budget max
column-min_budget = Budget min
column-name = Nom
column-note = Note
column-notes = Notes
column-objective = Objectif
column-outcome = Résultat
column-over = Période lue
column-owner = Responsable
column-persona = Persona
column-polarity = Sens
column-priority = Priorité
column-progress = Avancement
column-reason = Raison
column-result = Réalisé
column-review = Revue
column-source = Source
column-stage = Étape
column-start = Début
column-state = État
column-status = Statut
column-target = Cible
column-tax = Taxes
column-text = Événement
column-after = Après
column-checkin = Point hebdo
column-evidence = Preuve
column-field = Champ
column-file = Fichier
column-format = Format
column-hash = Empreinte
column-pacing = Rythme de dépense
column-record = Fiche
column-result_kpi = KPI de résultat
column-rows = Lignes
column-rule = Règle
column-sheet = Table
column-until = Jusqu'au
column-original = Cible d’origine
column-was = Cible d’avant
column-worth = Valeur d’un résultat
column-to = Vers
column-tolerance = Tolérance
column-tracking = Suivi
column-unit = Unité
column-value = Valeur
column-week = Semaine

choice-idea = idée
choice-ready = prêt
choice-active = en cours
choice-paused = en pause
choice-done = terminé
choice-dropped = abandonné
choice-actual = réalisé
choice-committed = engagé
choice-keep = garder
choice-fix = corriger
choice-stop = arrêter
choice-move = déplacer du budget
choice-retarget = revoir la cible
choice-nothing = ne rien faire
choice-gained = gagné
choice-neutral = neutre
choice-lost = perdu
choice-count = nombre
choice-percent = pour cent
choice-money = argent
choice-number = valeur
choice-duration = durée (s)
choice-rank = rang
choice-up = plus = mieux
choice-down = moins = mieux
choice-sum = somme
choice-last = dernière valeur
choice-mean = moyenne
choice-ratio = ratio (formule)
choice-day = jour
choice-week = semaine
choice-month = mois
choice-quarter = trimestre
choice-fr = français
choice-en = anglais
choice-value = valeur saisie
choice-unchanged = inchangé
choice-skipped = sauté
choice-campaign = campagne
choice-metric = mesure
choice-column = colonne

over-period = dernière période
over-to_date = depuis le début
over-rolling = { $count ->
        [one] dernière période
       *[other] { $count } dernières périodes
    }
flag-yes = oui
flag-no = non

count-plan = { $count ->
        [one] { $count } plan
       *[other] { $count } plans
    }
count-statuses = { $count ->
        [one] { $count } statut
       *[other] { $count } statuts
    }
count-channels = { $count ->
        [one] { $count } canal
       *[other] { $count } canaux
    }
count-personas = { $count ->
        [one] { $count } persona
       *[other] { $count } personas
    }
count-objectives = { $count ->
        [one] { $count } objectif
       *[other] { $count } objectifs
    }
count-activities = { $count ->
        [one] { $count } activité
       *[other] { $count } activités
    }
count-kpis = { $count ->
        [one] { $count } KPI
       *[other] { $count } KPI
    }
count-targets = { $count ->
        [one] { $count } cible
       *[other] { $count } cibles
    }
count-measurements = { $count ->
        [one] { $count } mesure
       *[other] { $count } mesures
    }
count-spend = { $count ->
        [one] { $count } dépense
       *[other] { $count } dépenses
    }
count-moves = { $count ->
        [one] { $count } mouvement
       *[other] { $count } mouvements
    }
count-decisions = { $count ->
        [one] { $count } décision
       *[other] { $count } décisions
    }
count-checkins = { $count ->
        [one] { $count } point hebdo
       *[other] { $count } points hebdo
    }
count-annotations = { $count ->
        [one] { $count } annotation
       *[other] { $count } annotations
    }
count-answers = { $count ->
        [one] { $count } réponse
       *[other] { $count } réponses
    }
count-mutes = { $count ->
        [one] { $count } alerte en sourdine
       *[other] { $count } alertes en sourdine
    }
count-imports = { $count ->
        [one] { $count } import
       *[other] { $count } imports
    }
count-mappings = { $count ->
        [one] { $count } correspondance
       *[other] { $count } correspondances
    }
count-views = { $count ->
        [one] { $count } vue
       *[other] { $count } vues
    }
