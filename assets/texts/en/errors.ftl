### Refusals: what, where, and what to do.
