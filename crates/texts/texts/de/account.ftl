### Konto: Einrichtung, Anmelden, eigene Angaben.

start-title = Gib Arbeit ab, damit du Feierabend hast
start-lead = Feierabend führt ein Stück Arbeit von „Soll ich das überhaupt abgeben?“ bis „abgenommen, bezahlt und beim nächsten Mal leichter“.
start-hand-on-title = Abgeben
start-hand-on-text = Trag zusammen, was deine Woche füllt. Finde heraus, was du zuerst abgibst. Das Geld ist hinterlegt, bevor jemand beginnt.
start-take-on-title = Übernehmen
start-take-on-text = Finde Aufträge mit klarer Anleitung. Du siehst vor dem Start, dass das Geld da ist. Du bekommst 100 Prozent.
start-fair-title = Fair für beide
start-fair-text = Nur Muss-Kriterien entscheiden über Geld. Wer nicht antwortet, nimmt an. Keine Gebühr, keine Überwachung.
start-outsourcing-title = Was heißt eigentlich Outsourcing?
start-outsourcing-text = Nur: Arbeit weitergeben. Ob nebenan oder anderswo, an einen Menschen, ein Büro oder viele – das entscheidest du.

account-set-up-title = Feierabend einrichten
account-set-up-lead = Eine Minute, dann geht es los. Einen Mailserver brauchst du nicht.
account-set-up-instance = Name dieser Instanz
account-set-up-instance-hint = So begrüßt sie Besuch, zum Beispiel mit dem Namen deiner Firma.
account-set-up-locale = Sprache für Besuch
account-set-up-operator = Dein Konto für den Betrieb
account-set-up-finish = Einrichtung abschließen
account-set-up-closed = Zum Einrichten gehört ein Link. Er steht im Fenster, in dem Feierabend gestartet wurde, und gilt 60 Minuten.
account-set-up-restart = Starte Feierabend neu, dann kommt ein neuer Link.
account-set-up-done = Diese Instanz ist schon eingerichtet.

account-register-title = Konto anlegen
account-register-lead = Mit einem Konto gibst du Arbeit ab und übernimmst welche.
account-register-have = Schon ein Konto?
account-name = Name
account-name-hint = So sehen dich andere.
account-login = Anmeldename
account-login-hint = Deine E-Mail-Adresse oder ein Name ohne Leerzeichen.
account-password = Kennwort
account-password-hint = Mindestens 10 Zeichen. Ein kurzer Satz ist gut. Einfügen ist erlaubt.

account-sign-in-title = Anmelden
account-sign-in-new = Noch kein Konto?
account-sign-in-forgotten = Kennwort vergessen? Der Betrieb dieser Instanz schickt dir einen Link.
account-expired = Deine Anmeldung ist abgelaufen. Dein Text ist noch da und geht nach dem Anmelden nicht verloren.
account-link-title = Mit Link anmelden
account-link-text = Dieser Link gilt ein einziges Mal.
account-reset-title = Neues Kennwort
account-reset-new = Neues Kennwort
account-reset-invalid = Dieser Link gilt nicht mehr. Bitte lass dir einen neuen geben.
account-expired-files = Dateien lassen sich nicht aufheben: Bitte wähle die Datei danach noch einmal aus.
account-resume-title = Dein Text ist noch da
account-resume-text = Du bist wieder angemeldet. Was du vorhin geschrieben hast, kannst du jetzt absenden.
account-resume-send = Jetzt absenden

account-own-title = Dein Konto
account-own-person = Wer du bist
account-own-day = Dein Tag
account-own-day-hint = Diese Angaben siehst nur du. Aus ihnen entsteht der Tagesbogen auf „Heute“.
account-own-reachable = Wann du erreichbar bist
account-own-reachable-hint = Zum Beispiel 9:00–9:30, 14–15. Leer heißt: nicht erreichbar. Diese Zeiten stehen im Vertrag.
account-locale = Sprache
account-zone = Zeitzone
account-zone-hint = Zum Beispiel Europe/Berlin.
account-day-start = Arbeitsbeginn
account-evening-goal = Feierabend-Ziel
account-work-days = Arbeitstage je Woche
account-hour-value = Wert deiner Stunde
account-hour-value-hint = Was dir eine Stunde bringt, wenn du sie mit deiner Hauptarbeit verbringst.
account-sign-in-as = Du meldest dich an als { $login }.
account-own-more = Weiteres
weekday-monday = Montag
weekday-tuesday = Dienstag
weekday-wednesday = Mittwoch
weekday-thursday = Donnerstag
weekday-friday = Freitag
weekday-saturday = Samstag
weekday-sunday = Sonntag

account-password-title = Kennwort ändern
account-password-current = Bisheriges Kennwort
account-password-new = Neues Kennwort
account-password-effect = Danach meldest du dich auf allen Geräten neu an. Zugänge für Programme und offene Links enden.

account-sessions-title = Deine Anmeldungen
account-sessions-lead = Hier bist du angemeldet. Was du nicht kennst, beende.
account-session-device = Gerät
account-session-since = angemeldet seit
account-session-last = zuletzt benutzt
account-session-this = dieses Gerät
account-session-end = Beenden
account-session-end-this = Abmelden

account-tokens-title = Zugänge für Programme
account-tokens-lead = Mit einem Zugang benutzt ein Programm die Schnittstelle in deinem Namen.
account-tokens-empty = Noch kein Zugang.
account-tokens-new = Neuer Zugang
account-token-name = Wofür
account-token-scope = Was er darf
account-scope-read = nur lesen
account-scope-write = lesen und ändern
account-scope-money = alles, auch unterschreiben und Geld bewegen
account-token-days = Gültig für Tage
account-token-days-hint = Leer heißt: bis du ihn beendest.
account-token-created = angelegt
account-token-last = zuletzt benutzt
account-token-expires = gilt bis
account-token-endless = unbegrenzt
account-token-make = Zugang anlegen
account-token-end = Beenden
account-token-secret-title = Dein neuer Zugang
account-token-secret-text = Kopiere ihn jetzt. Er wird nie wieder gezeigt.

notice-saved = Gespeichert.
notice-kept-text = Du bist wieder angemeldet. Dein Text steht wieder im Feld; gesendet ist noch nichts.
notice-kept-files = Noch ist nichts gesendet. Dein Text steht wieder im Feld. Bitte wähle die Datei noch einmal aus.
notice-kept-file = Du bist wieder angemeldet. Bitte wähle die Datei noch einmal aus.
notice-kept-foreign = Hier lag noch Text von einem anderen Konto. Er wurde nicht gesendet und verworfen.
notice-signed-out = Du bist abgemeldet. Schönen Feierabend!
notice-password-changed = Dein Kennwort ist geändert. Bitte melde dich neu an.
notice-session-ended = Die Anmeldung ist beendet.
notice-token-ended = Der Zugang ist beendet.

failure-not-found = Diese Seite gibt es nicht, oder sie ist nicht für dich bestimmt.
failure-sign-in-needed = Dafür ist eine Anmeldung nötig.
failure-forbidden = Dein Zugang reicht dafür nicht.
failure-invalid = Da stimmt etwas noch nicht.
failure-too-large = Höchstens { $most } auf einmal. Bitte kürze, was du schickst, oder teile es auf.
failure-too-large-expired = Höchstens { $most } lassen sich aufheben. Geh zurück, sichere deinen Text und melde dich an.
failure-conflict = Jemand war schneller. Lade die Seite neu und entscheide dann.
failure-too-many = { $seconds ->
    [one] Zu viele Versuche. Bitte warte eine Sekunde.
   *[other] Zu viele Versuche. Bitte warte { $seconds } Sekunden.
}
failure-unavailable = Gerade geht es nicht. Es wurde nichts geändert. Versuche es in einer Minute noch einmal.
failure-fault = Bei uns ist etwas schiefgegangen. Es wurde nichts geändert.

field-sign-in-wrong = Anmeldename oder Kennwort stimmen nicht.
field-sign-in-blocked = Dieses Konto ist gesperrt. Der Grund: { $why }
field-login-taken = Dieser Anmeldename ist vergeben. Bitte einen anderen wählen.
field-password-needed = Bitte gib hier dein Kennwort ein.
account-token-password-hint = Deine Anmeldung ist eine Weile her. So macht sich niemand an deinem offenen Gerät einen Zugang.
field-password-not-this = Das Kennwort stimmt nicht.
field-password-wrong = Das bisherige Kennwort stimmt nicht.
field-zone-unknown = Diese Zeitzone gibt es nicht. Schreibe sie wie Europe/Berlin.
field-too-many-tokens = Mehr als 20 Zugänge gehen nicht. Bitte zuerst einen beenden.
field-scope-unknown = Erlaubt sind read, write und money.
field-json-unreadable = Das war kein lesbares JSON mit den nötigen Feldern.
field-key-required = Bitte einen Idempotency-Key mit 1 bis 200 Zeichen mitschicken.
refusal-key-reused = Dieser Schlüssel gehört zu einer anderen Anfrage. Bitte einen neuen nehmen.

## Gesperrt
account-blocked-place = Dein Geld
account-blocked-title = Dein Konto ist gesperrt
account-blocked-lead = Was vereinbart ist, läuft weiter, und was dir zusteht, wird gezahlt. Hier siehst du dein Geld, nennst, wohin es geht, und sagst, was du überwiesen hast. Alles andere ist zu.
account-blocked-name = Bankverbindung nennen
account-blocked-orders = Geld deiner Aufträge
account-blocked-see = Ansehen
account-blocked-waits = Was auf dich wartet
account-blocked-what = Was
account-blocked-since = Seit
account-refusal-only-money = Dein Konto ist gesperrt. Offen sind nur dein Geld und deine Bankverbindung.
