### The record of time of an order.

time-title = Stunden
time-card-total = { $total } aufgeschrieben
time-card-none = Noch nichts aufgeschrieben.
time-card-link = Stunden ansehen
time-lead = Tag, Dauer, Ergebnis. Ohne Stoppuhr und ohne Bildschirmfotos.
time-empty = Noch keine Einträge.
time-day = Tag
time-minutes = Dauer
time-minutes-hint = Zum Beispiel 1,5 oder 1:30.
time-unit = Stunden
time-result = Was dabei herauskam
time-total = Zusammen
time-stage = In dieser Etappe: { $total }
time-new = Zeit eintragen
time-save = Eintragen
time-correct = Berichtigen
time-correct-title = Eintrag { $number } berichtigen
time-correct-hint = Der alte Eintrag bleibt lesbar. Mit null Stunden entfällt er.
time-reason = Warum
time-corrected = berichtigt
time-corrects = statt Nr. { $number }: { $reason }
time-number = Nr.
notice-time-booked = Eingetragen.
event-order-time-booked = { $who } hat Zeit eingetragen
event-order-time-corrected = { $who } hat einen Eintrag berichtigt

field-time-future = Dieser Tag kommt erst noch. Trage ein, was schon getan ist.
field-time-after-end = Nach dem vereinbarten Ende ({ $end }) lässt sich keine Zeit eintragen.
field-time-before-start = An diesem Tag gab es den Auftrag noch nicht.
field-time-more-than-a-day = Der Tag hat nur 24 Stunden. Prüfe die Einträge dieses Tages.
refusal-time-invalid = Bitte prüfe die Eingaben.
refusal-time-no-entry = Diesen Eintrag gibt es nicht mehr so. Lade die Seite neu.
refusal-time-full = Mehr als { $most } Einträge passen nicht. Fasse Tage zusammen.

time-told-explaining = Wie lange hast du daran erklärt?
time-told-answering = Wie lange hast du für die Antwort gebraucht?
time-told-hint = Zählt in deinem Zeitkonto. Nur du siehst das. Höchstens 600.
time-told-unit = Min.
