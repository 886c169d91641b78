# Rahmen jeder Seite und die Bausteine. Beschriftungen neutral, angesprochen wird mit du.

## Rahmen
# Der Buchstabe nach g; keiner doppelt.
ui-place-today-key = h
ui-place-give-key = a
ui-place-take-key = u
ui-place-people-key = l
ui-place-money-key = g
ui-place-operator-key = b
ui-turns = { $count ->
    [one] eine Sache wartet auf dich
   *[other] { $count } Sachen warten auf dich
}
ui-footer-accessibility = Barrierefreiheit
ui-footer-about = Über Feierabend
ui-footer-source = Quelltext
ui-busy = Einen Moment …
ui-draft-restored = Dein nicht gesendeter Text ist wieder da.
ui-draft-discard = Verwerfen

## Tastatur
ui-keys-title = Tastatur
ui-keys-hint = Beim Tippen sind die Kürzel aus.
ui-keys-new = Neue Aufgabe
ui-keys-help = Diese Hilfe
ui-keys-send = Text absenden
ui-keys-control = Strg
ui-keys-enter = Eingabe
ui-keys-off = Kürzel in diesem Browser ausschalten

## Formulare
# Die Raute ersetzt der Browser durch die Zahl.
ui-tally-left = Noch # Zeichen
ui-tally-over = # Zeichen zu viel
ui-tally-most = Höchstens { $count } Zeichen
ui-choose = Bitte wählen
ui-not-given = Nicht angegeben

## Listen
ui-log-auto = automatisch
ui-log-empty = Noch ist nichts geschehen.
ui-you = Du
ui-files-empty = Noch keine Dateien.

## Marken
ui-tag-task-open = Offen
ui-tag-task-handed-on = Abgegeben
ui-tag-task-done = Erledigt
ui-tag-under-way-ad = Gesuch läuft
ui-tag-posting-published = Veröffentlicht
ui-tag-posting-filled = Besetzt
ui-tag-posting-closed = Geschlossen
ui-tag-offer-sent = Gesendet
ui-tag-offer-accepted = Angenommen
ui-tag-offer-declined = Abgelehnt
ui-tag-offer-withdrawn = Zurückgezogen
ui-tag-time = Zeit
ui-tag-skill = Können
ui-tag-smart = Smart
ui-tag-keep = Behalten
ui-tag-must = Muss
ui-tag-should = Soll
ui-tag-taste = Geschmack
ui-tag-met = Erfüllt
ui-tag-not-met = Nicht erfüllt

## Geld
ui-money-title = Geld
ui-money-agreed = vereinbart
ui-money-held = hinterlegt
ui-money-paid = bezahlt
ui-money-refunded = erstattet
ui-money-open = offen
ui-money-to-secure = noch zu hinterlegen

## Der Weg
ui-way-here = { $number } von 8:

## Der Tagesbogen
ui-arc-alt = Tagesbogen: Arbeit von { $start } bis { $end } Uhr.
ui-arc-alt-before = Früher bis { $before } Uhr.
ui-arc-alt-goal = Ziel { $goal } Uhr.
ui-arc-facts = Der Tag in Zahlen
ui-arc-start = Beginn
ui-arc-today = Feierabend heute
ui-arc-before = Feierabend früher
ui-arc-goal = Ziel
ui-arc-goal-label = Ziel { $goal }
ui-arc-won = gewonnen
ui-arc-missing = bis zum Ziel
ui-arc-reached = erreicht
ui-arc-within = im Rahmen

## Das Feld
ui-field-alt = { $count ->
    [one] Eine Aufgabe nach Lust und Können.
   *[other] { $count } Aufgaben nach Lust und Können.
} Größe = Stunden je Woche. Dieselben Angaben stehen in der Tabelle.
ui-field-smart = Smart: ungeliebt, nicht dein Fach
ui-field-skill = Können: gern, aber nicht dein Fach
ui-field-time = Zeit oder Smart: kannst du, ungern
ui-field-keep = Behalten: dein Kern
ui-field-axes = → mehr Lust · ↓ mehr Können
ui-field-short-smart = Smart
ui-field-short-skill = Können
ui-field-short-time = Zeit, Smart
ui-field-short-keep = Behalten
ui-field-table = Alle Aufgaben des Bildes
ui-field-number = Nr.
ui-field-task = Aufgabe
ui-field-liking-column = Lust
ui-field-ability-column = Können
ui-field-hours = je Woche
ui-field-triage = Sortierung
ui-field-more = { $count ->
    [one] Ein Kreis mit »+« zählt eine weitere Aufgabe.
   *[other] Ein Kreis mit »+« zählt { $count } weitere Aufgaben.
}
