### Écrans et panneaux.
