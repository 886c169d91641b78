### Trinkgeld, Dank und das Vertrauen zwischen zweien.

tip-title = Trinkgeld geben
tip-lead = Kommt ohne Abzug an, auf den Cent. Es ist freiwillig und ändert nichts am Auftrag.
tip-amount = Summe
tip-words = Ein Dank dazu
tip-check = Trinkgeld prüfen
tip-check-title = Bitte prüfen: Trinkgeld
tip-consequence = { $name } bekommt sofort { $sum }, ohne Abzug. Das lässt sich nicht zurücknehmen.
tip-button = { $sum } geben
tip-given = Trinkgeld
tip-said = { $name } sagt danke
tip-refusal-not-paid = Trinkgeld geht nach der Abnahme. Nimm zuerst die Abgabe ab.
tip-refusal-not-come = Trinkgeld geht, sobald die Bezahlung selbst angekommen ist.
tip-field-too-many = So oft lässt sich zu einem Auftrag kein Trinkgeld geben.
tip-event-given = { $who } hat Trinkgeld gegeben
notice-tip-given = Angekommen, ohne Abzug.
tip-custody-in = Trinkgeld
tip-custody-out = Trinkgeld ausgezahlt
mail-tip-given-subject = { $number }: Trinkgeld für dich
mail-tip-given-body =
    Zu „{ $title }“ ist Trinkgeld für dich angekommen, ohne Abzug. Im Auftrag steht, wie viel.

tip-trust-title = Vertrauen
tip-trust-lead = Nur ihr zwei seht das. Es wächst mit jedem guten Auftrag.
tip-trust-level = Stufe { $level }
tip-trust-next = { $count ->
    [one] Noch ein guter Auftrag bis zur nächsten Stufe.
   *[other] Noch { $count } gute Aufträge bis zur nächsten Stufe.
}
tip-trust-events = Woraus die Stufe entsteht
tip-trust-event-good = Abgenommen und bezahlt
tip-trust-event-lost = Klärung durch Entscheidung oder Teilung
tip-trust-with = Vertrauen mit { $name }
tip-trust-when = Wann
