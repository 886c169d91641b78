### Befehlszeile: Was der Betrieb im Fenster liest. Kurz, mit Ursache und Abhilfe.

## Hilfe
console-about = Feierabend gibt Selbstständigen und kleinen Firmen ihren Abend zurück.
console-about-serve = Ohne Befehl startet der Server mit allen Seiten.
console-usage = Aufruf
console-options = Optionen
console-commands = Befehle
console-command-word = BEFEHL
console-option-word = OPTIONEN
console-help = Diese Hilfe zeigen
console-version = Die Version zeigen
console-option-data = Ordner für Datenbank und Dateien; wird angelegt, wenn er fehlt
console-option-listen = Adresse, unter der der Server lauscht; Port 0 nimmt einen freien
console-option-database = PostgreSQL-Adresse (postgres://…) statt der SQLite-Datei im Datenordner
console-option-base-url = Adresse, die im Browser steht, wenn ein Proxy davor ist (https://feierabend.example)
console-option-trusted-proxy = Proxy oder Netz, dessen X-Forwarded-For gilt; mehrmals möglich
console-option-smtp = Mailserver (smtps://name:kennwort@server); ohne ihn liest der Betrieb die Mails
console-option-mail-from = Absender der Mails, nötig mit --smtp
console-option-json = Antwort als JSON
console-verify = Bücher, Verträge und Abläufe nachrechnen
console-backup = Datenbank samt Dateien kopieren, auch im Betrieb
console-backup-folder = Der neue Ordner; er darf noch nicht da sein
console-admin = Konten und Vorgänge verwalten, ohne die Seiten
console-admin-list = Konten zeigen
console-admin-reset = Einmal-Link für ein neues Kennwort zeigen, 60 Minuten gültig
console-admin-sign-in-link = Einmal-Link zum Anmelden zeigen, 60 Minuten gültig
console-admin-retry-jobs = Gescheiterte Vorgänge noch einmal versuchen
console-admin-login = Anmeldename des Kontos
console-healthcheck = Eine laufende Instanz fragen, ob es ihr gut geht
console-demo = Mit einer Beispielwelt starten

## Starten
console-set-up-hint = Feierabend ist noch nicht eingerichtet. Öffne dafür diesen Link:
console-stopping = Feierabend hört auf.

## Beispielwelt
console-demo-filling = Die Beispielwelt entsteht, einen Moment …
console-demo-links = Zum Anmelden, jeder Link gilt einmal und 60 Minuten:
console-demo-password = Kennwort von allen dreien, falls eine Unterschrift danach fragt: { $password }
console-demo-refused = Diese Instanz ist schon eingerichtet. Nimm für die Beispielwelt einen leeren Ordner: --data beispiel

## Prüfen
console-verify-looked = Nachgerechnet: { $accounts } Geldkonten, { $transfers } Buchungen, { $orders } Aufträge, { $events } Ereignisse.
console-verify-clean = Alles stimmt.
console-verify-findings = { $count ->
    [one] Eine Stelle stimmt nicht. Bitte nichts ändern und die Meldung aufheben.
   *[other] { $count } Stellen stimmen nicht. Bitte nichts ändern und die Meldungen aufheben.
}

## Sichern
console-backup-done = Gesichert: { $folder } ({ $size })
console-backup-restore = Wiederherstellen: Ordner kopieren und Feierabend mit --data auf der Kopie starten.
console-backup-exists = { $folder } gibt es schon. Bitte nenne einen neuen Ordner.
console-backup-postgres = PostgreSQL sicherst du mit seinen eigenen Mitteln: pg_dump --format=custom --file=feierabend.dump …
console-backup-folder-failed = In { $folder } lässt sich nichts schreiben: { $reason }

## Konten
console-role-operator = Betrieb
console-role-person = Person
console-jobs-retried = { $count ->
    [one] Ein gescheiterter Vorgang wird noch einmal versucht, sobald Feierabend läuft.
   *[other] { $count } gescheiterte Vorgänge werden noch einmal versucht, sobald Feierabend läuft.
}
console-link-once = Der Link gilt einmal und 60 Minuten.
console-nobody = Niemand meldet sich mit „{ $login }“ an. Alle Konten zeigt: feierabend admin list
console-list-cut = Gezeigt sind die ersten { $count } Konten, weitere stehen unter „Betrieb“.

## Was im Weg ist
console-folder-failed = Der Datenordner { $folder } lässt sich nicht anlegen oder lesen: { $reason }
console-no-database = In { $folder } liegt keine Datenbank. Bitte prüfe --data, oder starte Feierabend einmal ohne Befehl.
console-listen-in-use = Unter { $address } läuft schon etwas. Nimm eine andere Adresse: --listen 127.0.0.1:8081
console-listen-failed = Unter { $address } lässt sich nicht lauschen: { $reason }
console-database-form = Die Adresse hinter --database beginnt mit postgres:// oder postgresql://.
console-option-custody-secret = Geheimnis, das die Instanz mit ihrem Zahlungsdienst teilt, mindestens 32 Zeichen
console-custody-secret-form = Das Geheimnis ist zu kurz. Bitte mindestens 32 zufällige Zeichen wählen.
console-base-url-form = Die Adresse beginnt mit http:// oder https:// und endet nach dem Namen: https://feierabend.example
console-database-newer = Die Datenbank ist weiter (Schema { $found }) als dieses Programm (Schema { $known }). Starte die neuere Version, oder nimm die Sicherung von davor.
console-database-older = Die Datenbank ist älter (Schema { $found }) als dieses Programm (Schema { $known }). Starte Feierabend einmal ohne Befehl, das bringt sie weiter.
console-database-away = Die Datenbank ist nicht erreichbar: { $reason }
console-database-failed = Die Datenbank meldet einen Fehler: { $reason }
console-mail-failed = Der Mailserver lässt sich so nicht nutzen: { $reason }
console-server-ended = Der Server hat unerwartet aufgehört: { $reason }
console-fault = Das ist unser Fehler: { $reason }
console-no-answer = Von { $address } kommt keine Antwort.
console-not-ready = { $address } ist nicht bereit: { $reason }
