### Pages that say what went wrong and what helps.

error-forbidden-title = Das darfst du hier nicht
error-forbidden-text = Dein Zugang reicht dafür nicht. Melde dich mit dem passenden Konto an.
error-not-found-title = Diese Seite gibt es nicht
error-not-found-text = Vielleicht ist die Adresse vertippt, oder die Seite ist nicht für dich bestimmt.
error-method-title = So geht das hier nicht
error-method-text = Die Seite kennt diese Anfrage nicht. Geh zurück und versuche es dort noch einmal.
error-conflict-title = Jemand war schneller
error-conflict-text = Der Stand hat sich inzwischen geändert. Lade die Seite neu und entscheide dann.
error-too-large-title = Das ist zu groß
error-too-large-text = Bitte schicke höchstens { $most } auf einmal.
error-invalid-title = Da stimmt etwas noch nicht
error-invalid-text = Die Angaben waren nicht lesbar. Geh zurück und prüfe sie.
error-foreign-title = Die Anfrage kam von einer fremden Seite
error-foreign-text = Zu deiner Sicherheit ist nichts geschehen. Öffne die Seite hier und versuche es noch einmal.
error-too-many-title = Zu viele Versuche
error-too-many-text = { $seconds ->
    [one] Bitte warte eine Sekunde und versuche es dann noch einmal.
   *[other] Bitte warte { $seconds } Sekunden und versuche es dann noch einmal.
}
error-fault-title = Bei uns ist etwas schiefgegangen
error-fault-text = Es wurde nichts geändert. Versuche es noch einmal; hilft das nicht, nenne dem Betrieb diese Nummer:
error-unavailable-title = Gerade geht es nicht
error-unavailable-text = Es wurde nichts geändert. Versuche es in einer Minute noch einmal.
error-expired-title = Deine Anmeldung ist abgelaufen
error-expired-text = Melde dich wieder an. Deine Angaben sind noch da.
error-sign-in-title = Bitte zuerst anmelden
error-sign-in-text = Diese Seite gehört zu einem Konto.
error-request-number = Nummer der Anfrage: { $number }
