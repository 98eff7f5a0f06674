# What protects the work: typing that was interrupted, what lies around the file.

typing-taken-up = Interrupted typing taken up again: Enter saves it, Esc drops it.
typing-homeless = Interrupted typing: “{ $text }” has no place here any more. None of it was saved.

care-conflicts = { $count ->
    [one] A conflicted copy lies beside this plan: { $file }. Compare them before you go on: kpilot merges nothing.
   *[other] { $count } conflicted copies lie beside this plan, { $file } among them. Compare them before you go on: kpilot merges nothing.
}
care-names = This file has several names (hard link): always open it under the same one.
care-shared = This plan is on a shared disk ({ $kind }): one computer at a time.
