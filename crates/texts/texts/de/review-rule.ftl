### Wie eine Abgabe abgenommen wird: Tage zum Prüfen, zum Verlängern und Runden zum Nachbessern.

review-rule-title = Prüfung und Nacharbeit
review-rule-way = Prüfung und Nacharbeit regeln
review-rule-lead = So wird jede Abgabe geprüft. Vor den Unterschriften wählt die auftraggebende Seite, danach gilt es für beide.
review-rule-review = Tage zum Prüfen
review-rule-review-hint = Danach gilt Schweigen als Abnahme. 3 bis 30.
review-rule-extension = Tage zum Verlängern
review-rule-extension-hint = Einmal je Abgabe. 0 heißt: keine Verlängerung. Bis 14.
review-rule-rounds = Runden für Nacharbeit
review-rule-rounds-hint = 0 heißt: keine Nacharbeit vereinbart. Bis 5.
review-rule-holds-review = Vereinbart sind { $days } Tage zum Prüfen. Danach gilt Schweigen als Abnahme.
review-rule-holds-extension = { $days ->
    [0] Verlängern geht nicht.
    [one] Einmal je Abgabe um einen Tag verlängern.
   *[other] Einmal je Abgabe um { $days } Tage verlängern.
}
review-rule-holds-rounds = { $rounds ->
    [0] Keine Runde für Nacharbeit.
    [one] Eine Runde für Nacharbeit.
   *[other] Bis zu { $rounds } Runden für Nacharbeit.
}
