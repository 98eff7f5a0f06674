### Commandes : noms et aides.
