### Screens and panels.
