### Why a step with a task is not possible: cause and remedy in at most 20 words.

refusal-task-is-done = Diese Aufgabe ist erledigt. Öffne sie wieder, wenn du weitermachen willst.
refusal-task-not-done = Diese Aufgabe ist noch nicht erledigt. Du kannst sie gleich bearbeiten.
refusal-task-not-handed-on = Diese Aufgabe liegt bei dir. Zurückholen lässt sich nur, was du abgegeben hast.
refusal-task-import-undone = Dieser Import ist schon zurückgenommen. Du brauchst nichts weiter zu tun.
refusal-task-import-in-use = „{ $title }“ ist schon in Arbeit. Deshalb bleibt der Import; lösche die übrigen Aufgaben einzeln.
refusal-task-currencies-differ = Stundenwert und Preis haben verschiedene Währungen. Bitte trage beide in derselben Währung ein.
refusal-task-no-time = Diese Aufgabe kostet noch keine Zeit. Trag zuerst ein, wie lange sie dauert.
refusal-task-too-large = Diese Zahlen sind zu groß zum Rechnen. Bitte prüfe Preis und Stunden.
refusal-task-is-handed-on = Diese Aufgabe macht gerade jemand anderes. Hol sie zuerst zurück, dann kannst du sie entfernen.
refusal-task-changed-meanwhile = Die Aufgabe wurde inzwischen woanders geändert. Speichere noch einmal, wenn deine Angaben gelten sollen.
refusal-task-import-overlaps = Deine Liste hat sich inzwischen geändert. Bitte prüfe die Auswahl noch einmal.
refusal-task-import-expired = Diese Vorschau ist abgelaufen. Lade die Datei noch einmal hoch.
refusal-task-hate-tasks-full = Drei Hass-Aufgaben gibt es schon. Lass zuerst eine davon wegfallen.
refusal-task-luxury-used-up = Deine Luxus-Summe reicht nicht: { $left } übrig. Erhöhe sie, warte oder nenne einen Grund.
