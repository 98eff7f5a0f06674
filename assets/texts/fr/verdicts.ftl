### Verdicts et leurs explications.
