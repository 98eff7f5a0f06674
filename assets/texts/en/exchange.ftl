### Files: why an import is refused, and what to do.

exchange-place = line { $line }, column { $column }
exchange-place-path = line { $line }, column { $column }, { $path }
exchange-place-value = line { $line }, column { $column }, { $path } = "{ $value }"
exchange-fault = { $place }: { $problem }
exchange-more = { $count ->
    [one] … and one more error.
   *[other] … and { $count } more errors.
}
exchange-hint = Correct the file and import it again: nothing was changed.

exchange-empty = The file is empty.
exchange-empty-hint = Export it again from the tool it comes from.
exchange-zip = This is a workbook or a ZIP archive, not a text file.
exchange-compressed = The file is compressed.
exchange-compressed-hint = Unpack it, then import what it holds.
exchange-old-workbook = This is an old Excel workbook (.xls), not a text file.
exchange-pdf = This is a PDF, not a text file.
exchange-csv-hint = Save it as CSV, then import the CSV.
exchange-sqlite = This is an SQLite file, as kpilot plans are.
exchange-sqlite-hint = Open it with kpilot --plan FILE, or export it to JSON first.
exchange-web-page = This is a web page, not an export: often a login page.
exchange-web-page-hint = Log in to the tool again and repeat the export.
exchange-binary = This is not a text file.

exchange-not-a-plan = This JSON is not a kpilot plan.
exchange-not-a-plan-hint = A plan begins with {"{"}"format": "kpilot-plan", "version": 1.
exchange-version = Version "{ $version }" of the plan format is not known here.
exchange-version-hint = Update kpilot, or export the plan as version 1.
exchange-nothing = There is no row of titles, so nothing to import.
exchange-nothing-hint = The first row must name the columns.

exchange-syntax = not valid JSON, or the file is cut off here
exchange-syntax-hint = The file is damaged or incomplete: export it again.
exchange-shape-object = an object {"{…}"} is needed
exchange-shape-list = a list […] is needed
exchange-shape-text = a text in quotation marks is needed
exchange-shape-number = a number without quotation marks is needed
exchange-shape-flag = true or false is needed
exchange-shape-span = "period", "to_date" or {"{"}"rolling": 4{"}"} is needed
exchange-unknown-table = there is no such table
exchange-unknown-field = there is no such field in this table
exchange-unknown-field-hint = Remove the column, or give it the name of a field of the table.
exchange-twice = stands twice in the file
exchange-conflict = contradicts another field of the same record
exchange-no-column = this cell has no column title
exchange-quote = a quotation mark that opens here is not closed at the end of its cell
exchange-quote-hint = Double the quotation marks inside cells, or remove them.
exchange-no-such-hint = Create the missing record first, or correct its code in the file.
