### Refus : quoi, où, et que faire.
