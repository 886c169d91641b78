### Anleitung: lesen und schreiben.

instruction-title = Anleitung
instruction-edit-title = Anleitung schreiben
instruction-part = Seite { $at } von { $all }
instruction-write = Anleitung schreiben
instruction-empty = Hier steht bald, was herauskommen soll und woran ihr es beide erkennt. Vier kurze Seiten reichen.
instruction-being-typed = Ein Entwurf wartet. Er gilt erst, wenn du ihn speicherst.
instruction-go-on = Weiterschreiben
instruction-to-do = Was noch fehlt
instruction-nothing-to-do = Alles Nötige steht da.
instruction-advice-more = { $count ->
    [one] Noch ein Rat
   *[other] Noch { $count } Ratschläge
}
instruction-advice = { $what } (Rat, kein Muss)
instruction-versions = Fassungen
instruction-version = Fassung { $number }
instruction-of-version = Anleitung, Fassung { $number }
instruction-version-number = Fassung
instruction-version-at = geschrieben
instruction-version-author = von
instruction-save = Anleitung speichern
instruction-later = Später weiter
instruction-guided = Lieber Schritt für Schritt
instruction-at-once = Alles auf einer Seite
instruction-more-rows = Weitere Zeilen
instruction-to-posting = Gesuch schreiben
instruction-goal = Ziel
instruction-goal-hint = Was soll am Ende da sein? Schreibe das Ergebnis genau und lass den Weg frei.
instruction-steps = Schritte
instruction-steps-hint = Nur so viele, wie nötig sind. Bei Arbeit, die wiederkommt, helfen sie am meisten.
instruction-step = Schritt { $number }
instruction-criteria = Kriterien
instruction-criteria-hint = Woran erkennt ihr beide, dass es gut ist? Mindestens ein Muss gehört dazu. Nur ein Muss entscheidet über Geld. Zu jedem Kriterium gehört, woran es gemessen wird.
instruction-criterion = Kriterium
instruction-criterion-number = Kriterium { $number }
instruction-criterion-kind = Art
instruction-criterion-measure = Woran gemessen
instruction-criterion-measure-hint = Zum Beispiel: höchstens 200 KB je Bild.
instruction-kind-must = Ohne das keine Abnahme.
instruction-kind-should = Erwartet, hält aber kein Geld auf.
instruction-kind-taste = Ein Wunsch, mehr nicht.
instruction-latitude = Spielraum
instruction-latitude-exactly = Genau so
instruction-latitude-exactly-hint = Alles wie geschrieben, sonst nachfragen.
instruction-latitude-propose = Vorschlagen
instruction-latitude-propose-hint = Eigene Ideen zuerst vorlegen.
instruction-latitude-decide = Entscheiden und melden
instruction-latitude-decide-hint = Selbst entscheiden und es dir sagen.
instruction-latitude-alone = Allein entscheiden
instruction-latitude-alone-hint = Nur das Ergebnis zählt.
instruction-money-limit = Geldgrenze je Entscheidung
instruction-money-limit-hint = Bis zu dieser Summe ohne Rückfrage. Nur wenn der Spielraum das Entscheiden erlaubt.
instruction-free-zone = Freiraum
instruction-free-zone-hint = Was ausdrücklich frei bleibt, zum Beispiel Reihenfolge oder Werkzeug.
instruction-response = Antwort auf Rückfragen
instruction-response-hint = So viele Stunden dauert es höchstens, bis du antwortest.
instruction-response-value = { $hours ->
    [one] innerhalb einer Stunde
   *[other] innerhalb von { $hours } Stunden
}
instruction-hours = Std.
instruction-reachable = Wann du erreichbar bist
instruction-reachable-card = Für Rückfragen erreichbar

notice-instruction-kept = Der Entwurf ist gespeichert. Du kannst jederzeit weiterschreiben.
notice-instruction-saved = Die Anleitung ist gespeichert.
notice-instruction-discarded = Der Entwurf ist verworfen.
notice-instruction-unchanged = Nichts geändert. Die letzte Fassung gilt weiter.
