### Mitschreiben: beim Tun eine Zeile je Schritt, daraus wird ein Entwurf der Anleitung.

recording-title = Mitschreiben
recording-lead = Tu die Aufgabe einmal wie immer. Schreib nach jedem Schritt eine Zeile. Daraus wird die Anleitung.
recording-how = Mit dem Beginn läuft die Zeit. Jede Zeile ist sofort gespeichert. Diktieren geht mit der Tastatur deines Telefons.
recording-begin = Mitschreiben beginnen
recording-step = Was hast du gerade getan?
recording-step-hint = Zum Beispiel: Bilder auf 1600 Pixel verkleinern.
recording-minutes = Dauer
recording-minutes-hint = Leer zählt die Zeit seit der letzten Zeile.
recording-unit = Min.
recording-add = Schritt festhalten
recording-steps = Deine Schritte
recording-sum = { $count ->
    [one] ein Schritt, { $duration }
   *[other] { $count } Schritte, { $duration }
}
recording-take-over-hint = Die Schritte kommen in den Entwurf der Anleitung. Dort siehst du sie durch, ergänzt das Ziel und speicherst. Nichts wird überschrieben.
recording-take-over = In die Anleitung übernehmen
recording-forget = Aufzeichnung löschen
recording-was-taken = Die Schritte stehen im Entwurf der Anleitung.
recording-to-instruction = Zur Anleitung

notice-recording-taken = Die Schritte stehen im Entwurf. Sieh sie durch und speichere die Anleitung.
notice-recording-forgotten = Die Aufzeichnung ist gelöscht.
