### Reading a list another way: columns, time zone, days, broken characters.

## How it may be read another way

import-source-clockify = Zeiteinträge aus Clockify
import-source-kimai = Zeiteinträge aus Kimai
import-source-harvest = Zeiteinträge aus Harvest
import-source-calendar = Termine der letzten acht vollen Wochen
import-events = { $count ->
    [one] Ein Termin wurde zusammengefasst.
   *[other] { $count } Termine wurden zusammengefasst.
}
import-whole-days = { $count ->
    [one] Ein ganztägiger Termin wurde ausgelassen.
   *[other] { $count } ganztägige Termine wurden ausgelassen.
}
import-cancelled = { $count ->
    [one] Ein abgesagter Termin wurde ausgelassen.
   *[other] { $count } abgesagte Termine wurden ausgelassen.
}
import-outside = { $count ->
    [one] Ein Termin liegt außerhalb dieser acht Wochen.
   *[other] { $count } Termine liegen außerhalb dieser acht Wochen.
}
import-used = Gelesen aus den Spalten:
import-used-column = { $meaning } „{ $heading }“
import-used-zone = Zeitzone: { $zone }
import-reading-title = Anders lesen
import-reading-hint = Dieselbe Datei wird neu gelesen. Angehaktes wird dabei zurückgesetzt.
import-reading-button = Neu lesen
import-zone = Zeitzone der Einträge
import-zone-hint = Zum Beispiel Europe/Berlin
import-columns-title = Welche Spalte ist was?
import-columns-text = Keine Spalte hat einen Namen, den Feierabend kennt. Die erste Zeile gilt als Überschrift; so beginnt die Tabelle:
import-columns-sample = Anfang der Tabelle
import-columns-tasks = Eine Liste von Aufgaben: der Titel genügt
import-columns-entries = Oder Zeiteinträge: was, wann und wie lange; der Titel bleibt leer
import-columns-button = So lesen
import-column-none = nicht verwenden
import-column-day = Tag oder Beginn
import-column-start = Uhrzeit des Beginns
import-column-end-day = Tag des Endes
import-column-end = Uhrzeit des Endes
import-column-duration = Dauer
import-column-description = Beschreibung
import-column-project = Projekt
import-column-activity = Art der Arbeit
import-column-person = Person
import-column-title = Titel
import-column-hours = Stunden
import-column-frequency = Wie oft
import-column-ability = Können
import-column-liking = Lust
import-column-core = Kern
import-days-title = Tag oder Monat zuerst?
import-days-text = Die Tage in dieser Datei lassen sich zweierlei lesen. Angenommen ist: Tag zuerst.
import-days-day-first = Tag zuerst: 02/11 ist der 2. November
import-days-month-first = Monat zuerst: 11/02 ist der 2. November
import-repair-title = Umlaute reparieren?
import-repair-text = { $words ->
    [one] Ein Wort ist beschädigt: Der Text wurde einmal als { $charset } gelesen. Unten siehst du ihn repariert.
   *[other] { $words } Wörter sind beschädigt: Der Text wurde einmal als { $charset } gelesen. Unten siehst du ihn repariert.
}
import-repair-examples = Beispiele
import-repair-before = Vorher
import-repair-after = Repariert
import-repair-line = Zeile
import-repair-lost = Das lässt sich nicht reparieren
import-repair-lost-word = Wort
import-repair-lost-more = { $count ->
    [one] Eine weitere Stelle lässt sich nicht reparieren.
   *[other] { $count } weitere Stellen lassen sich nicht reparieren.
}
import-repair-yes = Reparatur übernehmen
import-repair-no = Unverändert lassen
import-repair-choice = Beschädigte Umlaute
import-repair-taken = Die Umlaute sind repariert.
import-repair-kept = Die Umlaute bleiben, wie sie sind.
import-open = Beantworte erst die Frage oben. Danach kannst du übernehmen.
import-in-a-row = { $weeks ->
    [4] vier Wochen hintereinander: wiederkehrend
   *[other] { $weeks } Wochen hintereinander: wiederkehrend
}
import-often = Wie oft: { $title }
import-often-hint = Änderst du, wie oft, rechnen wir die Stunden passend um.
field-import-repair-open = Sag erst, ob die Umlaute repariert werden.
field-import-columns-open = Sag erst, welche Spalte was ist.
field-import-days-open = Sag erst, ob der Tag oder der Monat zuerst steht.
