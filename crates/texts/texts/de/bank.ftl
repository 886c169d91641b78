### Betrieb: das Treuhandkonto, seine Auszüge und Zahlungen.

bank-title = Geld
bank-balance-title = Was liegt, was geschuldet wird
bank-balance-lies = Laut Büchern auf dem Konto
bank-balance-arrived = angekommen, noch nicht zugeordnet
bank-balance-held = für Aufträge gesichert
bank-balance-leaving = auf dem Weg hinaus
bank-balance-fees = eigenes Geld für Gebühren
bank-balance-bank = Laut Bank am { $day }
bank-balance-unbooked = noch nicht gebucht
bank-balance-gap = Unterschied
bank-balance-due = Von Konto zu Konto offen, ohne Verwahrung
bank-balance-agrees = Die Bücher gehen auf.
bank-balance-differs = Die Bücher gehen nicht auf. Bitte sofort prüfen.
bank-balance-gap-none = Bank und Bücher stimmen überein.
bank-balance-gap-some = Bank und Bücher unterscheiden sich um { $sum }. Fehlt ein Auszug?
bank-balance-unknown = Noch kein Kontostand. Er kommt mit dem ersten Auszug.
bank-totals = Aufträge nach Verwahrung

bank-import-title = Kontoauszug einlesen
bank-import-file = Auszug
bank-import-file-hint = camt.053 (XML) oder die CSV-Datei der Bank. Doppelt einlesen schadet nicht.
bank-import-button = Einlesen
bank-import-result = { $fresh } neu, { $known } schon bekannt, { $unclear } zu prüfen, { $announced } erst angekündigt, { $unusable } nicht lesbar.
bank-import-errors = Nicht lesbare Buchungen

bank-review-title = Zu prüfen
bank-review-empty = Alles ist zugeordnet.
bank-review-in = Eingang
bank-review-in-back = Eingang, Rückbuchung
bank-review-out = Ausgang
bank-review-out-back = Ausgang, Rückbuchung
bank-review-look = noch nicht gebucht
bank-review-left = davon offen: { $sum }
bank-review-number = Auftragsnummer
bank-review-assign = Zuordnen
bank-review-back = Zurücksenden
bank-review-own = Als eigenes Geld buchen
bank-review-charge = Als Kosten buchen
bank-review-new = Ist eine eigene Buchung
bank-review-ignore = War schon da
notice-bank-decided = Gebucht.

bank-pay-title = Auszahlungen
bank-pay-empty = Nichts wartet auf eine Auszahlung.
bank-pay-receiver = Empfänger
bank-pay-for = Wofür
bank-pay-since = Seit
bank-pay-missing = Bankverbindung fehlt
bank-pay-draft = Zahlungsdatei erstellen
bank-files = Zahlungsdateien
bank-file-number = Datei { $number }
bank-file-count = { $count ->
    [one] eine Zahlung
   *[other] { $count } Zahlungen
}
bank-file-made = erstellt von { $name }
bank-file-approved = freigegeben von { $name }
bank-file-waits = Wartet auf die Freigabe durch eine zweite Person.
bank-file-given-up = Verworfen
bank-file-approve = Freigeben
bank-file-give-up = Verwerfen
bank-file-load = Datei für die Bank laden
notice-bank-file-drafted = Erstellt. Jetzt gibt eine zweite Person frei.
notice-bank-file-approved = Freigegeben. Die Datei kann zur Bank.
notice-bank-file-given-up = Verworfen. Die Zahlungen warten wieder.

bank-holder-missing = Bitte den Namen eintragen, auf den das Konto läuft.
bank-holder-too-long = Der Name ist zu lang oder enthält unlesbare Zeichen. Höchstens 70 Zeichen.
bank-iban-missing = Bitte eine IBAN eintragen.
bank-iban-character = Eine IBAN hat nur Buchstaben und Ziffern. Bitte andere Zeichen entfernen.
bank-iban-length = Eine IBAN aus { $country } hat { $expected } Zeichen. Bitte vergleichen.
bank-iban-shape = So ist keine IBAN aufgebaut. Bitte noch einmal abschreiben.
bank-iban-check-digits = Die Prüfziffern passen nicht. Wahrscheinlich ist ein Zeichen vertauscht.
bank-iban-country = In dieses Land gehen keine SEPA-Überweisungen. Bitte ein anderes Konto wählen.

bank-file-too-large = Die Datei ist zu groß. Höchstens { $megabytes } MB; bitte einen kürzeren Zeitraum wählen.
bank-file-empty = In dieser Datei steht kein Auszug. Bitte eine andere wählen.
bank-file-not-text = Das ist keine Textdatei. Bitte den Auszug als camt.053 oder CSV laden.
bank-file-broken = Die Datei ist beschädigt oder abgeschnitten. Bitte noch einmal bei der Bank laden.
bank-file-document-type = Die Datei bringt eigene Definitionen mit. Das macht keine Bank; sie wird nicht gelesen.
bank-file-not-a-statement = Das ist kein Kontoauszug (camt.053). Bitte die richtige Art wählen.
bank-file-too-many = Mehr als { $most } Buchungen auf einmal gehen nicht. Bitte einen kürzeren Zeitraum wählen.
bank-file-columns = Spalten fehlen: Buchungstag, Betrag und Verwendungszweck werden gebraucht.

bank-entry-amount = Buchung { $number }: Der Betrag ist nicht lesbar.
bank-entry-decimals = Buchung { $number }: Der Betrag hat mehr als zwei Nachkommastellen.
bank-entry-currency = Buchung { $number }: Der Betrag ist in einer anderen Währung.
bank-entry-direction = Buchung { $number }: Es steht nicht da, ob Geld kam oder ging.
bank-entry-day = Buchung { $number }: Der Buchungstag ist nicht lesbar.
bank-entry-parts = Buchung { $number }: Die Teile der Sammelbuchung ergeben nicht die Summe.
bank-entry-too-long = Buchung { $number }: Ein Text ist zu lang.
