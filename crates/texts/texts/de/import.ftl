### Reading files and pasted lines: what cannot be used, with cause and remedy.

## The file as a whole

import-file-too-large = Die Datei ist größer als { $megabytes } MB. Wähle einen kürzeren Zeitraum oder teile sie auf.
import-file-empty = Darin steht keine Aufgabe. Wähle eine andere Datei.
import-file-not-text = Das ist keine Textdatei. Speichere die Liste als CSV.
import-file-workbook = Das ist eine Arbeitsmappe. Speichere das Blatt als CSV und wähle diese Datei.
import-file-columns = Zeile { $line } hat mehr als { $most } Spalten. Ist das die richtige Datei?
import-file-rows = Das sind mehr als { $most } Zeilen. Wähle einen kürzeren Zeitraum.
import-file-tasks = Das sind mehr als { $most } Aufgaben. Teile die Datei auf.
import-file-quote = In Zeile { $line }, Spalte { $column } fehlt das zweite Anführungszeichen. Ergänze es in der Datei.
import-file-columns-too-few = Diese Spalten reichen nicht. Wähle mindestens, was getan wurde, wann und wie lange; bei Listen den Titel.
import-file-column-twice = Die Spalte „{ $name }“ gibt es zweimal. Entferne oder benenne eine davon um.

## One row

import-row-title-missing = Hier fehlt, worum es geht. Ergänze Titel oder Beschreibung.
import-row-title-too-long = Der Titel ist zu lang. Höchstens { $most } Zeichen passen.
import-row-cell-too-long = Diese Zelle ist zu lang. Höchstens { $most } Zeichen werden gelesen.
import-row-unreadable = „{ $value }“ enthält unlesbare Zeichen. Speichere die Datei als UTF-8.
import-row-too-wide = Die Zeile hat mehr als { $most } Zellen. Setze Text mit Trennzeichen in Anführungszeichen.
import-row-date = „{ $value }“ ist kein Tag von 2000 bis 2100. Schreib zum Beispiel 2026-11-02.
import-row-time = „{ $value }“ ist keine Uhrzeit. Schreib zum Beispiel 08:30.
import-row-duration = „{ $value }“ ist keine Dauer. Schreib zum Beispiel 01:30:00.
import-row-no-end = Ende und Dauer fehlen. Ergänze eines davon.
import-row-end-before-start = Das Ende liegt vor dem Anfang. Ändere eines davon.
import-row-negative = Die Dauer liegt unter null. Schreib sie ohne Minus.
import-row-entry-too-long = Der Eintrag dauert länger als einen Tag. Lief die Uhr versehentlich weiter?
import-row-duration-differs = Die Dauer passt nicht zu Anfang und Ende. Ändere eine der Angaben.
import-row-hours = „{ $value }“ ist keine eindeutige Dauer. Schreib zum Beispiel 2,5 oder 2:30.
import-row-frequency = „{ $value }“ ist unbekannt. Schreib täglich, wöchentlich, monatlich oder einmalig.
import-row-rating = „{ $value }“ ist keine Stufe. Schreib eine Zahl von 1 bis 5.
import-row-yes-no = „{ $value }“ ist weder ja noch nein. Schreib eines davon.
import-row-week-too-long = Eine Woche hat nur 168 Stunden. Prüfe Dauer und Einheit.
import-row-event-start = Diesem Termin fehlt der Anfang. Trag ihn im Kalender nach.
import-row-event-time = „{ $value }“ ist kein Zeitpunkt. Prüfe den Termin im Kalender.
import-row-event-open = Dieser Termin bricht mittendrin ab. Exportiere den Kalender noch einmal.
import-row-zone = Die Zeitzone „{ $value }“ ist unbekannt. Stelle am Termin eine übliche ein.
import-row-rule = Die Wiederholung „{ $value }“ kennen wir nicht. Trag den Termin einzeln ein.
import-row-rule-endless = Diese Wiederholung ist zu lang zum Ausrechnen. Gib ihr einen späteren Anfang.

## How it was read

import-source-toggl = Zeiteinträge aus Toggl
import-source-entries = Zeiteinträge
import-source-list = Liste als Tabelle
import-source-lines = Eine Aufgabe je Zeile
import-place = Zeile { $line }, Spalte { $column }
import-place-row = Zeile { $line }
import-repaired = Die Umlaute waren falsch gespeichert und wurden repariert. Bitte schau sie durch.
import-entries = { $count ->
    [one] Ein Zeiteintrag wurde zusammengefasst.
   *[other] { $count } Zeiteinträge wurden zusammengefasst.
}
import-repeated = { $count ->
    [one] Ein Zeiteintrag stand doppelt da und zählt einmal.
   *[other] { $count } Zeiteinträge standen doppelt da und zählen einmal.
}
import-done = { $count ->
    [one] Eine erledigte Zeile wurde ausgelassen.
   *[other] { $count } erledigte Zeilen wurden ausgelassen.
}
import-errors-left-out = { $count ->
    [one] Eine weitere Zeile ist fehlerhaft.
   *[other] { $count } weitere Zeilen sind fehlerhaft.
}
