### Wo das Geld liegt: die Wege der Verwahrung, die eigene Bankverbindung, die offenen Bücher.

custody-title = Verwahrung
custody-way-play = Spielgeld
custody-way-direct = Ohne Verwahrung
custody-way-trust = Treuhandkonto
custody-way-provider = Zahlungsdienst
custody-way-play-text = Alles wird gebucht, nichts ist echt. Gut zum Ausprobieren.
custody-way-direct-text = Die Summe ist nicht gesichert. Bezahlt wird nach der Abnahme von Konto zu Konto.
custody-way-trust-text = Ein Konto außerhalb von Feierabend hält das Geld. Kontoauszüge sagen, was kam und ging.
custody-way-provider-text = Ein zugelassener Zahlungsdienst hält das Geld und zahlt aus. Seine Meldungen sagen, was gilt.
custody-now = Neue Aufträge beginnen mit:
custody-choose = Weg der Verwahrung
custody-choose-hint = Gilt für neue Aufträge. Bestehende behalten ihren Weg.
custody-law-title = Erst lesen: was das Gesetz verlangt
custody-law-trust = Fremdes Geld anzunehmen und weiterzugeben ist ein Zahlungsdienst. Ohne Erlaubnis ist das strafbar (§ 10, § 63 ZAG). Das Treuhandkonto gehört deshalb zu einer zugelassenen Stelle, einer Kanzlei oder einem Notariat.
custody-law-provider = Der Zahlungsdienst braucht eine Erlaubnis der BaFin oder einen europäischen Pass (§ 10 ZAG). Ob er sie hat, steht im Unternehmensregister der BaFin. Mit ihm schließt der Betrieb einen eigenen Vertrag.
custody-law-direct = Ohne Verwahrung fließt kein Geld über diese Instanz. Beide sehen im Vertrag und im Auftrag, dass nichts gesichert ist.
custody-law-hint = Das ist ein Hinweis, keine Rechtsberatung. Im Zweifel vorher prüfen lassen.
custody-trust-holder-hint = Nur für das Treuhandkonto. Genau so, wie die Bank den Namen kennt.
custody-trust-iban-hint = Nur für das Treuhandkonto. Zum Beispiel DE02 1203 0000 0000 2020 51.
custody-confirm = Nur für Treuhandkonto und Zahlungsdienst: Ich habe das gelesen, und das Gewählte darf so benutzt werden.
custody-choose-button = Weg festlegen
notice-custody-chosen = Festgelegt. Neue Aufträge beginnen damit.

custody-note-direct = Diese Instanz verwahrt kein Geld. Bezahlt wird nach der Abnahme von Konto zu Konto.
custody-note-provider = Geld für Aufträge hält ein zugelassener Zahlungsdienst, nicht diese Instanz.
custody-note-trust = Geld für Aufträge liegt auf einem Treuhandkonto außerhalb dieser Instanz.

custody-own-title = Bankverbindung
custody-own-lead = Hierhin wird überwiesen, was dir zusteht. Nur wer dich bezahlt, sieht sie.
custody-own-holder = Kontoinhaber
custody-own-holder-hint = Genau so, wie die Bank den Namen kennt: Beides wird abgeglichen.
custody-own-iban = IBAN
custody-own-iban-hint = Zum Beispiel DE02 1203 0000 0000 2020 51.
notice-custody-own-saved = Die Bankverbindung ist gespeichert.

custody-contract-promises = { $days ->
    [one] Der Auftraggeber sagt { $amount } bis zum Tag nach der zweiten Unterschrift zu. Die Summe ist nicht gesichert; niemand verwahrt sie.
   *[other] Der Auftraggeber sagt { $amount } innerhalb von { $days } Tagen nach der zweiten Unterschrift zu. Die Summe ist nicht gesichert; niemand verwahrt sie.
}
custody-contract-transfers = { $days ->
    [one] Der Auftraggeber überweist { $amount } bis zum Tag nach der zweiten Unterschrift auf das Treuhandkonto. Vorher beginnt keine Arbeit.
   *[other] Der Auftraggeber überweist { $amount } innerhalb von { $days } Tagen nach der zweiten Unterschrift auf das Treuhandkonto. Vorher beginnt keine Arbeit.
}
custody-contract-entrusts = { $days ->
    [one] Der Auftraggeber zahlt { $amount } bis zum Tag nach der zweiten Unterschrift an den Zahlungsdienst dieser Instanz, der die Summe hält. Vorher beginnt keine Arbeit.
   *[other] Der Auftraggeber zahlt { $amount } innerhalb von { $days } Tagen nach der zweiten Unterschrift an den Zahlungsdienst dieser Instanz, der die Summe hält. Vorher beginnt keine Arbeit.
}
custody-contract-provider = Der Zahlungsdienst heißt { $provider }. Bis zur Abnahme hält er, was gezahlt ist.
custody-contract-pays = Der Auftraggeber überweist { $amount } nach der Abnahme ohne Abzug auf das Konto des Auftragnehmers.

custody-pay-title = Zahlung
custody-pay-open = Zahlung ansehen
custody-pay-not-secured = Nicht gesichert
custody-pay-not-secured-text = Niemand verwahrt die Summe. Bezahlt wird nach der Abnahme von Konto zu Konto.
custody-pay-trust-lead = Überweise die Summe auf das Treuhandkonto. Sobald der Kontoauszug sie zeigt, ist sie gesichert.
custody-pay-direct-lead = Die Arbeit ist abgenommen. Überweise die Summe jetzt auf dieses Konto.
custody-pay-nothing = Gerade ist nichts zu überweisen.
custody-pay-no-account = Die andere Seite hat noch keine Bankverbindung hinterlegt. Bitte schreib ihr im Auftrag.
custody-pay-own-missing = Ohne Bankverbindung kann dich niemand bezahlen.
custody-pay-to = An
custody-pay-amount = Betrag
custody-pay-reference = Verwendungszweck
custody-pay-reference-hint = Bitte genau so schreiben. Daran wird die Zahlung erkannt.
custody-pay-code = GiroCode mit allen Angaben der Überweisung
custody-pay-code-hint = Mit der Banking-App scannen. Es sind dieselben Angaben.
custody-pay-list = Zahlungen zu diesem Auftrag
custody-pay-state = Stand
custody-pay-state-waiting = wird vorbereitet
custody-pay-state-in-file = unterwegs
custody-pay-state-paid = überwiesen
custody-pay-state-due = zu überweisen
custody-pay-state-sent = überwiesen, noch nicht bestätigt
custody-pay-state-kept = Eingang bestätigt
custody-pay-reason-payout = Bezahlung
custody-pay-reason-refund = Rückzahlung
custody-pay-reason-surplus = zu viel gezahlt
custody-pay-confirm = Eingang von { $sum } bestätigen
notice-custody-ordered = Abgenommen. Die Auszahlung ist beauftragt. Schönen Feierabend!
notice-custody-confirmed = Bestätigt. Die andere Seite sieht es sofort.
custody-pay-sent = { $sum } als überwiesen melden
custody-pay-wait = Die Summe ist überwiesen. Bestätige den Eingang, sobald sie auf deinem Konto ist.
custody-pay-sent-lead = Als überwiesen gemeldet. Jetzt bestätigt die andere Seite den Eingang.
custody-pay-not-sent = Die andere Seite überweist jetzt. Ist die Summe schon da, bestätige den Eingang.
notice-custody-sent = Gemeldet. Die andere Seite bestätigt jetzt den Eingang.
event-payment-sent = { $who } hat die Zahlung als überwiesen gemeldet
custody-event-promised = { $who } hat die Summe zugesagt
custody-event-part-promised = { $who } hat einen Teil zugesagt
custody-event-owed = verdient
custody-event-to-transfer = zu überweisen
custody-event-promise-ended = Zusage aufgehoben
provider-event-on-way = Auszahlung beim Zahlungsdienst beauftragt
custody-event-on-way = Auszahlung vom Treuhandkonto vorgemerkt
custody-turn-transfer = Überweisen: { $title }
custody-turn-confirm = Eingang bestätigen: { $title }
custody-turn-account = Bankverbindung eintragen: { $title }
custody-turn-since = { $sum } für { $name }, seit
custody-turn-from = { $sum } von { $name }, seit
custody-money-promised = zugesagt
custody-money-to-promise = noch zuzusagen
custody-money-to-transfer = zu überweisen
custody-money-unconfirmed = überwiesen, noch nicht bestätigt
custody-money-confirmed = bestätigt
custody-money-on-way = unterwegs
event-payment-confirmed = { $who } hat den Eingang der Zahlung bestätigt

custody-lead-promise = Die Summe ist nicht gesichert. Sag sie verbindlich zu, bezahlt wird nach der Abnahme.
custody-lead-promised = Die Summe ist zugesagt, aber nicht gesichert.
custody-lead-transfer = Überweise die Summe auf das Treuhandkonto. Der Kontoauszug sichert sie.
custody-lead-provider = Zahle die Summe beim Zahlungsdienst. Seine Meldung sichert sie.
custody-lead-provider-held = Der Zahlungsdienst hält die Summe, bis die Arbeit abgenommen ist.
custody-lead-provider-on-way = Abgenommen. Der Zahlungsdienst ist beauftragt, die Summe auszuzahlen.
custody-lead-due = Abgenommen. Die Summe ist noch zu überweisen.
custody-lead-sent = Abgenommen und überwiesen, noch nicht bestätigt.
custody-lead-on-way = Abgenommen. Die Überweisung vom Treuhandkonto ist unterwegs.
custody-lead-play = Abgenommen und bezahlt. Das war Spielgeld: Echtes Geld überweist ihr selbst.
custody-promise-title = Bitte prüfen: Summe zusagen
custody-promise-button = { $sum } verbindlich zusagen
custody-secure-promise = Danach beginnt die Arbeit ohne gesicherte Summe. Bezahlt wird nach der Abnahme per Überweisung. Was { $days } Tage danach noch fehlt, ist überfällig: Das sehen andere, und neue Gesuche und Aufträge sind gesperrt.
custody-tag-promised = Zugesagt, nicht gesichert
custody-tag-due = Bezahlung offen
custody-act-promise = Summe zusagen
custody-act-transfer = { $sum } überweisen
custody-act-enter = Bankverbindung eintragen
custody-accept-button = Abnehmen
custody-accept-consequence = Danach überweist du { $name } { $sum }, ohne Abzug. Die Abnahme lässt sich nicht zurücknehmen.
custody-part-open = Nur einen Teil zusagen
custody-part-button = Teil zusagen
custody-part-hint = Die Arbeit beginnt erst, wenn { $missing } zugesagt sind.
notice-custody-promised = Zugesagt. Die andere Seite sieht es sofort.
notice-custody-part = Der Teil ist zugesagt. Im Auftrag steht, was noch fehlt.
notice-custody-accepted = Abgenommen. Jetzt fehlt nur noch die Überweisung.

custody-refusal-currency = Hier geht es nur in Euro, nicht in { $currency }. Bitte die Summe in Euro vereinbaren.
custody-refusal-by-transfer = Diese Summe sichert der Kontoauszug. Bitte überweise sie; die Angaben stehen unter Zahlung.
custody-refusal-no-account = Es ist kein Treuhandkonto hinterlegt. Bitte lege zuerst den Weg der Verwahrung fest.
custody-refusal-other-account = Der Auszug gehört zu einem anderen Konto. Bitte den des Treuhandkontos wählen.
custody-refusal-nothing-to-pay = Nichts ist zu zahlen, oder den Empfängern fehlt die Bankverbindung.
custody-refusal-second-person = Diese Datei hast du selbst erstellt. Freigeben muss sie jemand anderes.
custody-refusal-file-state = Über diese Datei ist schon entschieden.
custody-refusal-not-approved = Diese Datei ist noch nicht freigegeben. Das macht eine zweite Person.
custody-refusal-no-such-order = Kein Auftrag mit dieser Nummer wartet auf Geld. Bitte die Nummer prüfen.
custody-refusal-no-payer = Der Auszug nennt kein Konto, zu dem das Geld zurückkann. Bitte bei der Bank nachfragen.
custody-refusal-fees-uncovered = Dafür fehlt eigenes Geld auf dem Konto. Zahle es ein und buche es als eigenes.
custody-refusal-not-ours = Zu dieser Buchung passt keine freigegebene Zahlung. Bitte als Kosten buchen oder prüfen.
custody-refusal-reversal = Eine Rückbuchung ist noch offen. Entscheide zuerst unter „Zu prüfen“, wer sie trägt.
custody-refusal-decided = Über diese Buchung ist schon entschieden.

custody-books-title = Offene Bücher
custody-books-lead = Jede Zeile ist gerade neu aus den Buchungen gerechnet.
custody-books-agree = Alles stimmt: Es liegt genau das, was geschuldet wird.
custody-books-differ = Es stimmt nicht überein. Bitte sag dem Betrieb Bescheid.
custody-books-empty = Hier stehen bald deine Aufträge mit ihrem Geld.
custody-books-order = Auftrag
custody-books-way = Verwahrung
custody-books-funded = Eingezahlt
custody-books-released = Freigegeben
custody-books-paid = Ausgezahlt
custody-books-refunded = Zurück
custody-books-owed = Geschuldet
custody-books-held = Liegt da
custody-books-currency = Währung
custody-books-csv = Als CSV laden
custody-books-json = Als JSON laden
custody-books-role = Seite

custody-own-remove = Bankverbindung löschen
custody-own-remove-hint = Danach kann dir niemand mehr etwas überweisen, bis du eine neue einträgst.
notice-custody-own-removed = Die Bankverbindung ist gelöscht.
custody-again-changed = Beim letzten Mal: { $before }. Jetzt: { $now }. Lies vor der Unterschrift, wie das Geld gesichert ist.

custody-record-title = Wie { $name } bezahlt
custody-record-own = So sehen andere, wie du bezahlst
custody-record-paid = Bezahlte Aufträge
custody-record-in-play = { $paid }, davon { $play } mit Spielgeld
custody-record-pace = Zeit bis zur Überweisung
custody-record-days = { $days ->
    [0] am selben Tag, im Schnitt
    [one] ein Tag im Schnitt
   *[other] { $days } Tage im Schnitt
}
custody-record-no-pace = Noch keine bestätigte Überweisung
custody-record-overdue = Überfällige Summen
custody-record-missed = Als überwiesen gemeldet, aber nicht angekommen
custody-record-none = keine
custody-record-since = Fällig seit
custody-record-hint = Überfällig ist, was { $days } Tage nach der Fälligkeit nicht überwiesen ist. Was ein Treuhandkonto oder Zahlungsdienst verzögert, zählt nicht. Das ist eine Regel dieser Instanz; wann Verzug beginnt, sagt § 286 BGB.
custody-record-stop = Auftrag { $number } ist überfällig: { $amount }. Sobald die Summe überwiesen ist, geht es hier weiter.
custody-pay-overdue-from = Überfällig ab
custody-pay-overdue-then = Danach sind neue Gesuche und Aufträge gesperrt, bis du überwiesen hast.
custody-pay-missed = { $sum } als nicht angekommen melden
custody-pay-missed-hint = Kommt nichts an, kannst du das { $days } Tage nach der Meldung sagen.
custody-pay-state-missed = nicht angekommen, zu überweisen
notice-custody-missed = Gemeldet. Die andere Seite ist wieder dran.
event-payment-missed = { $who } hat gemeldet, dass die Zahlung nicht angekommen ist
custody-refusal-overdue = Auftrag { $number } ist überfällig: { $amount }. Überweise zuerst diese Summe; unter „Geld“ steht, wohin.
custody-refusal-not-sent = Diese Summe hat noch niemand als überwiesen gemeldet. Bitte warte darauf.
custody-refusal-on-its-way = Die Summe kann noch unterwegs sein. Melde sie ab { $until } als nicht angekommen.
custody-direct-lead = Hier liegt nichts. Es zählt, was ihr zugesagt, gemeldet und bestätigt habt.
custody-direct-to-promise = Noch zuzusagen
custody-direct-promised = Von dir zugesagt
custody-direct-to-transfer = Von dir zu überweisen
custody-direct-sent = Von dir als überwiesen gemeldet
custody-direct-confirmed = Von anderen bestätigt
custody-direct-promised-to-me = Dir zugesagt
custody-direct-due-to-me = An dich zu überweisen
custody-direct-sent-to-me = An dich als überwiesen gemeldet
custody-direct-confirmed-by-me = Von dir bestätigt
custody-direct-tip = Trinkgeld, zu überweisen
custody-stage-sent = als überwiesen gemeldet
custody-stage-confirmed = Zahlung bestätigt
custody-stage-ended = beendet, { $sum } nicht mehr zugesagt
custody-books-kept-lead = Was liegt, ist, was geschuldet wird.
custody-books-direct-agree = Alles stimmt: Die Zusagen passen zu den Buchungen.
custody-books-promised = Zugesagt
custody-books-earned = Verdient
custody-books-sent = Als überwiesen gemeldet
custody-books-confirmed = Bestätigt
custody-books-ended = Aufgehoben
custody-books-still = Noch zugesagt
custody-books-checked = { $count ->
    [one] Ein Auftrag geprüft.
   *[other] Alle { $count } Aufträge geprüft.
}
custody-books-totals = Summen aller Aufträge
custody-books-promises = Summen aller Zusagen
custody-books-orders = Aufträge
custody-moves-title = Geld dieses Auftrags
custody-moves-lead = Jede Bewegung, die älteste zuerst. Beide Seiten sehen dasselbe.
custody-moves-direct = Was als überwiesen gemeldet und bestätigt ist, steht bei der Zahlung.
custody-moves-empty = Hier steht bald, welches Geld sich für diesen Auftrag bewegt.
custody-moves-link = Alle Bewegungen
custody-moves-from = Von
custody-moves-to = An
custody-moves-left = Liegt danach da
custody-moves-still = Danach noch zugesagt
custody-moves-booking = Buchung
custody-moves-held = hinterlegt für { $number }
custody-moves-promise = Zusage für { $number }
custody-moves-earned = Verdienst von { $name }
custody-moves-paid = Auszahlung an { $name }
custody-moves-transfer = Überweisung an { $name }
custody-moves-back = Rückzahlung an { $name }

## Warten auf die Bankverbindung
custody-awaits-since = Es wartet auf die Bankverbindung seit
custody-awaits-next = Nächste Erinnerung:

## Kontoauszug
custody-statement-other = Andere Seite
custody-statement-csv = Als Tabelle
custody-statement-json = Als JSON
custody-statement-role-name = Seite (für Programme)
custody-statement-way-name = Verwahrung (für Programme)
custody-statement-cut = Hier fehlt Älteres: Diese Tabelle zeigt höchstens { $most } Bewegungen je Seite.

## Eingang aus dem eigenen Kontoauszug
custody-receipt-title = Zahlungseingang prüfen
custody-receipt-lead = Lies den Auszug deiner eigenen Bank ein. Was dir überwiesen wurde und den Verwendungszweck eines Auftrags trägt, gilt damit als angekommen.
custody-receipt-kept = Der Auszug bleibt nicht hier. Gesucht wird nur nach deinen offenen Summen.
custody-receipt-confirmed = Damit bestätigt
custody-receipt-differing = Andere Summe als fällig
custody-receipt-differing-hint = Das bestätigt nichts. Sieh nach und sag im Auftrag, was angekommen ist.
custody-receipt-nothing = Im Auszug steht nichts, das eine offene Summe bestätigt.
custody-receipt-due = Fällig
custody-receipt-came = Angekommen
custody-receipt-unusable = { $count ->
    [one] Eine Buchung war nicht lesbar.
   *[other] { $count } Buchungen waren nicht lesbar.
}
custody-own-stays = Solange dein Konto gesperrt ist, bleibt die Bankverbindung, wie sie ist. Soll es eine andere sein, schreib dem Betrieb.
custody-receipt-no-account = Trag zuerst deine Bankverbindung ein. Nur ihr Auszug zählt.
custody-receipt-other-account = Der Auszug gehört zu einem anderen Konto als dem, das du eingetragen hast.
