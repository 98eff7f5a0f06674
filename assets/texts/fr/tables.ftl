### Tables : titres des colonnes et des vues.
