### The ritual: KPI card, check-in, decisions, journal, stand-up, time travel, masking.

action-glyphs = How charts are drawn: ASCII, blocks, braille
short-glyphs = charts
glyphs-changed = Charts: { $glyphs }
glyphs-ascii = keyboard signs
glyphs-blocks = blocks
glyphs-braille = braille

masked-figures = Every figure is hidden.
action-mask-figures = Hide or show every figure
short-mask-figures = figures
