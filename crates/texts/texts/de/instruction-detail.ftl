### Was eine Anleitung über Ziel, Kriterien und Spielraum hinaus sagt. Alles davon darf fehlen.

instruction-detail-why = Wofür ist das gut?
instruction-detail-why-hint = Wer den Zweck kennt, entscheidet im Zweifel richtig.
instruction-detail-step-more = Beginn, Ergebnis und Ausnahme zu Schritt { $number }
instruction-detail-step-input = Womit beginnt er?
instruction-detail-step-input-hint = Zum Beispiel: die Bilder aus dem Ordner „roh“.
instruction-detail-step-output = Was ist danach da?
instruction-detail-step-branch = Wenn … dann …
instruction-detail-step-branch-hint = Zum Beispiel: Wenn ein Bild fehlt, dann in die Liste „Fragen“ schreiben.
instruction-detail-card-input = Beginnt mit
instruction-detail-card-output = Danach da
instruction-detail-card-branch = Ausnahme

## Beispiele und Umfang

instruction-detail-examples = Beispiele und Umfang
instruction-detail-good-example = Gutes Beispiel
instruction-detail-good-example-hint = Ein Stück, das genau richtig ist. Ein Verweis reicht.
instruction-detail-bad-example = Schlechtes Beispiel
instruction-detail-bad-example-hint = Ein Stück, das es nicht sein soll, und warum.
instruction-detail-length = Umfang
instruction-detail-length-piece = Umfang je Stück
instruction-detail-length-hint = Gilt für jedes Stück: jede Antwort, jeden Beitrag. Eine der beiden Zahlen reicht.
instruction-detail-length-least = mindestens
instruction-detail-length-most = höchstens
instruction-detail-length-unit = gezählt in
instruction-detail-unit-words = Wörtern
instruction-detail-unit-characters = Zeichen
instruction-detail-unit-minutes = Minuten
instruction-detail-words = { $count ->
    [one] { $shown } Wort
   *[other] { $shown } Wörter
}
instruction-detail-characters = { $count ->
    [one] { $shown } Zeichen
   *[other] { $shown } Zeichen
}
instruction-detail-minutes = { $count ->
    [one] { $shown } Minute
   *[other] { $shown } Minuten
}
instruction-detail-length-between = { $least } bis { $most }
instruction-detail-length-at-least = mindestens { $least }
instruction-detail-length-at-most = höchstens { $most }
instruction-detail-length-backwards = Die Höchstzahl liegt unter der Mindestzahl.

## Fragen und Zweifel

instruction-detail-doubt = Immer fragen, und wenn etwas unklar ist
instruction-detail-ask-cases = Immer vorher fragen bei
instruction-detail-ask-cases-hint = Ein Fall je Zeile, zum Beispiel: Preisnachlass. Das gilt neben Spielraum und Geldgrenze.
instruction-detail-when-unsure = Wenn etwas unklar ist
instruction-detail-when-unsure-hint = Zum Beispiel: liegen lassen, in die Liste „Fragen“ schreiben, weitermachen.

## Zeiten, Werkzeug, Wörter

instruction-detail-surroundings = Werkzeug, Wörter und weitere Zeiten
instruction-detail-reaction = Jedes Stück erledigt innerhalb von
instruction-detail-reaction-hint = Für Arbeit, die in Stücken kommt, zum Beispiel jeder Kommentar innerhalb von 24 Stunden.
instruction-detail-reaction-card = Jedes Stück
instruction-detail-reaction-value = { $hours ->
    [one] innerhalb einer Stunde
   *[other] innerhalb von { $hours } Stunden
}
instruction-detail-tools = Werkzeug und Zugang
instruction-detail-tools-hint = Womit gearbeitet wird und wie der Zugang kommt. Nie ein Kennwort: Andere lesen mit.
instruction-detail-terms = Wörter und was sie hier bedeuten
instruction-detail-term-number = Wort { $number }
instruction-detail-term = Wort
instruction-detail-meaning = Bedeutung
instruction-detail-more-terms = Weitere Wörter
instruction-detail-contractor-hours = Wann die andere Seite für Fragen da sein soll
instruction-detail-contractor-hours-hint = Nur für Fragen. Wann gearbeitet wird, entscheidet die andere Seite selbst.
instruction-detail-contractor-hours-card = Andere Seite erreichbar

## Was noch fehlt

instruction-detail-missing-why = Wofür ist das gut? Mit dem Zweck entscheiden andere im Zweifel richtig.
instruction-detail-missing-example = Wie sieht ein gutes Stück aus? Ein Beispiel spart drei Rückfragen.
instruction-detail-missing-reaction = Bis wann muss jedes einzelne Stück erledigt sein?
instruction-detail-missing-when-unsure = Was tun, wenn etwas unklar ist und du nicht da bist?
instruction-detail-missing-tools = Womit wird gearbeitet, und wie kommt der Zugang?
instruction-detail-missing-length = Wie lang soll jedes Stück sein?
instruction-detail-missing-ask-cases = Was darf nie ohne Frage entschieden werden?

## Im Vertrag

instruction-detail-clause-ask-cases = Der Auftragnehmer fragt immer vorher, wenn es um Folgendes geht:
instruction-detail-clause-ask-case = { $case }
instruction-detail-clause-when-unsure = Ist etwas unklar, gilt: { $rule }
instruction-detail-clause-reaction = { $hours ->
    [one] Jedes Stück der Arbeit erledigt der Auftragnehmer innerhalb einer Stunde.
   *[other] Jedes Stück der Arbeit erledigt der Auftragnehmer innerhalb von { $hours } Stunden.
}
