### Nachtrag: was nach beiden Unterschriften dazukommt oder sich ändert.

addendum-title = Nachtrag
addendum-list = Nachträge
addendum-none = Noch gibt es keinen Nachtrag.
addendum-way = Nachtrag vorschlagen
addendum-beyond = Gehört nicht zum Vereinbarten
addendum-lead = Was dazukommt oder sich ändert, wird eine neue Fassung des Vertrags. Beide unterschreiben sie. Was vereinbart ist, bleibt, wie es ist.
addendum-beyond-lead = Nenne das Kriterium, über das der Wunsch hinausgeht, und deinen Preis dafür. Was vereinbart ist, arbeitest du weiter ab.
addendum-kinds = Wofür ist der Nachtrag?
addendum-kind-addition = Etwas kommt dazu
addendum-kind-less = Der Preis sinkt
addendum-kind-date = Neuer Termin
addendum-less-lead = Einigt euch auf weniger, und die Arbeit geht weiter. Ist schon mehr gesichert, geht der Unterschied zurück, sobald beide unterschrieben haben.
addendum-date-lead = Einigt euch auf einen anderen Tag. Alles andere bleibt, wie es vereinbart ist.
addendum-why = Warum?
addendum-why-hint = Was wegfällt oder später kommt. Es steht im Vertrag.
addendum-stage-label = Welche Etappe?
addendum-stage-option = { $number }. { $title } ({ $price }, fällig { $due })
addendum-less = So viel weniger
addendum-price-hint = Bisher sind es { $price }. Soll gar nichts mehr bezahlt werden, beendet den Auftrag.
addendum-price-hint-stages = Was die gewählte Etappe von jetzt an kostet. Soll gar nichts mehr bezahlt werden, einigt euch auf ihr Ende.
addendum-left = Neuer Preis
addendum-due-before = Bisher fällig
addendum-due-new = Neu fällig
addendum-less-short = { $sum } weniger
addendum-date-short = neuer Termin { $day }
addendum-accept-less = Mit deiner Unterschrift gilt der neue Preis sofort. Ist schon mehr gesichert, geht der Unterschied an { $name } zurück.
addendum-accept-date = Mit deiner Unterschrift gilt der neue Termin sofort. Preis und Kriterien bleiben, wie sie sind.
addendum-asked = Das hat { $name } verlangt
addendum-by = Nachtrag { $number } von { $name }
addendum-name = Worum geht es?
addendum-words = Was kommt dazu oder ändert sich?
addendum-words-hint = So genau, dass beide später sehen, ob es fertig ist.
addendum-criterion = Geht hinaus über
addendum-criterion-none = Steht in keinem Kriterium
addendum-extra = Zusätzlicher Preis
addendum-extra-hint = Ein Preis wird eine eigene Etappe am Ende. Bei 0 ändern sich nur Worte.
addendum-due = Fällig
addendum-due-hint = Mit Preis frühestens { $due }: Etappen folgen aufeinander.
addendum-due-hint-free = Ein Tag in der Zukunft.
addendum-days = Gilt so viele Tage
addendum-until = Gilt bis
addendum-sign-title = Unterschrift
addendum-whole = Der Vertrag mit diesem Nachtrag
addendum-reworded = Der ganze Vertrag ist damit in heutigen Worten geschrieben, auch wo sich nichts ändert. Lies ihn ganz, bevor du unterschreibst.
addendum-confirm = Ich unterschreibe den Vertrag mit diesem Nachtrag.
addendum-consequence = Unterschreibt { $name } auch, gilt der Nachtrag sofort. Bis dahin kannst du ihn zurücknehmen.
addendum-send = Verbindlich vorschlagen
addendum-show = Nachtrag ansehen
addendum-accept = Nachtrag unterschreiben
addendum-accept-consequence = Mit deiner Unterschrift gilt der Nachtrag sofort. Bisherige Etappen und ihre Fristen bleiben, wie sie sind.
addendum-decline = Ablehnen
addendum-decline-reason = Grund der Ablehnung
addendum-decline-hint = Ein Satz hilft der anderen Seite. Am Vertrag ändert sich nichts.
addendum-take-back = Nachtrag zurücknehmen
addendum-before = Bisher vereinbart
addendum-after = Mit dem Nachtrag
addendum-version-label = Unter welcher Fassung
addendum-version = Fassung { $version }
addendum-signed-before = Unterschriften früherer Fassungen
addendum-stage = Nachtrag: { $title }
addendum-card-mine = Dein Nachtrag liegt bei { $name }.
addendum-card-theirs = { $name } schlägt einen Nachtrag vor.
addendum-turn = { $name } schlägt einen Nachtrag vor: { $title }
addendum-revise-hint = Neues, das in keinem Kriterium steht, gehört in einen Nachtrag.
addendum-state-open = Offen
addendum-state-accepted = Von beiden unterschrieben
addendum-state-declined = Abgelehnt
addendum-state-taken-back = Zurückgenommen
addendum-state-lapsed = Von selbst verfallen

addendum-part = Nachträge
addendum-clause = Nachtrag { $number }, vorgeschlagen von { $name }: „{ $title }“. { $words }
addendum-clause-criterion = Nachtrag { $number } geht über dieses Kriterium hinaus: „{ $criterion }“.
addendum-clause-stage = Für Nachtrag { $number } kommen { $amount } als Etappe { $stage } hinzu, fällig { $due }.
addendum-clause-free = Nachtrag { $number } kostet nichts zusätzlich und ist fällig { $due }.

addendum-clause-less = Mit Nachtrag { $number } kostet Etappe { $stage } { $less } weniger, also { $amount }. Ist schon mehr gesichert, geht der Unterschied an { $name } zurück.
addendum-clause-less-whole = Mit Nachtrag { $number } kostet die Leistung { $less } weniger, also { $amount }. Ist schon mehr gesichert, geht der Unterschied an { $name } zurück.
addendum-clause-date = Mit Nachtrag { $number } ist Etappe { $stage } fällig am { $due }.
addendum-clause-date-whole = Mit Nachtrag { $number } ist die Leistung fällig am { $due }.

addendum-field-less = Der neue Preis muss über 0 und unter dem bisherigen von { $price } liegen.
addendum-field-due-late = Etappen folgen aufeinander. Nimm spätestens { $due }.
addendum-refusal-stage-over = Diese Etappe ist vorbei. Ändern könnt ihr nur, was noch offen ist.
addendum-refusal-part-secured = Gesichert sind schon { $held }. Sichert zuerst den Rest, dann kann der Preis so weit sinken.
addendum-field-extra = Der Preis muss zwischen 0 und { $most } liegen, in der Währung des Auftrags.
addendum-field-due-past = Dieser Tag ist vorbei. Nimm einen in der Zukunft.
addendum-field-due-early = Etappen folgen aufeinander. Nimm frühestens { $due }.
addendum-refusal-open = Ein Nachtrag wartet noch auf Antwort. Klärt zuerst diesen.
addendum-refusal-too-many = Mehr als { $most } Nachträge gibt es nicht. Macht einen neuen Auftrag.
addendum-refusal-stages = Mehr als { $most } Etappen gibt es nicht. Macht einen neuen Auftrag.
addendum-refusal-answered = Dieser Nachtrag ist schon beantwortet. Sieh dir den Vertrag an.
addendum-refusal-lapsed = Dieser Nachtrag galt bis { $until }. Macht einen neuen.
addendum-refusal-own = Das ist dein eigener Nachtrag. Die andere Seite unterschreibt ihn oder lehnt ab.
addendum-refusal-not-yours = Zurücknehmen kann nur, wer den Nachtrag vorgeschlagen hat. Du kannst ihn ablehnen.
addendum-refusal-outdated = Der Vertrag hat sich inzwischen geändert. Macht einen neuen Nachtrag.

event-addendum-proposed = { $who } schlägt Nachtrag { $number } vor und unterschreibt ihn
event-addendum-accepted = { $who } hat Nachtrag { $number } unterschrieben: Er gilt
event-addendum-declined = { $who } hat Nachtrag { $number } abgelehnt
event-addendum-taken-back = { $who } hat Nachtrag { $number } zurückgenommen
event-addendum-lapsed = Nachtrag { $number } ist von selbst verfallen

notice-addendum-proposed = Vorgeschlagen und unterschrieben. Jetzt ist die andere Seite dran.
notice-addendum-accepted = Der Nachtrag gilt. Er steht im Vertrag.
notice-addendum-declined = Abgelehnt. Am Vertrag ändert sich nichts.
notice-addendum-taken-back = Zurückgenommen. Am Vertrag ändert sich nichts.

mail-addendum-proposed-subject = { $number }: Nachtrag vorgeschlagen
mail-addendum-proposed-body =
    Für „{ $title }“ liegt ein Nachtrag vor. Er gilt bis { $until }.
    Du kannst ihn unterschreiben oder ablehnen.
mail-addendum-accepted-subject = { $number }: Nachtrag gilt
mail-addendum-accepted-body =
    Dein Nachtrag zu „{ $title }“ ist unterschrieben. Er steht jetzt im Vertrag.
mail-addendum-declined-subject = { $number }: Nachtrag abgelehnt
mail-addendum-declined-body =
    Dein Nachtrag zu „{ $title }“ ist abgelehnt. Am Vertrag ändert sich nichts.
mail-addendum-taken-back-subject = { $number }: Nachtrag zurückgenommen
mail-addendum-taken-back-body =
    Der Nachtrag zu „{ $title }“ ist zurückgenommen. Am Vertrag ändert sich nichts.
mail-addendum-lapsed-subject = { $number }: Nachtrag verfallen
mail-addendum-lapsed-body =
    Der Nachtrag zu „{ $title }“ ist ohne Antwort verfallen. Am Vertrag ändert sich nichts.
