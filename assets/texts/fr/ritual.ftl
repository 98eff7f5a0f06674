### Le rituel : fiche KPI, point hebdo, décisions, journal, stand-up, voyage dans le temps, masquage.

action-glyphs = Dessin des courbes : ASCII, blocs, braille
short-glyphs = courbes

masked-figures = Tous les chiffres sont masqués.
masked-names = Chiffres, noms et textes libres masqués.
action-mask-names = Masquer ou montrer les noms et les textes libres
short-mask-names = noms
nameless-activity = Activité { $letter }
nameless-objective = Objectif { $letter }
nameless-persona = Persona { $letter }
action-mask-figures = Masquer ou montrer tous les chiffres
short-mask-figures = chiffres

action-card = Fiche avec courbe (KPI ou cible)
short-card = fiche
action-card-of-row = Fiche avec courbe de la ligne
short-card-of-row = fiche
action-card-previous = Fiche précédente
short-card-previous = précédent
action-card-next = Fiche suivante
short-card-next = suivant
action-card-periods = Courbe : valeur jugée ou chaque période
short-card-periods = par période
action-card-correct = Corriger la dernière valeur
short-card-correct = corriger
action-card-origin = D'où vient ce chiffre ?
short-card-origin = origine
action-card-copy = Copier la phrase qui résume la cible
short-card-copy = phrase
action-card-record = Aller à la ligne du tableau
short-card-record = ligne
action-card-close = Fermer la fiche
short-card-close = retour
card-empty = Aucune valeur mesurée : il n'y a pas encore de courbe.
card-why = Pourquoi ?
card-green = Vert à
card-pace = Rythme
card-source = Origine
card-happened = Journal
card-links = Liés
card-sources = { $first } · et { $count } autres (i)
card-position = { $place } sur { $count }
legend-value = réalisé
legend-expected = attendu
legend-bound = cible
legend-band = tolérance
legend-forecast = projection
legend-likely = 8 fois sur 10
legend-limit = habituel (XmR)
legend-mark = événement
mark-decision = { $kind } : { $reason }
mark-move = { $amount } déplacés : { $reason }
figure-to-date = À date
figure-expected = Attendu
figure-gap = Écart
figure-end = À l'échéance
figure-forecast = Projection
figure-range = 8 fois sur 10
figure-chance = Chances
figure-target = Cible
figure-usual = Plage habituelle
figure-mean = Moyenne
figure-limits = Limites
source-manual = saisi à la main
source-line = import { $code }, ligne { $line }
source-file = { $file } du { $day }
source-import = import { $code }
source-spend = dépense
source-said = { $day } : { $value }, { $from }
told-expected = { $value } / { $expected } attendus
told-asked = { $value } / { $goal }
told-forecast = fin prévue { $value } ({ $low } à { $high })
told-target = { $name } : { $said }
outlook-met = déjà atteint
outlook-out = hors d'atteinte
outlook-faster = il faut accélérer
outlook-good = tenable
trail-title = D'où vient ce chiffre ?
trail-empty = Rien n'est connu de son passé.
trail-set = { $day } · { $before } → { $after }
trail-undo = annulé
trail-redo = rétabli
trail-do = saisi
told-since = { $cadence ->
        [day] { $count }{ $count ->
            [one] er
           *[other] e
        } jour
        [month] { $count }{ $count ->
            [one] er
           *[other] e
        } mois
        [quarter] { $count }{ $count ->
            [one] er
           *[other] e
        } trimestre
       *[week] { $count }{ $count ->
            [one] re
           *[other] e
        } semaine
    } hors cible
told-pace = { $recent } { $cadence ->
        [day] par jour
        [month] par mois
        [quarter] par trimestre
       *[week] par semaine
    } · requis pour { $goal } : { $needed } → { $outlook }

sheet-checkin = Point hebdo
action-go-checkin = Aller au point hebdo
short-go-checkin = point
action-checkin-next = Point hebdo : valider et passer au suivant
short-checkin-next = suivant
action-checkin-unchanged = Point hebdo : valeur inchangée
short-checkin-unchanged = inchangé
action-checkin-skip = Point hebdo : sauter, avec la raison
short-checkin-skip = sauter
action-checkin-pause = Point hebdo : pause, à reprendre plus tard
short-checkin-pause = pause
action-checkin-field = Point hebdo : de la valeur à la note
short-checkin-field = note
action-checkin-back = Point hebdo : revenir au précédent
short-checkin-back = précédent
action-checkin-copy = Point hebdo : copier le texte à partager
short-checkin-copy = copier
action-confidence-more = Confiance : plus
short-confidence-more = confiance +
action-confidence-less = Confiance : moins
short-confidence-less = confiance −
action-decide-keep = Décider : garder tel quel
short-decide-keep = garder
action-decide-fix = Décider : corriger par une action
short-decide-fix = corriger
action-decide-stop = Décider : arrêter l'activité
short-decide-stop = arrêter
action-decide-move = Décider : déplacer de l'argent
short-decide-move = déplacer
action-decide-retarget = Décider : changer la cible
short-decide-retarget = recibler
action-decide-nothing = Décider : ne rien faire
short-decide-nothing = ne rien faire
action-judge-gained = Décision revue : gagnée
short-judge-gained = gagnée
action-judge-neutral = Décision revue : neutre
short-judge-neutral = neutre
action-judge-lost = Décision revue : perdue
short-judge-lost = perdue
checkin-title = Point hebdo { $week }
checkin-place-value = valeur { $place } sur { $count }
checkin-place-target = cible { $place } sur { $count }
checkin-place-review = décision { $place } sur { $count }
checkin-position = Chaque réponse est sur le disque dès Entrée
checkin-goal = cible { $goal }
checkin-source = relevé dans { $source }
checkin-usual = Plage habituelle : { $low } à { $high }
checkin-value = Valeur { $period }
checkin-note = Note
checkin-reason = Pourquoi ?
checkin-type = tapez la valeur · i inchangé · s sauter
checkin-read = lu : { $value }
checkin-first = première valeur : rien à quoi la comparer
checkin-no-doubt = √ ordre de grandeur habituel
checkin-empty = Tapez une valeur, ou i (inchangé), ou s (sauter avec la raison).
checkin-no-last = Aucune valeur précédente à reprendre : tapez-en une, ou s pour sauter.
checkin-decide = Trois périodes hors cible sans décision : choisissez une lettre ci-dessous, ou Entrée encore pour passer.
checkin-no-proposal = Trop peu de valeurs pour proposer un verdict : + gagnée, = neutre, - perdue, ou s pour reporter d'une semaine.
checkin-review-name = Revue { $code }
checkin-cost = Hors cible depuis le { $day } sans décision : { $cost } dépensés depuis
checkin-reminder = Décidé le { $day } : { $said }
checkin-confidence = Confiance
checkin-confidence-keys = touches 0 à 9, x = 10, ← →
checkin-begun = C'est parti. Échap met en pause, vous reprendrez où vous en étiez.
checkin-finished = Point hebdo terminé, il est noté au journal.
checkin-kept = Enregistré : { $name }, { $period } : { $value } · Ctrl+Z annule
checkin-skipped = Sauté : { $name }
checkin-seen = Vu, rien de décidé : { $name }
checkin-confident = Confiance { $level }/10 notée : { $name }
decision-kept = Décision notée : { $kind } · { $about } · Ctrl+Z annule
review-judged = Décision { $code } jugée : { $outcome }
review-put-off = Revue de { $code } reportée au { $day }
checkin-paused = Point hebdo en pause : Ctrl+G p pour reprendre où vous en étiez.
checkin-left = Point hebdo refermé.
checkin-begin = Entrée pour commencer · chaque réponse est enregistrée aussitôt
checkin-nothing = Rien à demander cette semaine. Entrée note que le point est fait.
decision-title = Décision : { $kind }
decision-reason = Pourquoi ?
decision-goal = Cible
decision-activity = Activité
decision-expected = Effet attendu
decision-review = Revoir le
decision-keys = Entrée : ligne suivante, puis enregistrer · Échap : renoncer · effet attendu : « CPL -10 % »
decision-needs-reason = Une décision a toujours une raison : dites pourquoi, même en trois mots.
decision-line = { $about } : { $kind }, { $reason }
doubt-ten = Environ dix fois l'habituel ({ $usual }) : serait-ce { $instead } ?
doubt-tenth = Environ dix fois moins que l'habituel ({ $usual }) : serait-ce { $instead } ?
doubt-unusual = Hors de la plage habituelle ({ $low } à { $high }).
doubt-same = Exactement la même valeur que la dernière fois.
review-title = Décision { $code } du { $day } à revoir
review-promise = Effet attendu : { $promise }
review-before = Avant
review-expected = Attendu
review-now = Maintenant
review-signal = Vrai changement : depuis, au moins une période sort de l'habituel d'avant (règle 1).
review-quiet = Pas de vrai changement : rien ne sort de l'habituel d'avant.
review-nothing = Aucune valeur à comparer pour cette décision.
review-proposal = Verdict proposé : { $outcome } (Entrée)
review-keys = + gagnée   = neutre   - perdue   s reporter d'une semaine
summary-title = Tout est répondu. Ce que ce point change :
summary-finished = Point terminé. Ce qu'il a changé :
summary-new-off = Nouveaux hors cible
summary-recovered = Revenus dans la cible
summary-still-off = Toujours hors cible
summary-decided = Décisions
summary-score = Décisions jugées jusqu'ici : { $gained } { $gained ->
    [one] gagnée
   *[other] gagnées
}, { $neutral } { $neutral ->
    [one] neutre
   *[other] neutres
}, { $lost } { $lost ->
    [one] perdue
   *[other] perdues
}
summary-brier = Score Brier { $brier } sur { $count } confiances échues · 0 parfait, 0,25 pile ou face
journal-levels = Cibles tenues quand vous disiez { $level }/10 : { $hits } sur { $given }
journal-level = { $level }/10 : { $hits } sur { $given }
summary-more = { $count ->
        [one] et { $count } autre, dans le texte copié (c)
       *[other] et { $count } autres, dans le texte copié (c)
    }
summary-keys = Entrée : terminer le point · c copier le texte · Maj+Tab : revenir
summary-keys-finished = Entrée : accueil · c copier le texte
checkin-left-minutes = { $minutes ->
        [one] ≈ { $minutes } minute
       *[other] ≈ { $minutes } minutes
    }
checkin-values = { $count ->
        [one] { $count } valeur à saisir
       *[other] { $count } valeurs à saisir
    }
checkin-targets = { $count ->
        [one] { $count } cible hors cible ou à surveiller
       *[other] { $count } cibles hors cible ou à surveiller
    }
checkin-reviews = { $count ->
        [one] { $count } décision à revoir
       *[other] { $count } décisions à revoir
    }
summary-values = { $typed ->
        [one] { $typed } valeur saisie
       *[other] { $typed } valeurs saisies
    }, { $unchanged ->
        [one] { $unchanged } inchangée
       *[other] { $unchanged } inchangées
    }, { $skipped ->
        [one] { $skipped } sautée
       *[other] { $skipped } sautées
    }

sheet-journal = Journal
action-go-journal = Aller au journal
short-go-journal = journal
action-journal-open = Journal : ouvrir la fiche de l'entrée
short-journal-open = ouvrir
action-journal-filter = Journal : filtrer par activité, KPI ou semaine
short-journal-filter = filtrer
action-journal-annotate = Journal : noter un événement (promo, panne…)
short-journal-annotate = noter
action-journal-up = Journal : entrée précédente
short-journal-up = haut
action-journal-down = Journal : entrée suivante
short-journal-down = bas
action-journal-page-up = Journal : page précédente
short-journal-page-up = page
action-journal-page-down = Journal : page suivante
short-journal-page-down = page
action-journal-first = Journal : le plus récent
short-journal-first = début
action-journal-last = Journal : le plus ancien
short-journal-last = fin
journal-decision = décision
journal-move = budget
journal-annotation = événement
journal-checkin = point
journal-status = statut
journal-reserve = réserve
journal-moved = { $amount } de { $from } vers { $to } : { $reason }
journal-unfinished = non terminé
journal-empty = Rien au journal pour l'instant : n note un événement, le point hebdo note les décisions.
journal-position = / filtre : « Meta », « S45 » · n note un événement
journal-too-few = confiances échues : { $count }, trop peu pour un score
journal-count = { $count ->
        [one] { $count } entrée
       *[other] { $count } entrées
    }

action-go-standup = Stand-up : une diapositive par KPI hors cible
short-go-standup = stand-up
action-standup-next = Stand-up : suivant
short-standup-next = suivant
action-standup-back = Stand-up : précédent
short-standup-back = précédent
action-standup-larger = Stand-up : plus grand
short-standup-larger = plus grand
action-standup-smaller = Stand-up : plus petit
short-standup-smaller = plus petit
action-standup-reveal = Stand-up : montrer les montants de cette diapositive
short-standup-reveal = montants
action-standup-yes = Stand-up : oui, on agit
short-standup-yes = oui
action-standup-no = Stand-up : non, on ne fait rien
short-standup-no = non
action-standup-later = Stand-up : reporter d'une semaine
short-standup-later = reporter
action-standup-close = Stand-up : quitter
short-standup-close = quitter
action-week-back = Voir le plan une semaine plus tôt
short-week-back = semaine −
action-week-forward = Voir le plan une semaine plus tard
short-week-forward = semaine +
action-travel-back = Remonter d'une semaine dans le temps
short-travel-back = semaine −
action-travel-forward = Avancer d'une semaine dans le temps
short-travel-forward = semaine +
action-travel-home = Revenir au présent
short-travel-home = présent
travel-home = Retour au présent.
badge-past = ÉTAT AU { $day }
badge-past-short = AU { $day }
standup-title = Stand-up { $week } · { $plan }
standup-day = { $day }
standup-week = STAND-UP { $week }
standup-left = reste { $time }
standup-over = dépassé de { $time }
standup-question = ON AGIT ?   [O]ui   [N]on   [R]eporter
standup-hidden = montants masqués · m montre ceux de cette diapositive
standup-revealed = montants visibles sur cette diapositive · m les masque
standup-reason = Décidé au stand-up { $week }
standup-decided = décidé le { $day } : { $kind }, { $reason }
standup-free = disponible { $available }, engagé { $committed }, atterrissage { $landing }
standup-objective = { $name } : { $progress }, { $off ->
        [0] aucune cible manquée sur { $count }
        [one] { $off } cible hors cible sur { $count }
       *[other] { $off } cibles hors cible sur { $count }
    }

action-since = Marquer les changements depuis le point
short-since = changements
since-on = Depuis le point du { $day } : { $fresh } { $fresh ->
    [one] nouvelle ligne
   *[other] nouvelles lignes
}, { $changed } { $changed ->
    [one] changée
   *[other] changées
}, { $gone } { $gone ->
    [one] supprimée
   *[other] supprimées
}. ~ changé, + nouveau.
since-off = Les changements ne sont plus marqués.
since-none = Aucun point hebdo terminé avant ce jour : rien à comparer. Ctrl+G p ouvre le point.
since-was = au point du { $day } : { $value }
since-title = ~ depuis le { $day }

why-original = D'abord
original-said = d'abord { $goal }, changée le { $day } : elle serait { $verdict }

checkin-news-title = Nouveau à l'audit depuis la semaine dernière : { $count }
checkin-news-keys = (↓ puis Entrée)
action-checkin-news = Point hebdo : constats nouveaux de l'audit
short-checkin-news = audit
ask-expect = Effet attendu (CPL -10 %, ou Entrée) :
decision-budget-opened = Décision notée. Déplacez l'argent ici ; Ctrl+G p reprend le point hebdo où vous l'avez laissé.
