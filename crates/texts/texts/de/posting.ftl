### Gesuche und Angebote: schreiben, vergleichen, auswählen, übernehmen, suchen.

posting-title = Gesuch
posting-list-title = Gesuche
posting-list-lead = Was du ausgeschrieben hast, als Entwurf, offen oder abgeschlossen.
posting-list-empty = Hier stehen deine Gesuche mit den Angeboten, die dafür kommen.
posting-sum = { $count ->
    [one] Ein Gesuch
   *[other] { $count } Gesuche
}
posting-new-title = Neues Gesuch
posting-new-lead = Ein Gesuch gibt eine Aufgabe ab. Welche soll es sein?
posting-new-empty = Ein Gesuch beginnt mit einer Aufgabe. Trag zuerst eine ein.
posting-new-more = Es stehen die ersten { $count } in der Reihenfolge. Alle stehen in deiner Liste.
posting-begin = Gesuch schreiben
posting-begin-another = Noch ein Gesuch schreiben
posting-of-task-title = Gesuche zu dieser Aufgabe
posting-edit-title = Gesuch schreiben
posting-edit-lead = Vier Angaben braucht jedes Gesuch: Aufgaben, Können, Stunden, Budget. Zwei Fragen zeigen dir, wer es gelesen hat.

## Spalten

posting-column-title = Gesuch
posting-column-state = Stand
posting-column-offers = Offene Angebote
posting-column-due = Fertig bis
posting-column-closes = Schließt am
posting-column-changed = Geändert
posting-column-client = Von
posting-column-budget = Budget
posting-untitled = Ohne Titel

## Angaben

posting-part-work = Die Arbeit
posting-part-frame = Der Rahmen
posting-part-questions = Zwei Fragen zur Arbeit
posting-headline = Titel
posting-headline-hint = So steht es in der Liste der Gesuche, zum Beispiel „Blogbeiträge einrichten“.
posting-tasks = Aufgaben
posting-tasks-hint = Was ist zu tun? Die Einzelheiten stehen in der Anleitung.
posting-skills = Können
posting-skills-hint = Was muss jemand können? Danach wird gesucht.
posting-hours = Stunden
posting-hours-hint = Geschätzt, für die ganze Arbeit.
posting-hours-unit = Std.
posting-budget = Budget
posting-budget-hint = Was du insgesamt ausgeben willst.
posting-due = Fertig bis
posting-due-hint = Es gilt 18:00 Uhr an diesem Tag.
posting-questions-hint = Jedes Angebot muss beide beantworten. Frag nach etwas, das nur mit Erfahrung zu beantworten ist.
posting-question = Frage { $number }
posting-question-hint-1 = Zum Beispiel: Welches Blog hast du zuletzt betreut, und was war dort zu tun?
posting-question-hint-2 = Zum Beispiel: Wie gehst du mit Bildern um, die zu groß sind?
posting-instruction = Anleitung
posting-no-instruction = Noch keine Anleitung
posting-to-check = Weiter: prüfen
posting-later = Später weiter
posting-to-instruction = Zur Anleitung
posting-discard = Entwurf verwerfen
posting-discard-title = Entwurf verwerfen?
posting-discard-text = „{ $title }“ wird gelöscht. Das lässt sich nicht zurücknehmen.

## Veröffentlichen

posting-check-title = Bitte prüfen
posting-check-consequence = Alle Angemeldeten sehen dann das Gesuch, die Anleitung und deinen Namen. Es lässt sich danach nicht mehr ändern.
posting-check-closes = Es schließt von selbst am
posting-check-not-yet = Bevor du veröffentlichen kannst, fehlt noch etwas:
posting-publish = Gesuch veröffentlichen
posting-published-title = Das Gesuch ist veröffentlicht
posting-published-next = Jetzt können Angebote kommen. Du vergleichst sie auf der Seite des Gesuchs und wählst eines aus.
posting-published-closes = Ohne deine Wahl schließt es von selbst am
posting-to-posting = Zum Gesuch
posting-obstacle-inputs = Angaben ergänzen
posting-obstacle-instruction = Anleitung mit einem Muss-Kriterium schreiben

## Das eigene Gesuch

posting-lead-draft = Nur du siehst diesen Entwurf.
posting-lead-ready = Alles ist da. Sieh es noch einmal an und veröffentliche es.
posting-lead-waiting = Noch ist kein Angebot da. Du musst nichts tun.
posting-lead-offers = { $count ->
    [one] Ein Angebot wartet auf deine Entscheidung.
   *[other] { $count } Angebote warten auf deine Entscheidung.
}
posting-lead-filled = Du hast das Angebot von { $name } ausgewählt.
posting-lead-closed-by-client = Du hast das Gesuch geschlossen.
posting-lead-closed-by-time = Die Zeit des Gesuchs ist abgelaufen.
posting-turn-draft = Du bist dran: fertig schreiben
posting-turn-ready = Du bist dran: prüfen und veröffentlichen
posting-turn-waiting = Warten auf Angebote
posting-turn-offers = Du bist dran: ein Angebot auswählen
posting-turn-filled = Der Auftrag läuft
posting-turn-closed = Geschlossen
posting-clock = Schließt von selbst am
posting-open-until = offen bis
posting-closed-at = geschlossen am
posting-to-do = Was noch fehlt
posting-content = Das steht im Gesuch
posting-offers = Angebote
posting-to-order = Zum Auftrag
posting-close = Gesuch schließen
posting-close-title = Gesuch schließen?
posting-close-text = { $count ->
    [0] Danach kommen keine Angebote mehr. Wieder öffnen geht nicht; du kannst das Gesuch aber kopieren.
    [one] Ein offenes Angebot wird damit abgelehnt. Wieder öffnen geht nicht; du kannst das Gesuch aber kopieren.
   *[other] { $count } offene Angebote werden damit abgelehnt. Wieder öffnen geht nicht; du kannst das Gesuch aber kopieren.
}
posting-copy = Als neuen Entwurf kopieren

## Angebote vergleichen

offer-title = Angebot
offer-from = Angebot von { $name }
offer-column-from = Von
offer-amount = Betrag
offer-due = Fertig bis
offer-ad-budget = Budget im Gesuch
offer-ad-due = Gewünscht bis
offer-sent = Eingegangen
offer-state = Stand
offer-answer = Antwort { $number }
offer-message = Nachricht
offer-over-budget = über Budget
offer-late = später als gewünscht
offer-own-statement = eigene Angabe
offer-own-statement-hint = „Eigene Angabe“ heißt: Das sagt die anbietende Seite über sich; niemand hat es geprüft.
offer-compare = Angebote vergleichen
offer-compare-hint = Budget { $budget }, fertig bis { $due }.
offer-choose = Angebot auswählen
offer-choose-consequence = { $count ->
    [0] Daraus wird ein Auftrag mit Vertrag. Noch ist nichts unterschrieben und nichts zu zahlen.
    [one] Daraus wird ein Auftrag mit Vertrag. Das andere Angebot wird abgelehnt. Noch ist nichts unterschrieben und nichts zu zahlen.
   *[other] Daraus wird ein Auftrag mit Vertrag. Die { $count } anderen Angebote werden abgelehnt. Noch ist nichts unterschrieben und nichts zu zahlen.
}
offer-decline = Ablehnen
offer-decline-consequence = { $name } bekommt eine Absage. Das lässt sich nicht zurücknehmen.
offer-back-to-all = Alle Angebote vergleichen

## Übernehmen

take-on-lead = Offene Gesuche. Ein Angebot kostet nichts, und du bekommst 100 % der vereinbarten Summe.
take-on-search = Wonach suchst du?
take-on-ads = Offene Gesuche
take-on-found = { $count ->
    [0] Zu „{ $query }“ passt gerade kein Gesuch.
    [one] Ein Gesuch passt zu „{ $query }“.
   *[other] { $count } Gesuche passen zu „{ $query }“.
}
take-on-empty = Hier stehen offene Gesuche. Gerade gibt es keines.
take-on-all = Alle offenen Gesuche
take-on-offers = Deine Angebote
take-on-orders = Deine Aufträge

ad-by = Von { $name }
ad-facts = Auf einen Blick
ad-tasks = Was zu tun ist
ad-skills = Was du können solltest
ad-questions = Darauf antwortet jedes Angebot
ad-money = Das Geld
ad-money-secured = Die vereinbarte Summe wird vor dem Start hinterlegt. Ohne sie beginnt die Arbeit nicht.
ad-money-full = Du bekommst 100 % der vereinbarten Summe. Keine Gebühr. Steuern regelst du selbst.
ad-own = Das ist dein eigenes Gesuch.
ad-own-link = Zu deiner Ansicht
ad-make-offer = Angebot machen
ad-your-offers = Dein Angebot
ad-not-open = Dieses Gesuch nimmt keine Angebote mehr an.
ad-withdraw = Angebot zurückziehen

## Ein Angebot machen

offer-edit-title = Angebot machen
offer-amount-label = Was kostet die Arbeit insgesamt?
offer-amount-hint = Netto, alles zusammen. Das Budget liegt bei { $budget }.
offer-due-label = Bis wann bist du fertig?
offer-due-hint = Gewünscht ist { $due }. Es gilt 18:00 Uhr.
offer-answer-hint = Mindestens 20 Zeichen, am besten mit einem Beispiel.
offer-message-label = Noch etwas?
offer-to-check = Weiter: prüfen
offer-check-consequence = { $name } sieht dann dein Angebot und deinen Namen. Du kannst es zurückziehen, solange nicht entschieden ist.
offer-send = Angebot senden
offer-change = Angaben ändern
offer-sent-title = Das Angebot ist gesendet
offer-sent-next = { $name } vergleicht die Angebote und entscheidet. Du musst nichts tun.
offer-sent-closes = Das Gesuch schließt spätestens am
offer-to-ad = Zu deinem Angebot

## Suche

search-title = Suchen
search-label = Gesuche, Aufgaben und Aufträge
search-hint = Andere Formen eines Wortes werden mitgefunden.
search-kind-all = alles
search-kind-ads = offene Gesuche
search-kind-own-ads = deine Gesuche
search-kind-tasks = deine Aufgaben
search-kind-orders = deine Aufträge
search-kinds = Was durchsucht wird
search-nothing = Zu „{ $query }“ wurde nichts gefunden. Versuch es mit weniger oder anderen Wörtern.

notice-posting-kept = Der Entwurf ist gespeichert. Du kannst jederzeit weiterschreiben.
notice-posting-discarded = Der Entwurf ist verworfen.
notice-posting-closed = Das Gesuch ist geschlossen.
notice-posting-copied = Kopiert. Bitte den neuen Termin eintragen.
notice-offer-declined = Das Angebot ist abgelehnt.
notice-offer-withdrawn = Dein Angebot ist zurückgezogen.
notice-offer-chosen = Ausgewählt. Der Vertrag liegt bereit: Jetzt unterschreiben beide.

mail-offer-received-subject = Neues Angebot für „{ $title }“
mail-offer-received-body =
    { $name } macht dir ein Angebot für „{ $title }“ über { $amount }.
    Vergleiche die Angebote und wähle eines aus.
mail-offer-declined-subject = Absage für „{ $title }“
mail-offer-declined-body =
    Dein Angebot für „{ $title }“ wurde nicht ausgewählt.
    Danke für deine Mühe. Andere Gesuche stehen unter „Übernehmen“.
mail-posting-closed-subject = „{ $title }“ ist geschlossen
mail-posting-closed-body =
    Die Zeit deines Gesuchs „{ $title }“ ist abgelaufen. Offene Angebote sind damit abgelehnt.
    Du kannst das Gesuch kopieren und neu veröffentlichen.

posting-trust = Vertrauen, das die Arbeit braucht
posting-trust-hint = Die Stufe zweier Menschen wächst mit guten Aufträgen. Unter der Stufe wählst du nur mit einer Begründung.
posting-trust-none = Keines: Alles darf jeder sehen
posting-trust-some = Etwas: interne Unterlagen, ab Stufe 1
posting-trust-high = Viel: Geld, Kundschaft oder fremde Daten, ab Stufe 2
posting-trust-access = Zugang zu Konten, ab Stufe 3
ad-trust-level = Vertrauen zwischen dir und { $name }
posting-trust-gap = Diese Arbeit braucht Vertrauensstufe { $need }. Mit { $name } bist du bei Stufe { $level }.
posting-trust-advice = Kleiner anfangen hilft: Drei gute Aufträge heben die Stufe um eins.
posting-trust-reason = Warum trotzdem?
posting-trust-reason-hint = Nur du siehst das. Es bleibt beim Gesuch stehen.
posting-trust-choose = Trotzdem auswählen
posting-trust-kept = Ausgewählt mit Vertrauensstufe { $level } statt { $need }: { $reason }
refusal-posting-trust-too-low = Diese Arbeit braucht Vertrauensstufe { $need }, ihr seid bei { $level }. Begründe die Ausnahme oder wähle anders.
