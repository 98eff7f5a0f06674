### Verdicts et leurs explications.

verdict-off_target = hors cible
verdict-at_risk = à surveiller
verdict-on_target = dans la cible
verdict-achieved = atteint
verdict-missed = manqué
verdict-stale = pas à jour
verdict-no_data = sans donnée
verdict-too_early = trop tôt
verdict-upcoming = à venir
verdict-no_target = sans cible

since-periods = { $count ->
        [one] { $count } pér.
       *[other] { $count } pér.
    }

goal-above = plus de { $value }
goal-at_least = au moins { $value }
goal-below = moins de { $value }
goal-at_most = au plus { $value }
goal-equal = exactement { $value }
goal-between = entre { $low } et { $high }
goal-reach = atteindre { $value }
goal-relative = { $value } par rapport au départ
goal-points = { $value } points par rapport au départ
goal-milestone = à faire (jalon)
goal-by = { $goal } avant le { $day } inclus
why-title = Pourquoi ?
why-verdict = Verdict
why-target = Cible
why-window = Période
why-value = Valeur
why-expected = Attendu à ce jour
why-progress = Avancement
why-baseline = Départ
why-baseline-assumed = { $value } (supposé : première valeur connue)
why-green = Repasse au vert à
why-inputs = Calculé avec
why-freshness = Fraîcheur
why-fresh = à jour
why-stale = une période entière est passée sans valeur
why-forecast = Prévision
why-forecast-said = { $value } à l'échéance ({ $low } à { $high }, 8 fois sur 10) · { $chance } de chances
why-forecast-unreliable = peu fiable : moins de 8 périodes
why-rate = rythme { $recent } par période · requis { $needed }
why-signal = Signal (XmR)
why-signal-quiet = rien d'inhabituel (habituel : { $low } à { $high })
why-signal-rings = { $rule ->
        [1] changement réel : { $period }, { $value }, sort de l'habituel ({ $low } à { $high }) (règle { $rules })
        [2] changement réel : trois des quatre dernières valeurs penchent du même côté (habituel : { $low } à { $high }) (règle { $rules })
       *[3] changement réel : huit valeurs de suite du même côté de la moyenne (habituel : { $low } à { $high }) (règle { $rules })
    }
why-signal-rang = rien d'inhabituel en ce moment (habituel : { $low } à { $high }) · dernier changement réel : { $period }, { $value } (règle { $rules })
why-signal-provisional = provisoire : moins de 12 périodes
why-signal-none = trop peu de périodes
why-confidence = Confiance
why-confidence-said = { $confidence }/10
why-stake = Argent en jeu
why-contradiction = Attention
why-contradiction-forecast = au rythme actuel, { $chance } de chances seulement alors que le rythme paraît bon
why-contradiction-confidence = confiance { $confidence }/10, mais { $chance } de chances au rythme actuel
why-rule-upcoming = la cible commence le { $start }
why-rule-no_target = aucune cible n'est fixée
why-rule-no_data = aucune valeur mesurée dans la période
why-rule-missed = l'échéance du { $due } est passée sans que la cible soit tenue
why-rule-achieved = la cible est tenue
why-rule-too_early = moins de 10 % du temps est passé
why-rule-pace = { $pace } de l'attendu à ce jour : vert dès { $green }, orange dès { $amber }
why-rule-level-met = { $value } tient la cible { $target }
why-rule-level-breach = { $value } manque la cible { $target } de { $breach } (tolérance { $tolerance })
why-rule-level-missed = { $value } ne tient pas la cible { $target }
why-rule-milestone = le jalon n'est pas encore coché
