### Le rituel : fiche KPI, point hebdo, décisions, journal, stand-up, voyage dans le temps, masquage.

action-glyphs = Dessin des courbes : ASCII, blocs, braille
short-glyphs = courbes
glyphs-changed = Courbes : { $glyphs }
glyphs-ascii = signes du clavier
glyphs-blocks = blocs
glyphs-braille = braille

masked-figures = Tous les chiffres sont masqués.
action-mask-figures = Masquer ou montrer tous les chiffres
short-mask-figures = chiffres
