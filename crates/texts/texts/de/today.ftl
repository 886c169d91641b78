### Heute: wann Feierabend ist, was wartet, was die Zeit sagt.

today-title-ends = Heute ist um { $time } Feierabend
today-title-night = Heute ist nach Mitternacht Feierabend: um { $time }
today-title-too-much = So viel passt in keinen Tag
today-too-much = Deine Aufgaben füllen { $hours } je Woche. Gib ab, was du am wenigsten gern und am wenigsten gut machst.
today-title-so-far = Bisher sind { $hours } deiner Woche eingetragen
today-title-open = Wann ist heute Feierabend?
today-before = Vor dem ersten Abgeben war es { $time }.
today-goal = Dein Ziel: { $time }.
today-goal-reached = Dein Ziel { $time } ist erreicht.
today-goal-within = Deine Aufgaben füllen bisher { $hours } je Woche. Das passt in dein Ziel: { $time }.
today-no-hours = Bei deinen Aufgaben stehen noch keine Stunden. Trag sie ein, dann zeigt der Bogen deinen Feierabend.
today-enter-hours = Stunden eintragen
today-arc-from = Der Bogen rechnet mit { $hours } je Woche aus deinem Bestand.
today-arc-incomplete = Fehlt noch etwas?
today-first-take-on = Du willst Arbeit für andere übernehmen? Sag, was dir liegt, oder sieh dich um:
today-first-ads = Gesuche ansehen
today-first-lead = Trag zusammen, was deine Woche füllt. Dann siehst du, wann Feierabend ist und was du zuerst abgibst.
today-turns-none = Gerade wartet nichts auf dich.
turn-choose-offer = Angebot auswählen: { $title }
turn-offers-open = { $count ->
    [one] 1 Angebot
   *[other] { $count } Angebote
}
turn-due-before = Fällig am
turn-offers-until-before = Schließt am
today-account = Zeitkonto
today-account-freed = abgegeben in 8 Wochen
today-account-spent = erklärt, geantwortet, geprüft
today-account-net = gewonnen
today-account-entries = Woraus sich das ergibt
today-account-none = Sobald jemand etwas für dich erledigt hat, steht hier, wie viel Zeit du gewonnen hast.
today-next = Als Nächstes abgeben
today-next-button = Diese Aufgabe abgeben
today-next-all = Alle nach Sortierung
today-next-rate = Deine Aufgaben sind noch nicht eingeschätzt. Sag zuerst, was du gern und gut machst. Dann steht hier, was du zuerst abgibst.
today-next-none = Nach der Sortierung gibt es nichts weiter abzugeben.
today-emergency = Zu viel auf einmal? Eins nach dem anderen
today-emergency-why = Die kleinste Aufgabe, die wiederkommt und die du gut erklären kannst. Kernarbeit und Vertrauliches bleiben bei dir.

time-account-lead = Jede Zahl besteht aus diesen Einträgen. Gewonnen ist, was abgegeben wurde, weniger das Erklären, Antworten und Prüfen.
time-account-period = Zeitraum
time-account-weeks = die letzten 8 Wochen
time-account-year = das letzte Jahr
time-account-all = alles
time-account-show = Zeigen
time-account-since = Seit { $time }
time-account-empty = In diesem Zeitraum gibt es noch keine Einträge. Es kommen welche dazu, wenn du abgibst, erklärst und prüfst.
time-account-when = Wann
time-account-kind = Was
time-account-about = Wofür
time-account-time = Zeit
time-kind-freed = abgegeben
time-kind-explained = erklärt
time-kind-answered = geantwortet
time-kind-reviewed = geprüft
