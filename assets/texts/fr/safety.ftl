# Ce qui protège le travail : une saisie interrompue, ce qui entoure le fichier.

typing-taken-up = Saisie interrompue reprise : Entrée l'enregistre, Échap l'abandonne.
typing-homeless = Saisie interrompue : « { $text } » n'a plus sa place ici. Rien n'en a été enregistré.

care-conflicts = { $count ->
    [one] Une copie en conflit est à côté de ce plan : { $file }. Comparez-les avant de continuer : kpilot ne fusionne rien.
   *[other] { $count } copies en conflit sont à côté de ce plan, dont { $file }. Comparez-les avant de continuer : kpilot ne fusionne rien.
}
care-names = Ce fichier a plusieurs noms (lien physique) : ouvrez-le toujours sous le même.
care-shared = Ce plan est sur un disque partagé ({ $kind }) : un seul ordinateur à la fois.
