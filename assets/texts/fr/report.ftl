### Les rapports : semaine, mois, trimestre.

report-week = Semaine { $week } de { $year } ({ $days })
report-told = { $span } · établi le { $day }
report-footer = { $plan } · { $span } · kpilot
report-whole-plan = tout le plan
report-tile-green = dans la cible
report-tile-amber = à surveiller
report-tile-red = hors cible
report-tile-other = sans verdict
report-tile-spent = dépensé
report-summary = { $count ->
        [one] { $count } cible suivie
       *[other] { $count } cibles suivies
    } : { $green } dans la cible ou atteintes, { $amber } à surveiller, { $red } hors cible ou manquées, { $other } sans verdict à ce jour. Dépensé sur la période : { $spent }.
report-masked = Les montants sont masqués dans ce rapport.
report-more = { $count ->
        [one] … et une autre ligne.
       *[other] … et { $count } autres lignes.
    }
report-item = { $day } : { $text }

report-planned = Ce qui était prévu
report-nothing-planned = Aucune activité datée ne couvre cette période.
report-course = Déroulement
report-starts = commence
report-ends = se termine
report-starts-and-ends = commence et se termine
report-goes-on = se poursuit

report-happened = Ce qui s'est passé
report-nothing-measured = Rien n'a été mesuré.
report-for = Pour
report-before = Avant
report-after = Après
report-state-before = État avant
report-state-after = État
report-checkin = point hebdo – { $note }

report-off = Hors cible et à surveiller
report-nothing-off = Rien n'est hors cible.
report-reason = Raison
report-decision = Dernière décision
report-no-decision = aucune décision notée
report-decided = { $kind } – { $reason }

report-budget = Budget
report-no-budget = Aucun budget n'est réparti.
report-total = Total
report-budget-before = Révisé avant
report-budget-after = Révisé après
report-spent-in-span = Dépensé (période)
report-spent = Dépensé (total)
report-committed = Engagé
report-reserve = réserve
report-move = { $amount } de { $from } vers { $to } – { $reason }
report-bar = { $spent } sur { $budget }
report-budget-chart = Budget révisé et dépensé à la fin de la période, des plus gros budgets aux plus petits.

report-decisions = Décisions de la période
report-nothing-decided = Aucune décision n'a été notée.
report-about = { $target } : { $text }
report-expecting = { $text } (attendu : { $expected })
report-reviews = Décisions relues
report-nothing-reviewed = Aucune décision n'était à relire.
report-reviewed = { $text } → { $outcome }
report-not-reviewed = pas encore relue
report-next = À venir
report-nothing-next = Aucune échéance ni relecture sur la période suivante.
report-due = échéance : { $name }
report-to-review = à relire : { $text }

report-chart = dernière valeur { $value }, cible { $goal }, { $verdict }.
report-legend-value = valeur
report-legend-expected = attendu
report-legend-band = tolérance
report-legend-forecast = prévision
report-legend-bound = cible
report-legend-limit = variation habituelle
report-legend-mark = événement
report-legend-budget = budget révisé
report-legend-spent = dépensé
report-legend-over = dépassement

report-bad-span = « { $text } » n'est ni une semaine, ni un mois, ni un trimestre, ni une année.
hint-report-span = Écrivez --period 2026-S45, 2026-10, 2026-T3 ou 2026.

calendar-due = Échéance : { $name }
calendar-review = À relire : { $reason }

out-title = Exporter
out-what = Quoi
out-format = Format
out-period = Période
out-file = Fichier
out-report = un rapport
out-plan = tout le plan
out-table = la table ouverte
out-picture = une image de la page ou du graphique
out-pdf = PDF
out-html = page web (HTML)
out-md = Markdown
out-xlsx = classeur Excel (.xlsx)
out-json = JSON, sans perte
out-ics = échéances pour un agenda (.ics)
out-csv-excel = CSV pour Excel
out-csv = CSV pour d'autres programmes
out-tsv = TSV
out-svg = SVG
out-last-week = la dernière semaine entière
out-this-week = cette semaine, la première du plan
out-keys = ↑↓ champ · ←→ choix · Entrée écrit · Échap ferme
out-exists = { $file } existe déjà : Entrée le remplace, Échap le garde.
