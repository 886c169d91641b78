### Wie abgeben: drei Listen, Art der Arbeit, Wege, Vergleich, Hass-Aufgaben, Luxus, Beweggrund.

## Drei Listen

handing-lists-title = Drei Listen
handing-lists-lead = Schreib auf, was dir einfällt, eine Aufgabe je Zeile. Daraus wird deine Sortierung.
handing-lists-dislike = Mag ich nicht
handing-lists-dislike-hint = Was du vor dir herschiebst. Das kommt zu Smart.
handing-lists-cannot = Kann ich nicht
handing-lists-cannot-hint = Was andere besser können. Das kommt zu Können, ab einer Stunde je Woche zu Smart.
handing-lists-should-not = Sollte ich nicht selbst tun
handing-lists-should-not-hint = Was du kannst, aber nicht deine Arbeit ist. Das kommt zu Zeit.
handing-lists-hours = Stunden dürfen am Ende stehen: „Belege vorsortieren 2 Std.“ Was schon in deiner Liste steht, bekommt die neue Einschätzung.
handing-lists-check = Listen ansehen
handing-lists-check-title = Bitte prüfen: Das wird daraus
handing-lists-checked = { $count ->
    [one] Eine Aufgabe. Noch ist nichts gespeichert.
   *[other] { $count } Aufgaben. Noch ist nichts gespeichert.
}
handing-lists-column-becomes = Was geschieht
handing-lists-new = kommt neu dazu
handing-lists-rated = bekommt die neue Einschätzung
handing-lists-same = steht schon so da
handing-lists-away = bleibt: erledigt oder abgegeben
handing-lists-core = bleibt Kernarbeit, solange du das nicht änderst
handing-lists-faults = Diese Zeilen bleiben weg
handing-lists-line = { $list }, Zeile { $line }
handing-lists-save = Übernehmen
handing-lists-change = Listen ändern
handing-lists-nothing = Davon lässt sich nichts übernehmen.
notice-handing-lists-saved = Einschätzung übernommen.
field-lists-empty = Alle drei Listen sind leer. Schreib mindestens eine Aufgabe auf.
field-lists-too-long = Auf einmal gehen höchstens 200 Zeilen. Bitte nimm den Rest danach.

## Art der Arbeit

handing-category = Art der Arbeit
handing-category-hint = Daraus folgen übliche Zeiten und Nachweise.
handing-category-by-title = nach dem Titel
handing-category-suggested = { $category } (nach dem Titel)
handing-category-text = Text
handing-category-translation = Übersetzung
handing-category-design = Logo und Gestaltung
handing-category-homepage = Webseite
handing-category-research = Recherche
handing-category-marketing = Werbung und soziale Medien
handing-category-software = Software
handing-category-phone = Telefon
handing-category-office = Büroarbeit
handing-unit-word = Wörter
handing-unit-logo = Logo
handing-unit-page = Seite
handing-unit-record = Datensatz
handing-unit-post = Beitrag
handing-unit-hour = Stunde
handing-unit-call = Anruf
handing-unit-matter = Vorgang
handing-usual = Übliche Zeit
handing-usual-batch = { $batch } { $unit }: etwa { $duration }
handing-usual-one = je { $unit } etwa { $duration }
handing-proofs = Woran man das Ergebnis sieht
handing-proof-file = Datei
handing-proof-link = Adresse im Netz
handing-proof-picture = Bild vom Ergebnis
handing-proof-side-by-side = beide Fassungen nebeneinander
handing-proof-table = Liste mit einer Zeile je Stück
handing-proof-sources = Quellen
handing-proof-figures = Zahlen
handing-proof-test-run = bestandene Prüfläufe
handing-proof-call-notes = Gesprächsnotizen
handing-proof-sample = Stichprobe
handing-units = Wie viele Stück je Woche?
handing-units-hint = Nur wenn du die Stunden nicht kennst: Wörter, Anrufe, Belege … Die Art der Arbeit sagt, wie lange das dauert.
handing-confidential = Das ist vertraulich
handing-confidential-hint = Zum Beispiel Daten deiner Kundschaft. Dann raten wir von Wegen mit vielen Fremden ab.
handing-confidential-fact = Vertraulich
field-units-need-category = Wähl zuerst die Art der Arbeit. Sonst ist unbekannt, wie lange ein Stück dauert.
handing-legal-title = Nicht jede Person darf das für dich tun
handing-legal-tax = Hilfe bei Steuern dürfen nur Befugte leisten, etwa eine Steuerberatung (§ 5 StBerG). Belege ordnen darf jede Person, aber nicht kontieren. Laufendes Buchen, laufende Lohnabrechnung und Lohnsteuer-Anmeldungen dürfen auch kaufmännisch Ausgebildete mit drei Jahren Praxis (§ 6 Nr. 4). Lass das Ergebnis prüfen.
handing-legal-law = Rechtliche Beratung im Einzelfall und Inkasso brauchen eine Erlaubnis, etwa eine Anwaltszulassung (§§ 2 und 3 RDG). Vorlagen nach deinen Angaben ausfüllen darf jede Person. Lass das Ergebnis prüfen.
handing-legal-court = Vor Gericht dürfen dich nur Befugte vertreten, etwa eine Anwaltskanzlei (§§ 78 und 79 ZPO). Unterlagen ordnen darf jede Person. Lass das Ergebnis prüfen.

## Wie abgeben

handing-how-title = Wie abgeben?
handing-how-lead = Es gibt mehr als einen Weg. Fünf kurze Fragen zeigen, welcher zu dieser Aufgabe passt.
handing-how-comes-back = Das kommt immer wieder
handing-how-splits = Das zerfällt in viele gleiche Teile
handing-how-splits-hint = Zum Beispiel 300 Bilder beschriften.
handing-how-needs-expertise = Das braucht einen Kopf mit Fachwissen
handing-how-confidential = Das ist vertraulich oder enthält Daten von anderen
handing-how-wants-ideas = Das Ergebnis ist offen: Ideen sind gesucht
handing-how-wants-ideas-hint = Zum Beispiel ein Name für ein Produkt.
handing-how-again = Neu abwägen
handing-how-unasked = Vorläufig, nach dem, was bei der Aufgabe steht. Deine Antworten machen es genauer.
handing-how-ranking = Diese Wege gibt es
handing-kind-assistant = Assistenz
handing-kind-assistant-text = Eine Person übernimmt Arbeit, die wiederkommt, nach Stunden.
handing-kind-project = Projekt
handing-kind-project-text = Eine Person, ein Ergebnis, eine feste Summe, ein Ende.
handing-kind-micro-job = Kleinstaufträge
handing-kind-micro-job-text = Viele Leute, viele kleine gleiche Teile.
handing-kind-ideas = Ideen sammeln
handing-kind-ideas-text = Viele Leute, eine offene Frage. Die beste Idee gewinnt.
handing-kind-keep = Selbst machen
handing-kind-keep-text = Noch nicht abgeben. Das kann sich ändern.
handing-fit-best = Passt am besten
handing-fit-possible = Auch möglich
handing-fit-hardly = Passt kaum
handing-fit-against = Abgeraten
handing-later = Diesen Weg gibt es hier noch nicht. Als Projekt geht es heute schon: mit Anleitung, Gesuch und fester Summe.
handing-begins-assistant = Fang mit einem kleinen Auftrag an: Anleitung, Gesuch, feste Summe. Ist er bezahlt, wird daraus unter „Leute“ eine Zusammenarbeit mit Stunden je Woche.
handing-start-project = Als Projekt vorbereiten
handing-why-core = Das ist der Kern deines Geschäfts.
handing-why-not-worth-it = Das ist schnell erledigt, und du kannst es.
handing-why-own-choice = Du hast es zu dem gelegt, was du selbst machst.
handing-why-hours-unknown = Wie lange es dauert, steht noch nicht dabei.
handing-why-ends = Es kommt wieder, und ein Projekt ist irgendwann zu Ende.
handing-why-takes-your-time = Es nimmt dir Zeit, die jemand anderes dafür hat.
handing-why-comes-back = Es kommt wieder: einmal erklärt, spart es jede Woche.
handing-why-only-once = Es kommt nur einmal vor.
handing-why-has-an-end = Es hat ein Ergebnis und ein Ende.
handing-why-needs-one-head = Es braucht einen Kopf, der das Ganze sieht.
handing-why-many-equal-parts = Es zerfällt in viele gleiche Teile.
handing-why-one-whole = Es lässt sich nicht in gleiche Teile schneiden.
handing-why-open-idea = Das Ergebnis ist offen, und viele haben mehr Ideen als eine Person.
handing-why-known-result = Das Ergebnis steht fest, es fehlt nur die Arbeit.
handing-why-one-trusted = Nur eine Person sieht es, und mit ihr lässt sich Vertraulichkeit vereinbaren.
handing-why-exposed = Viele Fremde würden sehen, was vertraulich ist.
handing-why-for = Dafür:
handing-why-against = Dagegen:

## Vergleich

handing-compare-title = Selbst machen oder abgeben?
handing-compare-lead = Trag ein, was es kosten würde. Dann steht beides nebeneinander.
handing-compare-explaining = Deine Zeit zum Erklären, einmalig
handing-compare-checking-weekly = Deine Zeit zum Ansehen, je Woche
handing-compare-checking-once = Deine Zeit zum Ansehen
handing-compare-basis-weeks = Gerechnet auf { $weeks } Wochen, deine Stunde zu { $hour }.
handing-compare-basis-once = Gerechnet für alles zusammen, deine Stunde zu { $hour }.
handing-compare-column-part = Posten
handing-compare-column-how = Wie gerechnet
handing-compare-column-sum = Betrag
handing-compare-own = Selbst machen
handing-compare-own-time = Deine Arbeitszeit
handing-compare-own-time-how = { $duration } zum Wert deiner Stunde
handing-compare-quality = Risiko: nicht gut genug
handing-compare-quality-how = Annahme: { $percent } % davon machst du noch einmal (dein Können: { $ability } von 5)
handing-compare-legal = Risiko: Fehler mit rechtlichen Folgen
handing-compare-legal-how = Annahme: { $percent } % mehr für Nachzahlung und Nacharbeit
handing-compare-left = Was so lange liegen bleibt
handing-compare-left-core = { $duration } fehlen für: { $titles }. Das steckt schon in deiner Arbeitszeit.
handing-compare-left-main = { $duration } fehlen deiner Hauptarbeit. Das steckt schon in deiner Arbeitszeit.
handing-compare-other = Abgeben
handing-compare-price = Preis
handing-compare-price-how-weeks = { $weeks } × { $price }
handing-compare-price-how-once = wie eingetragen
handing-compare-helping = Deine Zeit zum Erklären und Ansehen
handing-compare-total = Zusammen
handing-minutes = Min.
handing-compare-saves = Abgeben spart { $sum }.
handing-compare-costs = Abgeben kostet { $sum } mehr. Ob dir das der freie Abend wert ist, entscheidest du.

## Ab wann es sich lohnt

handing-even-title = Ab wann lohnt es sich?
handing-even-now = Du hast bisher { $logged } erfasst und noch { $explaining } Erklären vor dir. Danach gewinnst du { $saved } je Woche.
handing-even-back = { $back } hast du schon zurück.
handing-even-reached = Die Zeit ist wieder da, mit { $more } Gewinn.
handing-even-date = { $weeks ->
    [0] Die Zeit ist sofort wieder da.
    [one] Die Zeit ist nach einer Woche wieder da, am { $day }.
   *[other] Die Zeit ist nach { $weeks } Wochen wieder da, am { $day }.
}
handing-even-never = So kommt die Zeit nicht zurück: Nach dem Ansehen bleibt zu wenig oder nichts übrig.
handing-even-price-date = { $weeks ->
    [0] Mit dem Preis gerechnet lohnt es sich sofort.
    [one] Mit dem Preis gerechnet lohnt es sich nach einer Woche, am { $day }.
   *[other] Mit dem Preis gerechnet lohnt es sich nach { $weeks } Wochen, am { $day }.
}
handing-even-price-never = Mit dem Preis gerechnet kostet es mehr, als deine Zeit wert ist.
handing-even-once-gain = Einmalige Arbeit: Du sparst { $duration }, alles zusammengerechnet.
handing-even-once-loss = Einmalige Arbeit: Das Erklären dauert { $duration } länger, als du sparst.
handing-even-column-after = Nach
handing-even-column-net = Gewonnene Zeit
handing-even-weeks = { $weeks ->
    [one] einer Woche
   *[other] { $weeks } Wochen
}

## Hass-Aufgaben

handing-hate-mark = Als Hass-Aufgabe markieren
handing-hate-unmark = Keine Hass-Aufgabe mehr
handing-hate-title = Welche Hass-Aufgabe fällt weg?
handing-hate-lead = Drei sind das Höchste, sonst zählt keine mehr. Die Aufgabe bleibt in deiner Liste, nur die Markierung geht.
handing-hate-new = Neu dazu käme: { $title }
handing-hate-drop = Dafür wegfallen lassen
handing-hate-keep = Alles so lassen
notice-handing-hated = Als Hass-Aufgabe markiert und nach vorn gestellt.
notice-handing-unhated = Die Markierung ist weg.

## Beweggrund und Luxus

handing-own-title = Dein Beweggrund und dein Luxus
handing-own-lead = Nur du siehst, was hier steht.
handing-motive = Warum hast du gegründet?
handing-motive-hint = Ein Satz. Er steht neben deiner Sortierung und erinnert dich.
handing-motive-save = Satz speichern
handing-motive-ask = Den Beweggrund aufschreiben
handing-motive-delete = Satz löschen
notice-handing-motive-saved = Gespeichert. Nur du siehst den Satz.
notice-handing-motive-deleted = Der Satz ist gelöscht.
handing-luxury-title = Luxus
handing-luxury-lead = Manches gibst du ab, obwohl es sich nicht rechnet: weil du es hasst. Dafür gibt es eine eigene Summe.
handing-luxury = Luxus je Monat
handing-luxury-hint = Leer heißt: keine eigene Summe, nichts wird angehalten.
handing-luxury-save = Summe speichern
handing-luxury-set = Luxus-Summe festlegen
handing-luxury-state = Diesen Monat { $used } von { $sum } verbraucht, { $left } übrig.
handing-luxury-state-held = Diesen Monat { $used } von { $sum } verbraucht, { $held } durch offene Gesuche und Aufträge belegt, { $left } übrig.
handing-luxury-bookings = Diesen Monat verbucht
notice-handing-luxury-saved = Luxus-Summe gespeichert.
handing-luxury-stop-title = Deine Luxus-Summe reicht nicht mehr
handing-luxury-stop = Diese Aufgabe gibst du nur ab, weil du sie nicht magst. Das kostet { $price }, übrig sind { $left }.
handing-luxury-stop-raise = Luxus-Summe erhöhen
handing-luxury-stop-wait = Oder warten: Ab { $day } gibt es eine neue Summe. Der Entwurf bleibt so lange liegen.
handing-luxury-stop-reason = Oder: Warum rechnet sich das Abgeben doch?
handing-luxury-stop-reason-hint = Der Grund bleibt bei der Aufgabe, nur für dich.
handing-luxury-stop-economic = Als wirtschaftlich zählen
handing-luxury-economic = Zählt als wirtschaftlich: { $reason }
handing-luxury-economic-undo = Wieder als Luxus zählen
notice-handing-economic = Die Aufgabe zählt als wirtschaftlich.
notice-handing-luxury-again = Die Aufgabe zählt wieder als Luxus.
