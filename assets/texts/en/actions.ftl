### Commands: names and help.
