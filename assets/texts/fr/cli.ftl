### Ligne de commande.
