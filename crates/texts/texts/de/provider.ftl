### Der zugelassene Zahlungsdienst: wo gezahlt wird, und Meldungen, die zu nichts passen.

provider-name = Name des Zahlungsdienstes
provider-name-hint = Nur für den Zahlungsdienst. Beide Seiten eines Auftrags lesen ihn.
provider-name-missing = Bitte den Namen des Zahlungsdienstes eintragen.

provider-pay-held-by = Gehalten von
provider-pay-lead = Zahle die Summe beim Zahlungsdienst. Sobald er sie hält, ist sie gesichert.
provider-pay-waits = Der Zahlungsdienst bereitet die Zahlung vor. Bitte in ein paar Minuten noch einmal schauen.
provider-pay-open = Weiter zu { $host }
provider-pay-state-asked = beim Zahlungsdienst beauftragt
provider-pay-state-failed = fehlgeschlagen, wird wiederholt

provider-balance-lies = Laut Büchern beim Zahlungsdienst
provider-balance-held = davon für Aufträge gesichert
provider-balance-departing = davon auszuzahlen

provider-review-title = Meldungen des Zahlungsdienstes zu prüfen
provider-review-lead = Diese Meldungen passen zu keiner Bitte dieser Instanz. Gebucht ist davon nichts.
provider-review-empty = Jede Meldung passt.
provider-review-request = Bitte: { $request }
provider-review-reason = Grund laut Dienst: { $reason }
provider-review-failed = { $count ->
    [one] Einmal fehlgeschlagen, { $since }
   *[other] { $count } Mal fehlgeschlagen, seit { $since }
}
provider-review-again = Noch einmal prüfen
provider-review-back = Zurückzahlen lassen
provider-review-cleared = Ist geklärt
provider-told-instruction = Zahlungsseite
provider-told-held = Geld gehalten
provider-told-released = Ausgezahlt
provider-told-refunded = Zurückgezahlt
provider-told-failed = Fehlgeschlagen
provider-why-unknown-request = Darum hat diese Instanz nicht gebeten.
provider-why-other-sum = Summe oder Währung ist eine andere.
provider-why-other-kind = Die Meldung beantwortet etwas anderes.
provider-why-too-late = Der Auftrag nimmt das Geld nicht mehr an oder hat es schon.
provider-why-too-often = Die Zahlung ist zu oft fehlgeschlagen. Noch einmal prüfen lässt sie sofort wieder versuchen.
notice-provider-closed = Entschieden.

provider-field-unreadable = Diese Angabe ist nicht lesbar. Bitte mit der Beschreibung der Schnittstelle vergleichen.
provider-refusal-no-secret = Mit dem Zahlungsdienst ist kein Geheimnis vereinbart. Bitte die Instanz mit --custody-secret starten.
provider-refusal-by-provider = Diese Summe sichert der Zahlungsdienst. Bitte dort zahlen; der Weg steht unter Zahlung.
provider-refusal-still = Die Meldung passt noch immer nicht. Bitte mit dem Zahlungsdienst klären.
provider-refusal-not-held = Diese Meldung nennt kein Geld eines Auftrags. Bitte mit dem Zahlungsdienst klären.
