### Aufgaben: Bestand, Sortierung, Rückkauf, Import, und was unter „Abgeben“ zusammensteht.

hand-on-lead = Was deine Woche füllt, was du davon abgibst und was daraus wird.

task-list-title = Deine Aufgaben
task-list-empty = Hier steht, was deine Woche füllt, vom Beantworten der Post bis zur Buchhaltung.
task-gather = Aufgaben zusammentragen
task-sum = { $count ->
    [one] Eine Aufgabe
   *[other] { $count } Aufgaben
}, { $hours } je Woche
task-sum-filtered = { $count } von { $all } Aufgaben, { $hours } je Woche
task-new-title = Neue Aufgabe
task-add = Aufgabe anlegen
task-add-again = Anlegen und noch eine
task-edit-title = Aufgabe bearbeiten

## Angaben

task-title = Was ist zu tun?
task-title-hint = Mit einem Tätigkeitswort, zum Beispiel „Belege vorsortieren“.
task-frequency = Wie oft?
task-frequency-daily = täglich
task-frequency-weekly = wöchentlich
task-frequency-monthly = monatlich
task-frequency-once = einmalig
task-hours = Wie viele Stunden je Woche?
task-hours-hint = Im Schnitt, zum Beispiel 2,5 oder 2:30. Bei einmaligen Aufgaben die ganze Dauer.
task-hours-unit = Std.
task-ability = Wie gut kannst du das?
task-ability-lowest = gar nicht
task-ability-highest = sehr gut
task-liking = Wie gern machst du das?
task-liking-lowest = gar nicht
task-liking-highest = sehr gern
task-core = Das gehört zum Kern meines Geschäfts
task-core-hint = Kern ist, wofür deine Kundschaft zu dir kommt.
task-hour-value = Was ist deine Stunde wert?
task-hour-value-hint = Was dir eine Stunde bringt, wenn du sie mit deiner Hauptarbeit verbringst.
task-moved-to = Einordnung
task-moved-to-hint = Du kannst anders entscheiden als die Regeln.
task-moved-to-rules = nach den Regeln

## Spalten und Filter

task-column-task = Aufgabe
task-column-triage = Sortierung
task-column-frequency = Wie oft
task-column-hours = Stunden je Woche
task-column-ability = Können
task-column-liking = Lust
task-column-core = Kern
task-column-hour-value = Wert der Stunde
task-column-currency = Währung
task-column-state = Stand
task-filter-text = Suchwort
task-filter-all = alle
task-file-name = aufgaben

## Eine Aufgabe

task-facts = Angaben
task-effort = Aufwand
task-weekly = { $hours } je Woche
task-once = { $hours } einmalig
task-to-instruction = Anleitung schreiben
task-finish = Als erledigt ablegen
task-reopen = Wieder öffnen
task-take-back = Wieder selbst machen
task-deleted = „{ $title }“ ist gelöscht.
task-since = seit { $time }
notice-task-added = Aufgabe angelegt.
notice-task-saved = Änderungen gespeichert.
notice-task-done = Abgelegt. Eine Sorge weniger.
notice-task-reopened = Die Aufgabe ist wieder offen.
notice-task-taken-back = Die Aufgabe liegt wieder bei dir.
notice-tasks-rated = Einschätzung gespeichert.
notice-task-restored = Die Aufgabe ist wieder da.

## Rückkauf-Rechnung

buy-back-price-weekly = Preis je Woche
buy-back-price-once = Preis für alles
buy-back-compute = Ausrechnen
buy-back-result = Du kaufst { $duration } zurück, die Stunde für { $price }.
buy-back-gain = Deine Zeit ist { $value } wert: { $gain } mehr, als du zahlst.
buy-back-loss = Deine Zeit ist { $value } wert: { $loss } weniger, als du zahlst. Ob dir das der freie Abend wert ist, entscheidest du.
buy-back-before-taxes = Alle Beträge netto, vor Steuern auf beiden Seiten.

## Sortierung

task-rate-title = Wie gut, wie gern?
task-rate-lead = { $all ->
    [one] Eine Aufgabe hat noch keine Einschätzung.
   *[other] { $shown } von { $all } Aufgaben ohne Einschätzung, die größten zuerst.
}
task-rate-again = Noch ist nichts gespeichert.
task-rate-scale = 1 heißt gar nicht, 5 heißt sehr. Zum Kern gehört, wofür deine Kundschaft zu dir kommt.
task-rate-keys = Was in der Mitte bleibt, gilt auch als eingeschätzt. Mit der Tastatur: Tab geht weiter, die Pfeile wählen, Enter speichert.
task-rate-ability = Können
task-rate-liking = Lust
task-rate-core = Kern meines Geschäfts
task-rate-save = Speichern und weiter
task-rate-later = Später
task-unrated = Noch nicht eingeschätzt
task-rate-now = Aufgaben einschätzen

sorting-title = Was gibst du ab?
sorting-lead = Größe heißt Stunden. Je weiter links oben, desto eher abgeben.
sorting-empty = Noch gibt es nichts zu sortieren. Trag zuerst zusammen, was deine Woche füllt.
sorting-ranking = Reihenfolge
sorting-first = Die erste abgeben
sorting-keep-all = Nach dieser Sortierung behältst du alles. Du kannst trotzdem jede Aufgabe abgeben.
notice-sorting-kept = Gespeichert. Danach wird ab jetzt sortiert.
sorting-weights = Was zählt wie viel?
sorting-weights-hint = Von 0 bis 10. Danach richtet sich auch, was „Heute“ als Nächstes vorschlägt.
sorting-weight-dislike = Unlust
sorting-weight-time = Zeit
sorting-weight-inability = Fehlendes Können
sorting-rate = Was kostet eine Stunde Hilfe?
sorting-rate-hint = Dann steht bei jeder Aufgabe, was der Rückkauf kostet.
sorting-again = Neu sortieren
sorting-column-why = Warum
sorting-column-hours = je Woche
sorting-column-value = Deine Zeit
sorting-column-buy-back = Rückkauf
sorting-column-gain = Gewinn
sorting-rate-note = Rückkauf zu { $price } je Stunde.
sorting-part = { $first } bis { $last } von { $all }
sorting-unrated = { $count ->
    [one] Eine Aufgabe hat noch keine Einschätzung. Solange zählt sie als mittel.
   *[other] { $count } Aufgaben haben noch keine Einschätzung. Solange zählen sie als mittel.
}
sorting-how = Wie wird sortiert?
sorting-how-text = Jede Aufgabe bekommt bis zu 100 Punkte für Unlust, für Zeit (volle Punkte ab 10 Stunden je Woche) und für fehlendes Können. Die Gewichte sagen, was davon wie viel zählt. Was du behältst, steht am Ende, Kernarbeit zuletzt. Gleiche Angaben ergeben immer dieselbe Reihenfolge.

## Zusammentragen

task-import-lead = Eine Liste genügt. Du siehst erst, was daraus wird; übernommen wird nur, was du bestätigst.
task-import-paste-title = Liste einfügen
task-import-paste = Eine Aufgabe je Zeile
task-import-paste-hint = Stunden dürfen am Ende stehen: „Belege vorsortieren 2 Std.“
task-import-paste-button = Liste ansehen
task-import-file-title = Datei wählen
task-import-file = Tabelle als CSV
task-import-file-hint = Höchstens 10 MB: Export aus Toggl Track, Clockify, Kimai oder Harvest, oder eine eigene Liste. Auch ein Kalender (.ics) geht.
task-import-file-button = Datei ansehen
task-import-by-hand = Oder einzeln:
task-import-example = Beispiel
task-import-example-text = Posteingang abarbeiten 3 Std. pro Woche
    Belege vorsortieren 2 Std.
    Angebote schreiben 2,5 Std.
    Logo überarbeiten 6 Std. einmalig
task-import-hours = Stunden
task-import-preview-title = Bitte prüfen: Das kommt dazu
task-import-read = { $count ->
    [one] Eine Aufgabe gefunden. Noch ist nichts übernommen.
   *[other] { $count } Aufgaben gefunden. Noch ist nichts übernommen.
}
task-import-keep-until = Diese Vorschau bleibt bis { $time }.
task-import-duplicates = { $count ->
    [one] Eine davon gibt es schon; sie ist nicht angehakt.
   *[other] { $count } davon gibt es schon; sie sind nicht angehakt.
}
task-import-line = Zeile
task-import-note = Hinweis
task-import-mark-task = steht schon in deiner Liste
task-import-mark-line = wie Zeile { $line }
task-import-rest = { $count ->
    [one] Auch die weitere neue Aufgabe übernehmen
   *[other] Auch die weiteren { $count } neuen Aufgaben übernehmen
}
task-import-faults = { $count ->
    [one] Eine Zeile lässt sich nicht übernehmen
   *[other] { $count } Zeilen lassen sich nicht übernehmen
}
task-import-skip-faulty = Diese Zeilen auslassen
task-import-place = Stelle
task-import-fault = Was nicht stimmt
task-import-confirm = Angehakte übernehmen
task-import-other = Andere Liste wählen
task-import-nothing = Davon lässt sich nichts übernehmen.
task-import-done-title = { $count ->
    [one] Eine Aufgabe übernommen
   *[other] { $count } Aufgaben übernommen
}
task-import-done-rate = Als Nächstes: einschätzen, was du wie gut und wie gern machst. Danach weißt du, was du zuerst abgibst.
task-import-done-next = Als Nächstes: nachsehen, was du zuerst abgibst.
task-import-to-sorting = Zur Sortierung
task-import-to-list = Zu deinen Aufgaben
task-import-undo = Import rückgängig machen
task-import-undone-title = Der Import ist zurückgenommen
task-import-undone-text = Seine Aufgaben stehen nicht mehr in deiner Liste.

## Fehler

field-too-many-tasks = Mehr als 20.000 Aufgaben fasst eine Liste nicht. Bitte zuerst einige löschen.
field-too-many-ratings = Auf einmal gehen höchstens 25 Aufgaben. Bitte weniger schicken.
field-import-file-missing = Bitte eine Datei wählen.
field-import-faulty-rows = { $count ->
    [one] Eine Zeile ist fehlerhaft. Hake an, dass sie ausgelassen wird, oder verbessere die Liste.
   *[other] { $count } Zeilen sind fehlerhaft. Hake an, dass sie ausgelassen werden, oder verbessere die Liste.
}
field-import-kind = Diese Art von Inhalt lässt sich nicht lesen. Schicke text/csv, text/plain oder application/json.
field-upload-broken = Die Datei kam nicht vollständig an. Bitte noch einmal senden.
