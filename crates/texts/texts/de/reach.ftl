### Communication: what was agreed, and how it went.

reach-title = Erreichbarkeit
reach-lead = Was ihr vereinbart habt und wie es läuft. Das seht nur ihr beide.
reach-plan = Vereinbart
reach-hours-in = Sprechzeiten ({ $zone })
reach-common = Beide
reach-common-none = Keine gemeinsame Zeit. Antworten kommen in den Sprechzeiten der anderen Seite.
reach-common-in = Beide ({ $zone })
reach-side-now = { $name } ({ $zone }, dort ist es { $now })
reach-wait = Antwort kann dauern
reach-wait-days = { $hours ->
    [one] { $name } sagt eine Antwort innerhalb einer Stunde zu. Zwischen zwei Sprechzeiten liegen bis zu { $gap } Tage, darum können es { $days } Tage werden.
   *[other] { $name } sagt eine Antwort innerhalb von { $hours } Stunden zu. Zwischen zwei Sprechzeiten liegen bis zu { $gap } Tage, darum können es { $days } Tage werden.
}
reach-channel = Weg
reach-channel-room = Nachrichten in diesem Auftrag
reach-answer = Antwort
reach-answer-within = { $hours ->
    [one] innerhalb einer Stunde
   *[other] innerhalb von { $hours } Stunden
}
reach-answer-none = nichts vereinbart
reach-updates = Zwischenstand
reach-meetings-agreed = Gespräche laut Vertrag
reach-meetings = Feste Gespräche
reach-meetings-link = Ansehen oder vorschlagen
reach-actual = Vereinbart und wirklich
reach-actual-lead = Gezählt wird von einer Nachricht bis zur ersten Antwort, nur in den Sprechzeiten. Es gibt keine Rangliste.
reach-side = Seite
reach-agreed = Vereinbart
reach-median = Die Hälfte der Antworten in
reach-kept = Eingehalten
reach-kept-of = { $kept } von { $all }
reach-no-answers = noch keine Antwort
reach-answers-of = Antworten von { $name }
reach-asked = Nachricht
reach-answered = Antwort
reach-took = Sprechzeit dazwischen
reach-task = Antwortzeit der Aufgabe
reach-task-none = { $hours ->
    [one] Vereinbart: innerhalb von einer Stunde. Noch keine Antwort.
   *[other] Vereinbart: innerhalb von { $hours } Stunden. Noch keine Antwort.
}
reach-task-late = { $hours ->
    [one] { $late } von { $all } Antworten kamen nach mehr als einer Stunde.
   *[other] { $late } von { $all } Antworten kamen nach mehr als { $hours } Stunden.
}
reach-task-overdue = Eine Antwort ist überfällig.
reach-task-since = Überfällig ist die Antwort auf die Nachricht vom
reach-task-lead = So steht es in der Anleitung. Gezählt wird ab der Unterschrift, nur in den Sprechzeiten des Auftragnehmers. Was rechtzeitig als erledigt galt, zählt nicht.
reach-task-late-ones = Zu spät beantwortet
