### Betrieb: was die Person sieht, die diese Instanz betreibt.

operator-title = Betrieb
operator-overview = Überblick
operator-accounts = Konten
operator-mails = Mails

## Überblick
operator-numbers = Zahlen
operator-what = Was
operator-how-many = Anzahl
operator-people = Personen mit Konto
operator-open-ads = Offene Gesuche
operator-mails-open = Mails auf dem Weg
operator-mails-sent = Mails verschickt
operator-mails-shown = Mails zum Weitergeben
operator-mails-dead = Mails gescheitert
operator-orders = Aufträge
operator-state = Stand
operator-note-dead-jobs = { $count ->
    [one] Ein Vorgang scheitert immer wieder. Er steht unten.
   *[other] { $count } Vorgänge scheitern immer wieder, die Liste steht unten.
}
operator-note-dead-mails = { $count ->
    [one] Eine Mail hat der Mailserver nicht angenommen.
   *[other] { $count } Mails hat der Mailserver nicht angenommen.
}
operator-note-late-jobs = { $count ->
    [one] Ein Vorgang ist fällig und noch nicht erledigt.
   *[other] { $count } Vorgänge sind fällig und noch nicht erledigt.
}

## Bücher
operator-books = Bücher nachrechnen
operator-books-text = Rechnet alle Buchungen, Verträge und Abläufe nach. Dabei ändert sich nichts.
operator-verify = Jetzt nachrechnen
operator-verify-clean = Alles stimmt.
operator-verify-findings = { $count ->
    [one] Eine Stelle stimmt nicht. Bitte nichts ändern und eine Sicherung anlegen.
   *[other] { $count } Stellen stimmen nicht. Bitte nichts ändern und eine Sicherung anlegen.
}
operator-verify-looked = Nachgerechnet: { $accounts } Geldkonten, { $transfers } Buchungen, { $orders } Aufträge, { $events } Ereignisse.

## Vorgänge
operator-dead-jobs = Gescheiterte Vorgänge
operator-dead-jobs-none = Nichts ist gescheitert.
operator-job = Vorgang
operator-job-due = fällig
operator-job-tries = Versuche
operator-job-error = Meldung
operator-jobs-retry = Noch einmal versuchen
operator-jobs-retry-text = Uhren von Aufträgen versucht Feierabend von selbst alle sechs Stunden. Alles andere wartet auf dich.
notice-jobs-retried = Die gescheiterten Vorgänge werden jetzt noch einmal versucht.

## Maschine
operator-machine = Diese Instanz
operator-version = Version
operator-database = Datenbank
operator-schema = Schema
operator-address = Adresse
operator-mail-way = Mails
operator-mail-by-server = über den Mailserver
operator-mail-by-hand = kein Mailserver, sie stehen unter „Mails“

## Mails
operator-mails-lead = Was Feierabend verschickt hat und was nicht ankam.
operator-mails-by-hand = Es gibt keinen Mailserver. Was Personen wissen sollten, steht hier zum Weitergeben.
operator-mails-empty = Hier stehen die Mails dieser Instanz. Noch ist keine geschrieben.
operator-mail-to = an { $recipient }
operator-mail-open = auf dem Weg
operator-mail-sent = verschickt
operator-mail-shown = zum Weitergeben
operator-mail-dead = gescheitert
operator-mail-read = Mail lesen
operator-mail-page = Die Seite dazu:

## Konten
operator-accounts-lead = Wer das Kennwort vergessen hat, bekommt von dir einen Link. Nachrichten anderer siehst du nicht.
operator-accounts-empty = Niemand meldet sich mit diesem Namen an.
operator-role = Rolle
operator-is-operator = Betrieb
operator-is-person = Person
operator-since = Konto seit
operator-reset = Link für neues Kennwort
operator-refusal-reset-operator = Für ein Betreiberkonto geht das nur über die Befehlszeile. Sonst könnte eine Person allein Zahlungen freigeben.
operator-link-title = Link für ein neues Kennwort
operator-link-for = Dieser Link ist für { $name }. Er steht nur jetzt hier und gilt einmal.
operator-link-until = Er gilt bis:
operator-link-care = Gib ihn auf einem Weg weiter, dem du traust. Dass du ihn gemacht hast, ist vermerkt.
operator-note-no-neutral = Es gibt keine neutrale Person. Jede Klärung endet halb und halb. Trag unter „Neutrale Personen“ jemanden ein.

## Sperren
operator-is-blocked = Person, gesperrt
operator-block = Konto sperren
operator-block-title = Konto von { $name } sperren
operator-block-lead = Niemand handelt mehr mit einem gesperrten Konto: Anmeldungen enden, Zugriffsschlüssel ruhen, Gesuche sind nicht zu sehen.
operator-block-goes-on = Vereinbartes läuft weiter: Fristen gelten, Fälliges wird ausgezahlt, Hinterlegtes geht nicht verloren. Die Person sieht weiter ihr Geld und nennt ihre Bankverbindung.
operator-block-why = Grund
operator-block-why-hint = Die Person liest ihn in der Mail und beim Anmelden.
operator-block-since = Gesperrt seit
operator-unblock = Sperre aufheben
account-refusal-block-operator = Ein Betreiberkonto lässt sich hier nicht sperren.
account-refusal-blocked = Mit diesem Konto beginnt gerade kein neuer Auftrag: Es ist gesperrt.
notice-account-blocked = Das Konto ist gesperrt. Die Person weiß Bescheid.
notice-account-unblocked = Die Sperre ist aufgehoben.
order-other-blocked = Das Konto von { $name } ist gesperrt. Fristen laufen weiter, und was fällig ist, wird gezahlt.
