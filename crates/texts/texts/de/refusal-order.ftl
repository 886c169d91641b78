### Why a step of an order is not possible: cause and remedy in at most 20 words.

## Whose turn and when

refusal-order-only-client = Das kann nur, wer den Auftrag gegeben hat. Schreib der anderen Seite eine Nachricht.
refusal-order-only-contractor = Das kann nur, wer den Auftrag übernommen hat. Schreib der anderen Seite eine Nachricht.
refusal-order-not-signed = Es fehlt noch eine Unterschrift. Haben beide unterschrieben, geht es weiter.
refusal-order-not-secured = Die Summe ist noch nicht hinterlegt. Erst danach beginnt die Arbeit.
refusal-order-not-started = Die Arbeit hat noch nicht begonnen. Nach dem Beginn geht dieser Schritt.
refusal-order-not-delivered = Es ist noch nichts eingereicht. Nach der Abgabe geht dieser Schritt.
refusal-order-already-signed = Beide haben schon unterschrieben. Lade die Seite neu, dann siehst du den nächsten Schritt.
refusal-order-already-secured = Die Summe ist schon hinterlegt. Lade die Seite neu, dann siehst du den nächsten Schritt.
refusal-order-already-started = Die Arbeit hat schon begonnen. Lade die Seite neu, dann siehst du den nächsten Schritt.
refusal-order-already-delivered = Die Arbeit ist schon eingereicht. Lade die Seite neu, dann siehst du den nächsten Schritt.
refusal-order-paid = Dieser Auftrag ist schon abgenommen und bezahlt. Für neue Arbeit leg einen neuen Auftrag an.
refusal-order-lapsed = Dieser Auftrag ist abgelaufen, weil niemand rechtzeitig gehandelt hat. Leg einen neuen an.
refusal-order-withdrawn = Von diesem Auftrag ist eine Seite zurückgetreten. Leg bei Bedarf einen neuen an.

## The contract

refusal-order-own-work = Das ist dein eigenes Gesuch. Für dich selbst kannst du nicht arbeiten.
refusal-order-no-amount = Die Summe muss größer als null sein. Bitte ändere das Angebot.
refusal-order-due-past = Der Termin { $due } ist vorbei. Vereinbart einen neuen.
refusal-order-no-must = Es fehlt ein Muss-Kriterium. Schreib in die Anleitung, woran ihr die fertige Arbeit messt.
refusal-order-empty-client-name = Beim Auftraggeber fehlt der Name. Trag ihn im Konto ein.
refusal-order-empty-contractor-name = Beim Auftragnehmer fehlt der Name. Trag ihn im Konto ein.
refusal-order-empty-subject = Es fehlt, worum es geht. Gib dem Auftrag einen Titel.
refusal-order-empty-goal = In der Anleitung fehlt das Ziel. Schreib dazu, was herauskommen soll.
refusal-order-empty-criterion = Ein Kriterium ist unvollständig. Ergänze in der Anleitung, was gilt und wie ihr messt.
refusal-order-empty-client-hours = Es fehlt, wann der Auftraggeber erreichbar ist. Trag die Zeiten unter „Dein Konto“ ein.
refusal-order-empty-response-time = Es fehlt, wie schnell beide antworten. Ergänze die Antwortzeit.
refusal-order-signed-twice = Du hast schon unterschrieben. Jetzt fehlt nur noch die andere Seite.
refusal-order-sign-deadline = Unterschreiben ging bis { $deadline }. Leg einen neuen Auftrag an.
refusal-order-versions = Von diesem Vertrag gibt es schon { $most } Fassungen. Unterschreibt die neueste, oder tretet zurück.
refusal-order-outdated-version = Der Vertrag hat sich geändert. Lies die neue Fassung und unterschreibe dann.
refusal-order-not-confirmed = Der Haken fehlt. Bestätige damit, dass du den Vertrag gelesen hast.
refusal-order-name-missing = Deine Unterschrift fehlt. Tippe deinen Namen so ein, wie er im Vertrag steht.
refusal-order-name-differs = Im Vertrag steht „{ $name }“. Tippe den Namen genauso ein.

## The secured sum

refusal-order-fund-deadline = Hinterlegen ging bis { $deadline }. Leg einen neuen Auftrag an.
refusal-order-other-sum = Es fehlen noch { $missing }, nicht { $offered }. Hinterlege höchstens, was fehlt.
refusal-order-start-deadline = Beginnen ging bis { $deadline }. Der Auftrag endet, die Summe geht zurück.
refusal-order-held-differs = Hinterlegt sind { $held } statt { $agreed }. Der Betrieb muss das erst klären.

## Acceptance

refusal-order-percent = Die Zufriedenheit liegt zwischen 1 und 100 Prozent. Bitte ändere die Zahl.
refusal-order-nothing-to-measure = Ohne Kriterien lässt sich nichts abziehen. Nimm ganz ab oder lass die Zeit laufen.
refusal-order-remark-too-long = Die Anmerkung ist zu lang. Höchstens { $most } Zeichen passen.
refusal-order-review-deadline = Die Prüfung ging bis { $deadline }. Damit gilt die Arbeit als abgenommen.
refusal-order-no-criterion = Es fehlt ein Grund. Nenne mindestens ein Muss-Kriterium, das nicht erfüllt ist.
refusal-order-no-hours = Es fehlt ein Grund. Nenne Stunden, die nicht passen, oder ein Muss-Kriterium, das nicht erfüllt ist.
refusal-order-too-many-defects = Es sind zu viele Mängel auf einmal. Höchstens { $most } passen.
refusal-order-criterion-twice = Ein Kriterium ist zweimal genannt. Schreib alle seine Gründe in ein Feld.
refusal-order-unknown-criterion = Dieses Kriterium steht nicht im Vertrag. Wähle eines aus der Liste.
refusal-order-taste-is-no-reason = „{ $criterion }“ ist Geschmack und kein Grund für Nacharbeit. Schreib es als Anmerkung.
refusal-order-should-is-no-reason = „{ $criterion }“ ist ein Soll und kein Grund für Nacharbeit. Schreib es als Anmerkung.
refusal-order-reason-missing = Bei „{ $criterion }“ fehlt der Grund. Schreib, was nicht stimmt.
refusal-order-reason-too-long = Der Grund ist zu lang. Höchstens { $most } Zeichen passen.
refusal-order-no-rounds-left = { $rounds ->
    [0] Nacharbeit ist in diesem Vertrag nicht vereinbart. Nimm die Arbeit ab oder eröffne eine Klärung.
    [one] Die eine vereinbarte Nacharbeit ist verbraucht. Nimm die Arbeit ab, wie sie ist.
   *[other] Alle { $rounds } vereinbarten Nacharbeiten sind verbraucht. Nimm die Arbeit ab, wie sie ist.
}
refusal-order-no-extension = Eine Verlängerung ist nicht vereinbart. Nimm ab, oder sag bis zum Ende der Frist, was fehlt.
refusal-order-extended-already = Verlängern geht nur einmal. Du hast noch Zeit bis { $until }.

## Stepping back

refusal-order-withdraw-signed = Der Vertrag gilt schon. Ohne hinterlegte Summe endet der Auftrag am { $end } von selbst.
refusal-order-withdraw-secured = Die Summe ist hinterlegt. Beginnt die Arbeit nicht, geht sie am { $end } zurück.
refusal-order-withdraw-too-early = Zurücktreten kannst du ab { $from }. Bis dahin ist Zeit für die Abgabe.
refusal-order-withdraw-delivered = Die Arbeit ist eingereicht. Jetzt geht nur noch abnehmen oder Nacharbeit verlangen.
refusal-order-in-dispute = Der Auftrag ist in Klärung. Einigt euch dort, dann geht es weiter.
refusal-order-settled = Dieser Auftrag ist mit einer Summe beendet. Für neue Arbeit leg einen neuen Auftrag an.
