### The words of a contract. Third person; what is signed is the content these words are made from.

## Headings

contract-heading = § { $number } { $heading }
contract-part-subject = Gegenstand
contract-part-criteria = Woran die Arbeit gemessen wird
contract-part-client = Pflichten des Auftraggebers
contract-part-contractor = Pflichten des Auftragnehmers
contract-part-rules = Was für beide gilt

## What it is about

contract-parties = Vertrag { $number }, Fassung { $version }, zwischen { $client } (Auftraggeber) und { $contractor } (Auftragnehmer).
contract-subject = Gegenstand: { $subject }
contract-instruction = Es gilt die Anleitung in Fassung { $version }. Ziel: { $goal }
contract-amount = Vereinbart ist die feste Summe von { $amount }.
contract-due = Die Arbeit ist fällig am { $due }.

## Criteria

contract-criteria = Die Arbeit wird an diesen Kriterien gemessen:
contract-criterion-must = Muss: { $criterion } (Messung: { $measure })
contract-criterion-should = Soll: { $criterion } (Messung: { $measure })
contract-criterion-taste = Geschmack: { $criterion } (Messung: { $measure })
contract-only-must = Nur ein Muss, das nicht erfüllt ist, kann die Abnahme aufhalten. Soll und Geschmack können es nicht.

## The client owes

contract-client-secures = { $days ->
    [one] Der Auftraggeber hinterlegt { $amount } bis zum Tag nach der zweiten Unterschrift. Vorher beginnt keine Arbeit.
   *[other] Der Auftraggeber hinterlegt { $amount } innerhalb von { $days } Tagen nach der zweiten Unterschrift. Vorher beginnt keine Arbeit.
}
contract-client-reachable = Der Auftraggeber ist für Rückfragen erreichbar: { $hours } (Zeiten in { $zone }).
contract-client-answers = { $hours ->
    [one] Der Auftraggeber beantwortet Rückfragen innerhalb einer Stunde. Endet die Frist außerhalb seiner erreichbaren Zeit, gilt der Beginn der nächsten.
   *[other] Der Auftraggeber beantwortet Rückfragen innerhalb von { $hours } Stunden. Endet die Frist außerhalb seiner erreichbaren Zeit, gilt der Beginn der nächsten.
}
contract-client-reviews = { $days ->
    [one] Der Auftraggeber prüft jede Abgabe innerhalb eines Tages.
   *[other] Der Auftraggeber prüft jede Abgabe innerhalb von { $days } Tagen.
}
contract-client-accepts = Sind alle Muss-Kriterien erfüllt, nimmt der Auftraggeber die Arbeit ab.
contract-client-names-defects = Verlangt der Auftraggeber Nacharbeit, nennt er mindestens ein Muss-Kriterium und sagt, was fehlt.
contract-client-pays = Mit der Abnahme zahlt der Auftraggeber die vereinbarte Summe von { $amount }.

## The contractor owes

contract-contractor-starts = { $days ->
    [one] Der Auftragnehmer beginnt spätestens am Tag, nachdem die Summe hinterlegt ist.
   *[other] Der Auftragnehmer beginnt innerhalb von { $days } Tagen, nachdem die Summe hinterlegt ist.
}
contract-contractor-follows = Der Auftragnehmer arbeitet nach Fassung { $version } der Anleitung. Spätere Fassungen gelten nur, wenn beide zustimmen.
contract-latitude-exactly = Spielraum: Der Auftragnehmer hält sich genau an die Anleitung.
contract-latitude-propose = Spielraum: Der Auftragnehmer schlägt vor und wartet auf die Antwort.
contract-latitude-decide-and-tell = Spielraum: Der Auftragnehmer entscheidet und sagt Bescheid.
contract-latitude-alone = Spielraum: Der Auftragnehmer entscheidet allein.
contract-latitude-limit = Eine einzelne Entscheidung darf höchstens { $limit } kosten. Darüber fragt der Auftragnehmer vorher.
contract-latitude-no-cost = Was zusätzlich kostet, fragt der Auftragnehmer vorher.
contract-free-zone = Frei ist der Auftragnehmer hier: { $free }
contract-contractor-delivers = Der Auftragnehmer gibt die fertige Arbeit bis { $due } ab.
contract-contractor-ticks = Bei der Abgabe hakt der Auftragnehmer die erfüllten Kriterien ab. Fehlt ein Muss, sagt er es dazu.
contract-contractor-improves = { $rounds ->
    [0] Runden zum Nachbessern sind nicht vereinbart. Fehlt ein Muss, gilt, was für Uneinigkeit vereinbart ist. Gesetzliche Rechte bleiben.
    [one] Fehlt ein Muss, bessert der Auftragnehmer einmal nach, innerhalb von { $days } Tagen oder bis zum vereinbarten Termin, wenn der später ist.
   *[other] Fehlt ein Muss, bessert der Auftragnehmer nach: höchstens { $rounds } Mal, jeweils innerhalb von { $days } Tagen oder bis zum vereinbarten Termin, wenn der später ist.
}
contract-contractor-reachable = Der Auftragnehmer ist für Rückfragen erreichbar: { $hours } (Zeiten in { $zone }).
contract-contractor-answers = { $hours ->
    [one] Der Auftragnehmer beantwortet Rückfragen innerhalb einer Stunde.
   *[other] Der Auftragnehmer beantwortet Rückfragen innerhalb von { $hours } Stunden.
}

## What holds for both

contract-meetings = { $weeks ->
    [one] Beide sprechen sich jede Woche: { $when } (Zeiten in { $zone }), zum ersten Mal nach dem Beginn der Arbeit, bis der Auftrag zu Ende ist. Wer verhindert ist, verschiebt das Gespräch oder sagt es vorher ab.
   *[other] Beide sprechen sich alle { $weeks } Wochen: { $when } (Zeiten in { $zone }), zum ersten Mal nach dem Beginn der Arbeit, bis der Auftrag zu Ende ist. Wer verhindert ist, verschiebt das Gespräch oder sagt es vorher ab.
}
contract-silence = { $extension ->
    [0] Antwortet der Auftraggeber nicht, gilt die Arbeit am { $days }. Tag nach der Abgabe um 18 Uhr (Zeit in { $zone }) als abgenommen. Er wird vorher daran erinnert, höchstens dreimal.
    [one] Antwortet der Auftraggeber nicht, gilt die Arbeit am { $days }. Tag nach der Abgabe um 18 Uhr (Zeit in { $zone }) als abgenommen. Er wird vorher daran erinnert, höchstens dreimal, und kann einmal um einen Tag verlängern.
   *[other] Antwortet der Auftraggeber nicht, gilt die Arbeit am { $days }. Tag nach der Abgabe um 18 Uhr (Zeit in { $zone }) als abgenommen. Er wird vorher daran erinnert, höchstens dreimal, und kann einmal um { $extension } Tage verlängern.
}
contract-satisfaction = Der Auftraggeber kann mit weniger als 100 Prozent Zufriedenheit abnehmen und dazu etwas anmerken. Gezahlt wird trotzdem alles.
contract-full-payout = Der Auftragnehmer erhält { $amount } ohne Abzug, zugleich mit der Abnahme.
contract-lapse = { $days ->
    [one] Unterschreibt, hinterlegt oder beginnt jemand nicht bis zum nächsten Tag, endet der Auftrag. Eine hinterlegte Summe geht ganz zurück.
   *[other] Unterschreibt, hinterlegt oder beginnt jemand nicht innerhalb von { $days } Tagen, endet der Auftrag. Eine hinterlegte Summe geht ganz zurück.
}
contract-withdrawal = { $days ->
    [one] Vor der zweiten Unterschrift kann jede Seite zurücktreten. Ist die Arbeit einen Tag nach dem Termin nicht abgegeben, kann der Auftraggeber zurücktreten. Dann geht die Summe ganz zurück. Tritt er nicht zurück und wird nichts abgegeben, geht sie { $silence } Tage später von selbst zurück.
   *[other] Vor der zweiten Unterschrift kann jede Seite zurücktreten. Ist die Arbeit { $days } Tage nach dem Termin nicht abgegeben, kann der Auftraggeber zurücktreten. Dann geht die Summe ganz zurück. Tritt er nicht zurück und wird nichts abgegeben, geht sie { $silence } Tage später von selbst zurück.
}
contract-cooling = { $days ->
    [one] Will eine Seite die Zusammenarbeit vorzeitig beenden, nennt sie den Grund und gibt der anderen einen Tag, um abzuhelfen. Ein wichtiger Grund braucht keine Frist.
   *[other] Will eine Seite die Zusammenarbeit vorzeitig beenden, nennt sie den Grund und gibt der anderen { $days } Tage, um abzuhelfen. Ein wichtiger Grund braucht keine Frist.
}
contract-changes = Eine Änderung gilt nur als neue Fassung, die beide unterschrieben haben.
contract-independence = Der Auftragnehmer ist selbstständig, wählt Ort und Zeit seiner Arbeit selbst und darf für andere arbeiten.
contract-no-extension = Der Vertrag endet mit der Zahlung. Er verlängert sich nicht von selbst.
