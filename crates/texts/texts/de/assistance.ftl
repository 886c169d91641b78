### Zusammenarbeit auf Dauer: ein Rahmen, den beide unterschreiben, und jede Woche ein eigener Auftrag.

assistance-title = Zusammenarbeit
assistance-list = Zusammenarbeit auf Dauer
assistance-propose = Zusammenarbeit vorschlagen
assistance-form-lead = Ein fester Rahmen für mehrere Wochen: { $name } trägt Stunden ein, du zeichnest jede Woche ab. Jede Woche ist ein eigener Auftrag und wird vorher hinterlegt. Nichts verlängert sich von selbst.
assistance-from = Anleitung und erreichbare Zeiten kommen aus
assistance-subject = Worum es geht
assistance-rate = Stundensatz
assistance-minutes = Höchstens so viele Stunden je Woche
assistance-minutes-hint = Von 0,5 bis 40, zum Beispiel 5 oder 2,5
assistance-unit-hours = Stunden
assistance-first = Beginnt am Montag
assistance-weeks = Wochen
assistance-weeks-hint = 1 bis 52. Danach endet sie von selbst.
assistance-settling-in = Davon zum Eingewöhnen
assistance-settling-in-hint = 0 bis 4 Wochen. So lange kann jede Seite zum Ende der laufenden Woche aufhören.
assistance-notice = Kündigungsfrist danach, in Wochen
assistance-notice-hint = 0 bis 8 volle Wochen nach der laufenden
assistance-papers-lead = Zum Rahmen gehören immer die Bedingungen für Dienstverträge. Sag, was dazukommt: Die passenden Unterlagen unterschreiben beide mit.
assistance-send = Vorschlagen
assistance-check-hint = Als Nächstes siehst du alle Kosten. Verbindlich wird es erst, wenn beide unterschreiben.
assistance-field-minutes = Bitte zwischen einer halben Stunde und 40 Stunden.
assistance-field-monday = Bitte einen Montag wählen.
assistance-field-first = Bitte einen Montag nach heute, höchstens ein Jahr voraus.

assistance-number = Nummer
assistance-hours-value = höchstens { $hours } je Woche
assistance-weekly = Eine Woche kostet höchstens
assistance-in-all = Alle Wochen zusammen höchstens
assistance-runs = Laufzeit
assistance-runs-value = { $weeks ->
    [one] eine Woche, { $from } bis { $to }
   *[other] { $weeks } Wochen, { $from } bis { $to }
}
assistance-settling-in-value = { $weeks ->
    [0] keine
    [one] die erste Woche
   *[other] die ersten { $weeks } Wochen
}
assistance-notice-period = Kündigungsfrist
assistance-notice-value = { $weeks ->
    [0] zum Ende der laufenden Woche
    [one] eine Woche nach der laufenden
   *[other] { $weeks } Wochen nach der laufenden
}
assistance-review = Abzeichnen
assistance-review-value = innerhalb von { $days } Tagen, sonst gilt die Woche als abgezeichnet
assistance-days-waiting = Unterschreiben
assistance-days-waiting-value = { $days ->
    [one] bis zum nächsten Tag, spätestens bis die erste Woche beginnt
   *[other] innerhalb von { $days } Tagen, spätestens bis die erste Woche beginnt
}
assistance-days-grace = Woche nicht abgegeben
assistance-days-grace-value = { $days ->
    [one] einen Tag nach ihrem Ende kann der Auftraggeber zurücktreten
   *[other] { $days } Tage nach ihrem Ende kann der Auftraggeber zurücktreten
}
assistance-days-return = Rückgabe von selbst
assistance-days-return-value = { $days ->
    [one] einen Tag später, wenn niemand handelt
   *[other] { $days } Tage später, wenn niemand handelt
}
assistance-days-revision = Nachbessern
assistance-days-revision-value = { $days ->
    [one] bis zum nächsten Tag
   *[other] innerhalb von { $days } Tagen
}
assistance-days-cooling = Abhelfen vor einem vorzeitigen Ende
assistance-days-cooling-value = { $days ->
    [one] bis zum nächsten Tag
   *[other] innerhalb von { $days } Tagen
}
assistance-rest = Was von der hinterlegten Summe nicht gearbeitet wurde, geht beim Abzeichnen zurück.
assistance-not-secured = Wird eine Woche nicht hinterlegt, verfällt sie. { $name } schuldet dann nichts, und die nächste Woche kommt wie vereinbart.
assistance-not-secured-last = Wird eine Woche nicht hinterlegt, verfällt sie. { $name } schuldet dann nichts.
assistance-no-more-weeks = Die Zusammenarbeit ist beendet, es folgt keine Woche mehr.
assistance-settle-week = Woche { $week } ist noch offen: zur Einigung über die Summe
assistance-decision-week = Woche { $week } ist noch offen: zum Auftrag, über den eine neutrale Person entscheidet
assistance-terms = Bedingungen
assistance-from-week = Ab Woche { $week } ({ $from })
assistance-hash = Prüfsumme des Rahmens:
assistance-hash-change = Prüfsumme des Nachtrags ab Woche { $week }:

assistance-phase-proposed = Es fehlt eine Unterschrift
assistance-phase-running = Läuft
assistance-phase-ended = Beendet
assistance-lead-sign = Lies die Bedingungen und unterschreibe bis { $until }. Danach verfällt der Vorschlag.
assistance-lead-waits = { $name } ist dran und unterschreibt bis { $until }. Danach verfällt der Vorschlag.
assistance-lead-opens = Die nächste Woche wird am { $at } angelegt.
assistance-lead-last = Die letzte Woche läuft. Am { $at } endet die Zusammenarbeit von selbst.
assistance-lead-noticed = { $name } hat gekündigt. Am { $at } endet die Zusammenarbeit.
assistance-lead-not-signed = Nicht beide haben rechtzeitig unterschrieben.
assistance-lead-declined = { $name } hat den Vorschlag zurückgezogen.
assistance-lead-over = Alle vereinbarten Wochen sind vorbei. Wochen, die noch laufen, gehen zu Ende wie jeder Auftrag.
assistance-lead-notice = { $name } hat gekündigt. Wochen, die noch laufen, gehen zu Ende wie jeder Auftrag.
assistance-lead-serious = { $name } hat die Zusammenarbeit aus schwerem Grund sofort beendet ({ $cause }): „{ $words }“

assistance-weeks-title = Wochen
assistance-weeks-never = Es wurde keine Woche angelegt.
assistance-weeks-none = Noch ist keine Woche angelegt. Das geschieht eine Woche vor ihrem Montag von selbst.
assistance-week = Woche
assistance-week-title = { $subject } · Woche { $week }: { $from } bis { $to }
assistance-week-state = Stand
assistance-week-worked = Eingetragen
assistance-week-paid = Ausgezahlt
assistance-week-back = Zurück
assistance-week-sum = Höchstens

assistance-sign-title = Unterschreiben
assistance-decline = Vorschlag zurückziehen
assistance-give-notice = Kündigen
assistance-notice-title = Bitte prüfen: Kündigung
assistance-notice-consequence = Die Zusammenarbeit endet am { $at }. Spätere Wochen entfallen, wenn niemand sie begonnen hat. Was für sie schon hinterlegt ist, geht ganz zurück.
assistance-notice-now = Die Zusammenarbeit endet sofort, bevor die erste Woche beginnt. Was schon hinterlegt ist, geht ganz zurück.
assistance-notice-last = Letzte Woche
assistance-notice-button = Verbindlich kündigen
assistance-serious = Bei einem schweren Grund kannst du die Zusammenarbeit stattdessen sofort beenden.
assistance-end = Sofort beenden
assistance-end-title = Zusammenarbeit sofort beenden
assistance-end-lead = Das geht nur aus einem schweren Grund, dann aber ohne Frist. Die andere Seite liest, was du schreibst.
assistance-end-happens = Was dann geschieht
assistance-end-week = Woche { $week } ({ $from })
assistance-end-week-open = Entfällt. Was für diese Woche schon hinterlegt ist, geht ganz zurück.
assistance-end-week-secured = Entfällt. { $sum } gehen ganz zurück.
assistance-end-week-promised = Entfällt. Für diese Woche ist nichts zu zahlen.
assistance-end-week-begun = Endet sofort. Für die eingetragene Zeit ({ $worked }) bietest du { $sum } an. Die andere Seite nimmt an oder bietet anders.
assistance-end-week-rest = Wird das angenommen, gehen { $rest } zurück.
assistance-end-week-on = Geht zu Ende wie jeder Auftrag.
assistance-end-later = Weitere Wochen
assistance-end-later-value = { $weeks ->
    [one] Eine Woche wird nicht mehr angelegt.
   *[other] { $weeks } Wochen werden nicht mehr angelegt.
}
assistance-end-confirm = Ich beende die Zusammenarbeit verbindlich und sofort
assistance-end-lighter = Wiegt der Grund nicht so schwer?
assistance-end-repair = In der laufenden Woche zuerst um Abhilfe bitten
assistance-again = Noch einmal vorschlagen

assistance-card-title = Diese Woche
assistance-card-link = Zur Zusammenarbeit
assistance-card-pays = Wird ausgezahlt
assistance-card-rest = Geht zurück
assistance-turn = Zusammenarbeit unterschreiben: { $title }

notice-assistance-proposed = Vorgeschlagen. Jetzt unterschreiben beide.
notice-assistance-signed = Unterschrieben.
notice-assistance-declined = Der Vorschlag ist zurückgezogen.
notice-assistance-noticed = Gekündigt. Die andere Seite weiß Bescheid.
notice-assistance-ended = Die Zusammenarbeit ist beendet. Die andere Seite weiß Bescheid.

event-order-week-opened = Die Woche ist angelegt, nach dem Rahmen, den beide unterschrieben haben
event-assistance-proposed = { $who } hat die Zusammenarbeit vorgeschlagen
event-assistance-rewritten = Rahmen neu aufgesetzt, im Wortlaut von jetzt
event-assistance-signed = { $who } hat den Rahmen unterschrieben
event-assistance-declined = { $who } hat den Vorschlag zurückgezogen
event-assistance-notice-given = { $who } hat gekündigt
event-assistance-ended = Die Zusammenarbeit ist zu Ende

## Der Rahmen als Dokument

assistance-paper-title = Rahmen der Zusammenarbeit { $number }
assistance-paper-file-name = Zusammenarbeit
assistance-paper-attachment = Rahmen, Unterschriften und Ereignisse in der Form, die unterschrieben wurde
assistance-paper-written = Geschrieben am { $at }
assistance-paper-signed-how = Beide Seiten haben den eigenen Namen getippt und ihr Einverständnis bestätigt. Unterschrieben ist die Prüfsumme des Rahmens.
assistance-paper-hash = Prüfsumme des Rahmens: { $hash }
assistance-paper-hash-change = Prüfsumme des Nachtrags ab Woche { $week }: { $hash }
assistance-paper-hash-version = Prüfsumme des Nachtrags, Fassung { $version } des Rahmens: { $hash }
assistance-paper-week-signed = Diese Woche trägt keine eigene Unterschrift. Unterschrieben ist der Rahmen { $number }, zu dem sie gehört.
assistance-paper-download = Rahmen als PDF
assistance-paper-result-frame = Rahmen der Zusammenarbeit
assistance-paper-result-signed = { $name }, { $at }

## Vertrag

assistance-document = Bedingungen für Dienstverträge, Wortlaut { $version }
assistance-clause-week = Dies ist Woche { $week } von { $of } der Zusammenarbeit, deren Rahmen beide unterschrieben haben (Prüfsumme { $frame }). Eine eigene Unterschrift braucht die Woche nicht.
assistance-clause-rate = Vereinbart sind { $rate } je Stunde für höchstens { $hours }, also höchstens { $amount }.
assistance-clause-service = Geschuldet ist die Arbeit, kein bestimmter Erfolg (Dienstvertrag, { $law }).
assistance-clause-secures = Der Auftraggeber hinterlegt { $amount } vor der Woche. Ohne Hinterlegung schuldet der Auftragnehmer für diese Woche nichts.
assistance-clause-promises = Der Auftraggeber sagt { $amount } für die Woche zu. Vorher schuldet der Auftragnehmer für diese Woche nichts.
assistance-clause-pays = Mit dem Abzeichnen zahlt der Auftraggeber die eingetragene Zeit auf den Cent. Der Rest der Summe bleibt seiner.
assistance-clause-names-hours = Verlangt der Auftraggeber Nacharbeit, nennt er Stunden, die nicht passen, oder ein Muss-Kriterium, und sagt, warum. Stunden berichtigt der Auftragnehmer mit Grund oder lässt sie stehen.
assistance-clause-delivers = Der Auftragnehmer trägt Zeit mit einem Ergebnis ein, nie mehr als vereinbart, und gibt die Woche ab. Die Woche endet am { $due }.
assistance-clause-lapse = Wird bis zum Ende der Woche nicht hinterlegt oder nicht begonnen, verfällt sie. Eine hinterlegte Summe geht ganz zurück.

## Der Rahmen in Paragrafen

assistance-frame-part-pay = Stunden und Vergütung
assistance-frame-part-course = Laufzeit und Kündigung
assistance-frame-part-change = Was sich ändert
assistance-frame-parties = Rahmen { $number } zwischen { $client } (Auftraggeber) und { $contractor } (Auftragnehmer).
assistance-frame-parties-company = Rahmen { $number } zwischen { $client } (Auftraggeber) und { $company }, { $address }, handelnd durch { $contractor } (Auftragnehmer).
assistance-frame-weeks = Jede Woche ist ein eigener Auftrag mit eigener Summe. Für ihn gilt dieser Rahmen, ohne dass die Woche eigens unterschrieben wird.
assistance-frame-rate = Vereinbart sind { $rate } je Stunde für höchstens { $hours } je Woche, also höchstens { $amount } je Woche.
assistance-frame-worked = Bezahlt wird die gearbeitete und eingetragene Zeit, nie mehr als die vereinbarten Stunden.
assistance-frame-in-all = Alle Wochen zusammen kosten höchstens { $sum }. Eine Gebühr kommt nicht dazu.
assistance-frame-runs = { $weeks ->
    [one] Die Zusammenarbeit läuft eine Woche, vom { $from } bis zum { $to }. Dann endet sie von selbst und verlängert sich nicht.
   *[other] Die Zusammenarbeit läuft { $weeks } Wochen, vom { $from } bis zum { $to }. Dann endet sie von selbst und verlängert sich nicht.
}
assistance-frame-opens = Der Auftrag einer Woche wird { $days } Tage vor ihrem Montag angelegt.
assistance-frame-notice = { $weeks ->
    [0] Jede Seite kann jederzeit kündigen. Dann endet die Zusammenarbeit mit der laufenden Woche.
    [one] Jede Seite kann jederzeit kündigen. Dann endet die Zusammenarbeit eine Woche nach der laufenden.
   *[other] Jede Seite kann jederzeit kündigen. Dann endet die Zusammenarbeit { $weeks } Wochen nach der laufenden.
}
assistance-frame-settling-in = { $weeks ->
    [one] Die erste Woche dient dem Eingewöhnen: Wer darin kündigt, beendet die Zusammenarbeit schon mit der laufenden Woche.
   *[other] Die ersten { $weeks } Wochen dienen dem Eingewöhnen: Wer darin kündigt, beendet die Zusammenarbeit schon mit der laufenden Woche.
}
assistance-frame-serious = Aus wichtigem Grund kann jede Seite sofort beenden. Wochen, die niemand begonnen hat, entfallen. Über begonnene einigen sich beide.
assistance-frame-called-off = Nach einer Kündigung entfallen die Wochen nach der letzten, die niemand begonnen hat. Was für sie hinterlegt ist, geht ganz zurück.
assistance-frame-delivers = Der Auftragnehmer trägt Zeit mit einem Ergebnis ein und gibt die Woche ab. Jede Woche endet am Sonntag um 23:59 Uhr (Zeit in { $zone }).
assistance-frame-signing = { $days ->
    [one] Beide unterschreiben bis zum nächsten Tag, spätestens bis die erste Woche beginnt. Sonst verfällt der Vorschlag.
   *[other] Beide unterschreiben innerhalb von { $days } Tagen, spätestens bis die erste Woche beginnt. Sonst verfällt der Vorschlag.
}
assistance-frame-cooling = { $days ->
    [one] Will eine Seite eine laufende Woche vorzeitig beenden, nennt sie den Grund und gibt der anderen einen Tag, um abzuhelfen. Ein wichtiger Grund braucht keine Frist.
   *[other] Will eine Seite eine laufende Woche vorzeitig beenden, nennt sie den Grund und gibt der anderen { $days } Tage, um abzuhelfen. Ein wichtiger Grund braucht keine Frist.
}
assistance-frame-amends = Nachtrag zum Rahmen { $number }, Fassung { $version }. Er ändert den Rahmen mit der Prüfsumme { $before }.
assistance-frame-amends-from = Der Nachtrag gilt ab Woche { $week }, die am { $from } beginnt. Für frühere Wochen bleibt, was vereinbart war.
assistance-frame-amends-terms = Geändert wird:
assistance-frame-amends-rate = Stundensatz: { $now } statt bisher { $before }
assistance-frame-amends-hours = Stunden je Woche: höchstens { $now } statt bisher { $before }
assistance-frame-amends-notice = Weitere Wochen nach einer Kündigung: { $now } statt bisher { $before }
assistance-frame-amends-weekly = Eine Woche kostet damit höchstens { $now } statt bisher { $before }.
assistance-frame-amends-in-all = Alle Wochen zusammen kosten mit dem Nachtrag höchstens { $sum }.
assistance-frame-amends-rest = Im Übrigen bleibt der Rahmen, wie er ist.

## Warum etwas nicht geht

assistance-refusal-nothing-worked = Noch ist keine Zeit eingetragen. Trage zuerst ein, was du gearbeitet hast.
assistance-refusal-above-ceiling = Eingetragen sind { $worked }, vereinbart höchstens { $ceiling }. Berichtige einen Eintrag, dann kannst du die Woche abgeben.
assistance-refusal-not-paid = Eine Zusammenarbeit schlägst du aus einem bezahlten Auftrag vor.
assistance-refusal-not-proposed = Der Vorschlag ist nicht mehr offen. Lade die Seite neu.
assistance-refusal-not-running = Diese Zusammenarbeit läuft nicht. Lade die Seite neu.
assistance-refusal-notice-given = Gekündigt ist schon. Auf der Seite steht, wann sie endet.
assistance-refusal-addendum = Eine Woche gilt, wie der Rahmen sie festlegt. Anderes vereinbart ihr in einem eigenen Auftrag.
assistance-refusal-week = Eine Woche bestellst du nicht einzeln noch einmal. Schlage die Zusammenarbeit noch einmal vor.

## Post

mail-assistance-proposed-subject = { $number }: { $name } schlägt eine Zusammenarbeit vor
mail-assistance-proposed-body =
    { $name } möchte mit dir auf Dauer zusammenarbeiten: „{ $title }“.
    Lies die Bedingungen und unterschreibe bis { $deadline }. Danach verfällt der Vorschlag.
mail-assistance-signed-subject = { $number }: eine Unterschrift fehlt noch
mail-assistance-signed-body =
    { $name } hat die Zusammenarbeit „{ $title }“ unterschrieben.
    Jetzt fehlt noch deine Unterschrift, bis { $deadline }.
mail-assistance-runs-subject = { $number }: die Zusammenarbeit gilt
mail-assistance-runs-body =
    { $name } hat die Zusammenarbeit „{ $title }“ unterschrieben. Ab jetzt gilt der Rahmen.
    Jede Woche wird von selbst angelegt, sieben Tage vor ihrem Montag.
mail-assistance-declined-subject = { $number }: Vorschlag zurückgezogen
mail-assistance-declined-body =
    { $name } hat den Vorschlag „{ $title }“ zurückgezogen. Du musst nichts tun.
mail-assistance-notice-subject = { $number }: { $name } hat gekündigt
mail-assistance-notice-body =
    { $name } hat die Zusammenarbeit „{ $title }“ gekündigt.
    Auf der Seite steht, welche Woche die letzte ist.
mail-assistance-lapsed-subject = { $number }: Vorschlag verfallen
mail-assistance-lapsed-body =
    Die Zusammenarbeit „{ $title }“ haben nicht beide rechtzeitig unterschrieben. Der Vorschlag ist verfallen.
mail-assistance-ended-subject = { $number }: die Zusammenarbeit ist zu Ende
mail-assistance-ended-body =
    Die Zusammenarbeit „{ $title }“ ist zu Ende. Wochen, die noch laufen, gehen zu Ende wie jeder Auftrag.
mail-assistance-serious-subject = { $number }: die Zusammenarbeit ist sofort zu Ende
mail-assistance-serious-body =
    Die Zusammenarbeit „{ $title }“ ist aus schwerem Grund sofort beendet. Auf der Seite steht, von wem und warum.
    Wochen, die niemand begonnen hat, entfallen. In einer begonnenen Woche einigt ihr euch über die Summe.
mail-assistance-week-subject = { $number }: bitte { $amount } für die Woche hinterlegen
mail-assistance-week-body =
    „{ $title }“ ist angelegt. Hinterlege { $amount }, bevor die Woche beginnt.
    Ohne Hinterlegung verfällt sie am { $deadline }.

independence-title = Auf eigene Rechnung: worauf zu achten ist
independence-private = Nur du siehst das.
independence-main = { $name } zahlt { $share } von dem, was in zwölf Monaten hier bei dir ankam.
independence-main-law = Mehr als fünf Sechstel von einem Auftraggeber: Das ist die Faustregel zur Rentenversicherung (§ 2 Satz 1 Nr. 9 SGB VI).
independence-reachable = Die Anleitung verlangt { $hours } Erreichbarkeit in der Woche.
independence-word = Die Anleitung spricht von „{ $word }“. Sieh nach, ob sie Zeiten vorgibt.
independence-prescribed-law = Vorgegebene Zeiten sprechen für eine abhängige Beschäftigung (§ 7 Abs. 1 SGB IV).
independence-advice = Das sind Hinweise, kein Urteil. Was du anderswo verdienst, ist hier nicht bekannt. Lass es anwaltlich prüfen.
independence-capacity = Auslastung der nächsten sechs Wochen

assistance-settling-title = Einarbeitung
assistance-settling-until = Die Einarbeitung läuft bis { $until }. Danach wird es ruhiger.
assistance-settling-over = Die Einarbeitung ging bis { $until }. Kündigung und Zwischenstand laufen seitdem wie vereinbart.
assistance-settling-ended = Die Einarbeitung ging bis { $until }.
assistance-settling-updates = Alle { $days } Tage ein kurzer Zwischenstand. Der Auftraggeber kann den Rhythmus im Auftrag der Woche ändern.
assistance-settling-feedback = Nach jeder abgenommenen Woche fragt Feierabend beide nach einer Rückmeldung in drei Angaben. Daraus kann eine Änderung der Anleitung werden.
assistance-settling-softer = Eine Kündigung gilt zum Ende der laufenden Woche. Bewertungen bleiben so lange unter euch.
assistance-settling-give = Rückmeldung zu Woche { $week }
assistance-settling-meet = Festes Gespräch vorschlagen
## Nachträge zum Rahmen

assistance-change = Bedingungen ändern
assistance-changes = Nachträge zum Rahmen
assistance-change-lead = Der Nachtrag gilt ab Woche { $week }, die am { $from } beginnt. Die andere Seite kann ihn bis { $until } unterschreiben.
assistance-change-stays = Wochen, die schon angelegt sind, bleiben, wie sie vereinbart waren.
assistance-change-confirm = Ich bin mit den geänderten Bedingungen einverstanden
assistance-change-send = Unterschreiben und vorschlagen
assistance-change-sign = Nachtrag unterschreiben
assistance-in-all-changed = { $sum } mit den Nachträgen
assistance-change-from = Nachtrag ab Woche { $week } ({ $from })
assistance-change-both = bisher { $before }, neu { $now }
assistance-change-words = Der Wortlaut des Nachtrags, der unterschrieben wird
assistance-change-words-settled = Der Wortlaut des Nachtrags
assistance-change-waits = Wartet auf die andere Unterschrift, bis { $until }.
assistance-change-state-accepted = Beide haben unterschrieben.
assistance-change-state-declined = Abgelehnt. Es bleibt, wie es war.
assistance-change-state-taken-back = Zurückgezogen.
assistance-change-state-lapsed = Niemand hat rechtzeitig geantwortet, oder vorher wurde gekündigt.
assistance-change-take-back = Nachtrag zurückziehen
assistance-change-decline = Nachtrag ablehnen
assistance-change-turn = Nachtrag zur Zusammenarbeit unterschreiben: { $title }
notice-assistance-change-proposed = Unterschrieben und vorgeschlagen. Die andere Seite weiß Bescheid.
notice-assistance-change-accepted = Unterschrieben. Der Nachtrag gilt.
notice-assistance-change-dropped = Der Nachtrag gilt nicht. Es bleibt, wie es war.
event-assistance-change-proposed = { $who } hat einen Nachtrag unterschrieben und vorgeschlagen
event-assistance-change-accepted = { $who } hat den Nachtrag unterschrieben: Er gilt
event-assistance-change-declined = { $who } hat den Nachtrag abgelehnt
event-assistance-change-taken-back = { $who } hat den Nachtrag zurückgezogen
event-assistance-change-lapsed = Der Nachtrag ist verfallen
assistance-refusal-change-waits = Ein Nachtrag wartet schon auf Antwort. Danach könnt ihr den nächsten vereinbaren.
assistance-refusal-too-many-changes = Mehr Nachträge gehen nicht. Vereinbart eine neue Zusammenarbeit.
assistance-refusal-no-week-left = Für alle Wochen, die noch kommen, ist der Auftrag schon angelegt.
assistance-refusal-nothing-changed = Das gilt schon so. Ändere Stundensatz, Stunden oder Kündigungsfrist.
assistance-refusal-change-answered = Dieser Nachtrag wartet nicht mehr auf Antwort. Lade die Seite neu.
assistance-refusal-own-change = Diesen Nachtrag hast du selbst vorgeschlagen. Unterschreiben muss die andere Seite.
mail-assistance-change-proposed-subject = { $number }: { $name } schlägt geänderte Bedingungen vor
mail-assistance-change-proposed-body =
    { $name } hat einen Nachtrag zur Zusammenarbeit „{ $title }“ unterschrieben.
    Lies ihn und unterschreibe bis { $deadline }, oder lehne ihn ab.
mail-assistance-change-accepted-subject = { $number }: der Nachtrag gilt
mail-assistance-change-accepted-body =
    { $name } hat deinen Nachtrag zur Zusammenarbeit „{ $title }“ unterschrieben.
mail-assistance-change-declined-subject = { $number }: Nachtrag abgelehnt
mail-assistance-change-declined-body =
    { $name } hat deinen Nachtrag zur Zusammenarbeit „{ $title }“ abgelehnt. Es bleibt, wie es war.
mail-assistance-change-taken-back-subject = { $number }: Nachtrag zurückgezogen
mail-assistance-change-taken-back-body =
    { $name } hat den Nachtrag zur Zusammenarbeit „{ $title }“ zurückgezogen. Du musst nichts tun.
mail-assistance-change-lapsed-subject = { $number }: Nachtrag verfallen
mail-assistance-change-lapsed-body =
    Auf den Nachtrag zur Zusammenarbeit „{ $title }“ kam keine Antwort. Es bleibt, wie es war.
