### Command line.
