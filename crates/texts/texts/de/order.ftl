### Auftragsraum, Vertrag, Abgabe, Abnahme, Leute, Geld.

order-news = Hier gibt es Neues.
order-news-shown = Etwas ist passiert. Der Auftrag zeigt den neuen Stand.
order-news-show = Neues zeigen
order-number = Auftrag
order-subject = Worum es geht
order-sum = Vereinbarte Summe
order-your-turn = Du bist dran: { $what }
order-act-sign = Vertrag unterschreiben
order-act-fund = Summe hinterlegen
order-act-start = Arbeit beginnen
order-act-deliver = Arbeit einreichen
order-act-review = Abgabe prüfen
order-act-revise = Nacharbeit erbitten
order-act-extend = Frist einmal verlängern
order-act-withdraw = Vom Auftrag zurücktreten
order-act-again = Noch einmal bestellen

order-lead-sign-first = Beide unterschreiben denselben Vertrag. Du musst nicht warten und kannst auch zuerst unterschreiben.
order-lead-sign = Beide unterschreiben denselben Vertrag. Erst dann gilt er.
order-lead-fund = Die Arbeit kann beginnen, sobald die Summe hinterlegt ist.
order-lead-not-secured = Noch nicht hinterlegt. Beginnen geht erst, wenn das Geld da ist.
order-lead-secured = Das Geld ist hinterlegt. Die Arbeit kann beginnen.
order-lead-work = Die Arbeit läuft.
order-lead-revision = Nacharbeit, Runde { $round }: Die genannten Muss-Kriterien sind noch offen.
order-lead-delivered = { $name } hat am { $at } eingereicht.
order-lead-paid = Abgenommen und bezahlt. Schönen Feierabend!
order-lead-lapsed = Der Auftrag ist von selbst beendet, weil eine Frist verstrichen ist.
order-lead-withdrawn = { $name } ist zurückgetreten.
order-lead-late-client = Frag nach, oder tritt zurück, sobald die Frist dafür erreicht ist.
order-lead-late-contractor = Reich die Arbeit ein, oder schreib, wann sie kommt.
order-overdue = { $days ->
    [0] Seit heute überfällig.
    [one] Seit einem Tag überfällig.
   *[other] Seit { $days } Tagen überfällig.
}
order-contract-documents = { $count ->
    [one] Eine Unterlage lesen
   *[other] { $count } Unterlagen lesen
}
order-clock-lapse-before = Der Auftrag endet von selbst am
order-clock-lapse-after = – wenn bis dahin nichts geschieht.
order-clock-withdrawal-before = Ab
order-clock-withdrawal-after = darf die auftraggebende Seite zurücktreten, wenn nichts eingereicht ist.
order-clock-silence-before = Gilt als abgenommen am
order-clock-silence-after = – wenn bis dahin nichts geschieht.

order-delivery = Abgabe { $number }
order-answer = Antwort
order-accepted-at = Abgenommen mit { $percent } %.
order-accepted-by-silence = Abgenommen durch Ablauf der Frist.
order-to-improve = Nacharbeit erbeten:
order-contractor-says = { $name } sagt
order-messages = Nachrichten
order-message = Nachricht
order-attach = Dateien anhängen
order-also = Auch möglich
order-timeline = Verlauf
order-files = Dateien
order-reachable = Erreichbar
order-full-mine = Du bekommst 100 % der vereinbarten Summe. Keine Gebühr. Steuern regelst du selbst.
order-full-theirs = Die andere Seite bekommt 100 %. Keine Gebühr.
contract-due-label = Fällig

order-contract-title = Vertrag
order-contract-read = Vertrag lesen
order-contract-short = Das Wichtigste
order-contract-parts = Inhalt
order-contract-signature = Unterschrift { $name }
order-contract-unsigned = noch offen
order-instruction = Anleitung, Fassung { $version } (gehört zum Vertrag)
order-instruction-read = Anleitung lesen
order-contract-hash = Prüfsumme dieser Fassung:
order-contract-hint = Lass den Vertrag bei größeren Summen rechtlich prüfen.
order-signatures = Unterschriften
order-signature-name = Name
order-signature-role = Seite
order-signature-at = unterschrieben
order-sign-title = Bitte prüfen und unterschreiben
order-sign-name = Dein Name als Unterschrift
order-sign-name-hint = So, wie er im Vertrag steht: { $name }
order-sign-password = Dein Kennwort
order-sign-password-hint = Deine Anmeldung ist eine Weile her. So unterschreibt niemand an deinem offenen Gerät.
order-sign-confirm = Ich habe den Vertrag gelesen und stimme ihm verbindlich zu.
order-sign-button = Vertrag verbindlich unterschreiben

order-secure-title = Bitte prüfen: Summe hinterlegen
order-secure-button = { $sum } hinterlegen
order-secure-consequence = { $days ->
    [one] Danach ist die Summe für diesen Auftrag reserviert. Weiter geht das Geld mit deiner Abnahme – oder wenn du einen Tag nach der Abgabe nichts sagst.
   *[other] Danach ist die Summe für diesen Auftrag reserviert. Weiter geht das Geld mit deiner Abnahme – oder wenn du { $days } Tage nach der Abgabe nichts sagst.
}
order-custody = Verwahrung
order-custody-play = Spielgeld dieser Instanz
order-fee = Gebühr
order-fee-none = keine
order-not-possible-now = Das geht in diesem Zustand nicht. Der Auftragsraum zeigt, was als Nächstes kommt.
order-withdraw-consequence = Der Auftrag endet. Niemand schuldet dem anderen etwas.
order-withdraw-refund = Der Auftrag endet. { $sum } gehen ganz zurück an die auftraggebende Seite.

order-deliver-title = Arbeit einreichen
order-deliver-criteria = Erfüllte Kriterien
order-deliver-criteria-hint = Nur ankreuzen, was wirklich erfüllt ist. Das erspart eine Runde.
order-deliver-note = Dazu
order-deliver-note-hint = Was die andere Seite wissen sollte, zum Beispiel wo das Ergebnis liegt.
order-deliver-known = Schon hochgeladene Dateien
order-deliver-consequence = Danach hat die andere Seite { $days } Tage zum Prüfen. Ohne Antwort gilt die Abgabe als abgenommen.
order-deliver-button = Verbindlich einreichen

order-review-title = Abgabe prüfen
order-good-enough = Gut so
order-good-enough-text = Muss alles erfüllt sein, wie du es dir vorstellst? Auch 98 % sind gut und zahlen 100 %.
order-satisfaction = Zufriedenheit
order-satisfaction-hint = Die Zahl ändert nichts am Geld.
order-remark = Anmerkung für das nächste Mal
order-remark-hint = Was beim nächsten Auftrag anders sein darf.
order-improve = Verbessern
order-improve-text = Fehlt ein Muss-Kriterium, kannst du Nacharbeit erbitten. Soll und Geschmack halten kein Geld auf.
order-improve-not = Alle Runden sind verbraucht. Ohne Einigung gilt der Ablauf der Frist.
order-payout = Auszahlung
order-accept-button = Abnehmen und { $sum } freigeben
order-accept-consequence = { $name } bekommt sofort { $sum }, ohne Abzug. Das lässt sich nicht zurücknehmen.
order-revise-lead = Schreibe zu jedem Muss-Kriterium, was fehlt. Leere Felder gelten als erfüllt.
order-revise-reason = Was fehlt?
order-rounds-left = { $count ->
    [one] Noch eine Runde ist vereinbart.
   *[other] Noch { $count } Runden sind vereinbart.
}
field-percent-unreadable = Bitte eine ganze Zahl von 1 bis 100 schreiben.

notice-order-signed = Unterschrieben. Datum und Prüfsumme sind festgehalten.
notice-order-secured = Hinterlegt. Die andere Seite sieht es sofort.
notice-order-started = Die Arbeit hat begonnen. Gutes Gelingen!
notice-order-extended = Die Frist ist verlängert.
notice-order-withdrawn = Der Auftrag ist beendet.
notice-order-delivered = Eingereicht. Jetzt ist die andere Seite dran.
notice-order-accepted = Abgenommen und bezahlt. Schönen Feierabend!
notice-order-revision = Die Nacharbeit ist erbeten.
notice-message-sent = Gesendet.

event-order-proposed = Vertrag aufgesetzt
event-order-rewritten = Vertrag neu aufgesetzt
event-order-signed = { $who } hat den Vertrag unterschrieben
event-order-concluded = Der Vertrag gilt
event-order-secured = { $who } hat die Summe hinterlegt
event-order-part-secured = { $who } hat einen Teil hinterlegt
event-order-stage-opened = Etappe { $stage } von { $of } ist dran
event-order-started = { $who } hat begonnen
event-order-delivered = { $who } hat die Arbeit eingereicht
event-order-revision-requested = { $who } bittet um Nacharbeit
event-order-extended = { $who } hat die Frist verlängert
event-order-reminded = Erinnerung: { $days ->
    [one] noch ein Tag zum Prüfen
   *[other] noch { $days } Tage zum Prüfen
}
event-order-accepted = Abgenommen
event-order-released = freigegeben
event-order-paid-out = ausgezahlt
event-order-refunded = zurückgezahlt
event-order-withdrawal-opened = Rücktritt ist jetzt möglich
event-order-withdrawn = { $who } ist zurückgetreten
event-order-lapsed = Von selbst beendet
event-message-written = { $who } hat eine Nachricht geschrieben
event-file-added = { $who } hat eine Datei hinzugefügt
event-other = Etwas ist geschehen

people-title = Deine Leute
people-lead = Menschen, mit denen du schon gearbeitet hast.
people-empty = Hier stehen bald die Menschen, mit denen du einen Auftrag abgeschlossen hast.
people-find = Aufgaben ansehen
people-did-for-me = Aufträge für dich
people-did-for-them = Aufträge von dir
people-orders = { $count ->
    [0] keine
    [one] einer
   *[other] { $count }
}
people-more-orders = { $count ->
    [one] noch einer
   *[other] noch { $count }
}
people-last = zuletzt
people-again = Noch einmal
people-again-title = Bitte prüfen: noch einmal
people-again-text = Gleiche Bedingungen wie beim letzten Mal. Beide unterschreiben neu.
people-again-remark = Letztes Mal hast du angemerkt: { $remark }
people-again-button = Auftrag noch einmal anlegen
people-due = Fällig
notice-order-again = Der neue Auftrag ist angelegt. Jetzt unterschreiben beide.

money-title = Geld
money-lead = Jeder Euro ist an genau einem Ort.
money-due = Noch zu hinterlegen
money-secured = Von dir hinterlegt
money-paid = Von dir bezahlt
money-refunded = An dich zurück
money-secured-for-me = Für dich hinterlegt
money-received = An dich ausgezahlt
money-movements = Bewegungen
money-when = Wann
money-what = Was
money-order = Auftrag
money-with = Mit
money-amount = Betrag
money-empty = Hier steht bald, welches Geld sich für deine Aufträge bewegt.
money-moved-secured = hinterlegt
money-moved-released = freigegeben
money-moved-paid-out = ausgezahlt
money-moved-refunded = zurückgezahlt
orders-title = Aufträge
orders-empty-client = Noch kein Auftrag.
orders-empty-contractor = Noch kein Auftrag. Ein Angebot ist der erste Schritt.
orders-column-state = Stand
orders-column-next = Als Nächstes
orders-all = alle
orders-open = offen
orders-ended = beendet
