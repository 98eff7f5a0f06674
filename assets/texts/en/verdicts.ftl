### Verdicts and their explanations.
