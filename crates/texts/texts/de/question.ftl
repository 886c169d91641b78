### Rückfragen an einer Zeile, Vorschläge, vereinbarte Fassungen, die Aufgabe in eigenen Worten.

## Wo etwas hängt

question-place-goal = Ziel
question-place-step = Schritt: { $text }
question-place-criterion = Kriterium: { $text }
question-place-free-zone = Was frei bleibt
question-place-rules = Spielraum und Zeiten
question-place-removed = Gestrichene Zeile: { $text }
question-place-new = Neuer Schritt
question-removed-title = Zu gestrichenen Zeilen

## Fragen

question-ask = Nachfragen
question-ask-title = Rückfrage stellen
question-ask-lead = Die Frage hängt an dieser Stelle der Anleitung. Die Antwort sehen alle, die sie lesen. Deinen Namen sieht nur, wer die Anleitung geschrieben hat.
question-spot = Stelle
question-text = Frage
question-text-hint = Eine Frage, so kurz wie möglich. Bitte keine Telefonnummern oder Adressen.
question-arrives-before = Deine Frage kommt gebündelt mit anderen an:
question-send = Frage senden
question-asked = Rückfrage
question-asked-mine = Deine Rückfrage
question-answer-heading = Antwort
question-waits = noch ohne Antwort
question-in-version = übernommen in Fassung { $number }

## Antworten

question-inbox-title = Rückfragen
question-inbox-lead = Eine Antwort gilt für alle, die die Anleitung lesen.
question-inbox-empty = Hier stehen Fragen zu deinen Anleitungen, gebündelt in deinen Sprechzeiten.
question-inbox-hours = Sprechzeiten ansehen
question-inbox-open = Ohne Antwort
question-inbox-answered = Beantwortet
question-on-the-way = { $number ->
    [one] Eine Frage wird dir noch gemeldet:
   *[other] { $number } Fragen werden dir noch gemeldet:
}
question-answer = Beantworten
question-answer-title = Rückfrage beantworten
question-answer-hint = Die Antwort steht dann an dieser Stelle, für alle, die sie lesen.
question-answer-send = Antwort senden
question-overdue = überfällig
question-answer-by = Antwort zugesagt bis
question-from = Von
question-task = Aufgabe
question-quote = Da steht
question-take = In die Anleitung übernehmen
question-take-title = Antwort übernehmen
question-take-lead = So steht die nächste Frage gar nicht erst im Raum. Du kannst den Text noch ändern.
question-take-new = Die Stelle ist keine Textzeile mehr. Der Text wird ein neuer Schritt.
question-take-text = Neuer Text
question-take-save = Als Fassung { $number } speichern
question-source = aus Rückfrage
question-source-proposal = aus Vorschlag
question-interruptions = Unterbrechungen
question-interruptions-value = { $bundles ->
    [one] ein Bündel
   *[other] { $bundles } Bündel
} mit { $questions ->
    [one] einer Frage
   *[other] { $questions } Fragen
}
question-interruptions-hint = Nur du siehst das.
question-turn-answers = { $number ->
    [one] Eine Rückfrage beantworten
   *[other] { $number } Rückfragen beantworten
}
question-turn-answers-until = Antwort zugesagt bis
question-turn-decision = Vorschlag prüfen: { $title }
question-turn-decision-since = Wartet seit
question-turn-consent = Neue Fassung prüfen: { $title }
question-turn-consent-until = Offen bis
question-turn-own-words = In eigenen Worten sagen: { $title }
question-turn-confirmation = Verstandenes bestätigen: { $title }
question-turn-start-until = Beginn bis

## Vorschläge

proposal-make = Änderung vorschlagen
proposal-title = Änderung vorschlagen
proposal-new-step = Neuen Schritt vorschlagen
proposal-lead = Du siehst bei der Arbeit, was fehlt. Wird der Vorschlag angenommen, stehst du als Verfasser dabei.
proposal-old = Bisher
proposal-new = Vorschlag
proposal-text = Neuer Text
proposal-why = Wozu
proposal-why-hint = Was wird dadurch leichter oder besser?
proposal-send = Vorschlag senden
proposal-list = Vorschläge
proposal-show-title = Vorschlag zur Anleitung
proposal-open = wartet auf Antwort
proposal-accepted = angenommen, Fassung { $number }
proposal-declined = abgelehnt
proposal-reason = Grund
proposal-stale = Diese Stelle hat sich inzwischen geändert. Der Vorschlag passt nicht mehr.
proposal-now = Jetzt steht da
proposal-gone = Diese Zeile gibt es nicht mehr.
proposal-accept = Annehmen als Fassung { $number }
proposal-accept-and-offer = Annehmen und gleich für diesen Auftrag vorschlagen
proposal-accept-hint = Daraus wird die nächste Fassung, von { $name }. Für diesen Auftrag gilt sie erst, wenn ihr beide zustimmt.
proposal-decline = Ablehnen
proposal-decline-reason = Grund der Ablehnung

## Fassungen im laufenden Auftrag

consent-title = Welche Fassung der Anleitung gilt
consent-signed = Fassung { $number }, wie unterschrieben
consent-since = Fassung { $number }, vereinbart seit
consent-binding = Anleitung für diesen Auftrag
consent-newer = Neuere Fassung
consent-none = Es gibt keine neuere Fassung für diesen Auftrag.
consent-lead = Der Vertrag bleibt, wie er unterschrieben ist. Eine neuere Fassung gilt erst, wenn beide zustimmen.
consent-offer = Fassung { $number } vorschlagen
consent-offered-mine = Du hast Fassung { $number } vorgeschlagen. Ohne Zustimmung bleibt alles, wie es ist. Offen bis
consent-offered-theirs = { $name } schlägt Fassung { $number } vor. Ohne deine Zustimmung bleibt alles, wie es ist. Offen bis
consent-agree = Fassung { $number } zustimmen
consent-decline = Nicht zustimmen
consent-take-back = Zurückziehen
consent-compare = Was sich ändert
consent-look = Fassung ansehen
consent-heading = Anleitung, Fassung { $number } (vereinbart)

## In eigenen Worten

explain-back-title = Die Aufgabe in eigenen Worten
explain-back-short = In eigenen Worten
explain-back-want = Erklären lassen
explain-back-want-hint = Vor dem Beginn sagt die andere Seite, was zu tun ist. Du bestätigst oder berichtigst.
explain-back-waive = Darauf verzichten
explain-back-wanted-mine = Sag in eigenen Worten, was zu tun ist. Die Arbeit beginnt, sobald es bestätigt ist.
explain-back-wanted-theirs = { $name } sagt die Aufgabe in eigenen Worten. Danach bestätigst oder berichtigst du.
explain-back-given-mine = Lies, was { $name } verstanden hat. Bestätige oder berichtige es.
explain-back-given-theirs = { $name } liest, was du geschrieben hast. Die Arbeit beginnt nach der Bestätigung.
explain-back-corrected-mine = { $name } hat etwas berichtigt. Sag die Aufgabe noch einmal.
explain-back-corrected-theirs = { $name } sagt die Aufgabe noch einmal, mit deiner Berichtigung.
explain-back-confirmed = Beide meinen dasselbe. Die Arbeit kann beginnen, sobald beide unterschrieben haben und das Geld hinterlegt ist.
explain-back-words = Was zu tun ist
explain-back-words-hint = Ziel, wichtigste Schritte, und woran ihr seht, dass es fertig ist.
explain-back-said = So verstanden
explain-back-correction = Berichtigung
explain-back-correction-field = Was ist anders?
explain-back-send = Erklärung senden
explain-back-confirm = Bestätigen
explain-back-correct = Berichtigung senden
explain-back-clock = Erinnert wird täglich. Beginnt die Arbeit nicht rechtzeitig, endet der Auftrag von selbst:
explain-back-say-now = Aufgabe in eigenen Worten sagen
explain-back-confirm-now = Verstandenes bestätigen
explain-back-ad = Vor dem Beginn sagt, wer übernimmt, die Aufgabe in eigenen Worten.
explain-back-ad-off = Wer übernimmt, kann sofort beginnen, sobald die Summe hinterlegt ist.

## Hinweise

notice-question-asked = Die Frage ist gesendet.
notice-question-answered = Die Antwort steht jetzt an ihrer Stelle.
notice-question-taken-in = Die Antwort steht in der neuen Fassung.
notice-proposal-made = Der Vorschlag ist gesendet.
notice-proposal-accepted = Der Vorschlag ist die neue Fassung.
notice-proposal-declined = Der Vorschlag ist abgelehnt.
notice-version-offered = Die Fassung ist vorgeschlagen.
notice-version-agreed = Ab jetzt gilt die neue Fassung.
notice-version-declined = Es bleibt, wie es war.
notice-explain-back-wanted = Die Arbeit beginnt erst, wenn du das Verstandene bestätigt hast.
notice-explain-back-waived = Die Arbeit kann ohne Erklärung beginnen.
notice-explain-back-given = Die Erklärung ist gesendet.
notice-explain-back-confirmed = Bestätigt. Beide meinen dasselbe.
notice-explain-back-corrected = Die Berichtigung ist gesendet.

## Verlauf

event-question-asked = { $who } hat eine Rückfrage gestellt
event-question-answered = { $who } hat eine Rückfrage beantwortet
event-proposal-made = { $who } hat eine Änderung der Anleitung vorgeschlagen
event-proposal-accepted = { $who } hat den Vorschlag angenommen
event-proposal-declined = { $who } hat den Vorschlag abgelehnt
event-version-offered = { $who } hat eine neuere Fassung vorgeschlagen
event-version-agreed = { $who } hat zugestimmt: Die neuere Fassung gilt
event-version-declined = { $who } lässt es bei der bisherigen Fassung
event-explain-back-wanted = { $who } möchte die Aufgabe in eigenen Worten hören
event-explain-back-waived = { $who } verzichtet auf die Erklärung
event-explain-back-given = { $who } hat die Aufgabe in eigenen Worten gesagt
event-explain-back-corrected = { $who } hat etwas berichtigt
event-explain-back-confirmed = { $who } hat das Verstandene bestätigt

## Absagen

refusal-question-too-many = Auf { $most } deiner Fragen fehlt noch eine Antwort. Warte die Antworten ab.
refusal-question-over = Hier kann nicht mehr gefragt werden: Es ist vorbei.
refusal-question-answered = Diese Frage ist schon beantwortet.
refusal-question-not-answered = Diese Frage hat noch keine Antwort. Beantworte sie zuerst.
refusal-question-taken-in = Diese Antwort steht schon in der Anleitung.
refusal-proposal-too-many = { $most } Vorschläge warten schon. Warte die Antworten ab.
refusal-proposal-over = Der Auftrag ist vorbei. Hier kann nichts mehr vorgeschlagen werden.
refusal-proposal-unchanged = Das steht schon so da. Ändere den Text.
refusal-proposal-decided = Über diesen Vorschlag ist schon entschieden.
refusal-proposal-stale = Diese Stelle hat sich inzwischen geändert. Lehne ab oder bitte um einen neuen Vorschlag.
refusal-consent-not-signed = Der Vertrag ist noch nicht von beiden unterschrieben. Erst danach braucht eine neue Fassung Zustimmung.
refusal-consent-over = Der Auftrag ist vorbei. Es bleibt bei der bisherigen Fassung.
refusal-consent-not-newer = Diese Fassung gilt schon oder ist älter.
refusal-consent-waiting = Eine Fassung wartet schon auf Antwort. Zieh sie zuerst zurück.
refusal-consent-must-changed = Es ist schon etwas eingereicht. Die Muss-Kriterien dürfen sich dafür nicht mehr ändern.
refusal-consent-decided = Darüber ist schon entschieden, oder die Zeit ist um.
refusal-consent-own-offer = Zustimmen muss die andere Seite.
refusal-explain-back-open = Die Aufgabe in eigenen Worten ist noch nicht bestätigt. Erst danach beginnt die Arbeit.
refusal-explain-back-too-late = Dafür ist es zu spät: Der Vertrag ist unterschrieben, oder die Arbeit hat begonnen.
refusal-explain-back-wanted = Das ist schon verlangt.
refusal-explain-back-not-your-turn = Gerade ist die andere Seite dran, oder alles ist bestätigt.

## Mails

mail-questions-arrived-subject = { $number ->
    [one] Eine Rückfrage wartet
   *[other] { $number } Rückfragen warten
}
mail-questions-arrived-body = { $number ->
    [one] Eine Rückfrage zu deinen Anleitungen ist da.
   *[other] { $number } Rückfragen zu deinen Anleitungen sind da, gebündelt.
}
    Eine Antwort gilt für alle, die die Anleitung lesen.
mail-question-answered-subject = Deine Rückfrage ist beantwortet
mail-question-answered-body =
    { $name } hat deine Rückfrage beantwortet. Die Antwort steht an ihrer Stelle in der Anleitung.
mail-proposal-made-subject = { $order }: ein Vorschlag zur Anleitung
mail-proposal-made-body =
    Zu „{ $title }“ gibt es einen Vorschlag, die Anleitung zu ändern.
    Sieh ihn an und nimm ihn an oder lehne ihn ab.
mail-proposal-accepted-subject = { $order }: dein Vorschlag ist angenommen
mail-proposal-accepted-body =
    Dein Vorschlag zu „{ $title }“ ist die neue Fassung der Anleitung.
    Für den laufenden Auftrag gilt sie erst, wenn ihr beide zustimmt.
mail-proposal-declined-subject = { $order }: dein Vorschlag ist abgelehnt
mail-proposal-declined-body =
    Dein Vorschlag zu „{ $title }“ ist abgelehnt. Der Grund steht dabei.
mail-version-offered-subject = { $order }: neue Fassung der Anleitung
mail-version-offered-body =
    Für „{ $title }“ ist Fassung { $number } vorgeschlagen.
    Ohne deine Zustimmung bleibt alles, wie es ist.
mail-version-agreed-subject = { $order }: Fassung { $number } gilt
mail-version-agreed-body =
    Für „{ $title }“ gilt ab jetzt Fassung { $number } der Anleitung. Beide haben zugestimmt.
mail-version-declined-subject = { $order }: es bleibt bei der bisherigen Fassung
mail-version-declined-body =
    Für „{ $title }“ gilt Fassung { $number } nicht. Alles bleibt, wie es war.
mail-explain-back-wanted-subject = { $order }: die Aufgabe in eigenen Worten
mail-explain-back-wanted-body =
    Vor dem Beginn von „{ $title }“: Sag in eigenen Worten, was zu tun ist.
    So merkt ihr vorher, ob ihr dasselbe meint.
mail-explain-back-waived-subject = { $order }: ohne Erklärung beginnen
mail-explain-back-waived-body =
    Für „{ $title }“ musst du die Aufgabe nicht mehr in eigenen Worten sagen.
mail-explain-back-given-subject = { $order }: bitte das Verstandene bestätigen
mail-explain-back-given-body =
    Zu „{ $title }“ steht jetzt da, wie die Aufgabe verstanden wurde.
    Bestätige oder berichtige es. Vorher beginnt die Arbeit nicht.
mail-explain-back-corrected-subject = { $order }: eine Berichtigung
mail-explain-back-corrected-body =
    Zu „{ $title }“ gibt es eine Berichtigung. Sag die Aufgabe bitte noch einmal.
mail-explain-back-confirmed-subject = { $order }: verstanden und bestätigt
mail-explain-back-confirmed-body =
    Zu „{ $title }“ meint ihr dasselbe. Sobald die Summe hinterlegt ist, kannst du beginnen.
mail-explain-back-reminder-subject = { $order }: du bist dran, vor dem Beginn
mail-explain-back-reminder-body =
    Für „{ $title }“ fehlt noch dein Schritt: die Aufgabe in eigenen Worten sagen oder bestätigen.
    Vorher beginnt die Arbeit nicht.
