### Rückmeldung: gesehen, gedacht, nächster Schritt.

feedback-heading = Rückmeldung
feedback-title = Rückmeldung geben
feedback-lead = Drei kurze Felder, nur für euch beide. Zahlen und Geld ändert das nicht.
feedback-give = Rückmeldung geben
feedback-all = { $number ->
    [one] Rückmeldung ansehen oder geben
   *[other] Alle { $number } Rückmeldungen ansehen
}
feedback-observed = Was war zu sehen?
feedback-observed-hint = Zum Beispiel: In drei Beiträgen fehlt das Bild.
feedback-expected = Was war gedacht?
feedback-next-step = Was kommt als Nächstes?
feedback-next-step-hint = Zum Beispiel: Bilder vor dem Schreiben auswählen.
feedback-send = Rückmeldung senden
feedback-reply = Antwort
feedback-answer = Antworten
feedback-answer-hint = Einmal, in Ruhe.
feedback-answer-send = Antwort senden
feedback-take = In die Anleitung übernehmen
feedback-take-title = In die Anleitung übernehmen
feedback-take-lead = Daraus wird die nächste Fassung. Für diesen Auftrag gilt sie erst, wenn ihr beide zustimmt.
feedback-take-elsewhere = An einer anderen Stelle
feedback-in-version = steht in Fassung { $number }
feedback-source = aus Rückmeldung

notice-feedback-given = Die Rückmeldung ist gesendet.
notice-feedback-answered = Die Antwort ist gesendet.
notice-feedback-taken-in = Die Rückmeldung steht in der neuen Fassung.

event-feedback-given = { $who } hat eine Rückmeldung gegeben
event-feedback-answered = { $who } hat auf die Rückmeldung geantwortet
event-feedback-taken-in = { $who } hat eine Rückmeldung in die Anleitung übernommen

refusal-feedback-too-early = Noch ist nichts geschehen. Rückmeldung geht, sobald beide unterschrieben haben.
refusal-feedback-too-many = { $most } Rückmeldungen sind genug für einen Auftrag. Sprecht lieber miteinander.
refusal-feedback-answered = Darauf ist schon geantwortet.
refusal-feedback-taken-in = Das steht schon in der Anleitung.
refusal-feedback-no-instruction = Zu diesem Auftrag gibt es keine Anleitung, die geändert werden kann.

mail-feedback-given-subject = { $order }: eine Rückmeldung
mail-feedback-given-body =
    Zu „{ $title }“ gibt es eine Rückmeldung: was zu sehen war, was gedacht war, was als Nächstes kommt.
    Du kannst einmal darauf antworten.
mail-feedback-answered-subject = { $order }: Antwort auf deine Rückmeldung
mail-feedback-answered-body =
    Auf deine Rückmeldung zu „{ $title }“ gibt es eine Antwort.
mail-feedback-taken-in-subject = { $order }: eine Rückmeldung steht in der Anleitung
mail-feedback-taken-in-body =
    Aus einer Rückmeldung zu „{ $title }“ ist eine neue Fassung der Anleitung geworden.
    Für den laufenden Auftrag gilt sie erst, wenn ihr beide zustimmt.

feedback-asked-title = Was nehmt ihr aus dieser Woche mit?
feedback-asked-lead = Noch läuft die Einarbeitung. Drei kurze Angaben reichen: gesehen, gedacht, nächster Schritt. Der Auftraggeber kann sie in die Anleitung übernehmen.
