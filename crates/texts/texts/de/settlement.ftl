### Einigung: Vorschläge mit einer Summe, das Ende der Zusammenarbeit, was von selbst geschieht.

settlement-title = Einigung
settlement-lead = Jeder Vorschlag nennt eine Summe. Nimmt die andere Seite an, fließt das Geld sofort. Der Rest geht zurück.
settlement-hint-week = Hinweis: Dienste enden nach der Frist im Rahmen, aus wichtigem Grund sofort (§§ 620 bis 627 BGB). Lass es bei größeren Summen prüfen.
settlement-hint = Hinweis: Wer ohne Grund kündigt, schuldet beim Werkvertrag oft die Vergütung abzüglich ersparter Arbeit (§ 648 BGB). Lass es bei größeren Summen prüfen.
settlement-held = Hinterlegt
settlement-offers = Vorschläge
settlement-offers-none = Noch hat niemand etwas vorgeschlagen.
settlement-offer-by = { $name } schlägt vor
settlement-offer-split = { $sum } an { $contractor }, { $rest } zurück an { $client }
settlement-offer-until = Gilt bis
settlement-offer-accepted = Angenommen
settlement-offer-declined = Abgelehnt
settlement-offer-replaced = Durch einen neuen Vorschlag ersetzt
settlement-offer-closed = Erledigt, weil es danach weiterging
settlement-offer-lapsed = Von selbst verfallen
settlement-offer-standing = Offen
settlement-new = Vorschlag machen
settlement-counter = Gegenvorschlag machen
settlement-replaces = Ein neuer Vorschlag ersetzt den offenen.
settlement-sum = { $name } bekommt
settlement-sum-hint = Von 0 bis { $held }. Der Rest geht zurück.
settlement-words = Begründung
settlement-words-hint = Was dafür spricht, in ein bis drei Sätzen.
settlement-days = Gilt so viele Tage
settlement-check = Vorschlag prüfen
settlement-check-title = Bitte prüfen: Vorschlag
settlement-check-consequence = Nimmt { $name } an, gilt das sofort: { $sum } werden ausgezahlt, { $rest } gehen zurück, dieser Abschnitt endet.
settlement-send = Verbindlich vorschlagen
settlement-to-contractor = Auszahlung an { $name }
settlement-to-client = Zurück an { $name }
settlement-accept = Vorschlag annehmen
settlement-accept-title = Bitte prüfen: Vorschlag annehmen
settlement-accept-consequence = { $sum } werden sofort ausgezahlt, { $rest } gehen sofort zurück. Dieser Abschnitt endet. Das lässt sich nicht zurücknehmen.
settlement-accept-button = Verbindlich annehmen
settlement-decline = Ablehnen
settlement-open = Vorschläge ansehen
settlement-none-now = Gerade ist nichts hinterlegt, das sich teilen ließe.

settlement-way = Sich auf eine Summe einigen
settlement-card-text = Jederzeit könnt ihr diesen Abschnitt mit einer Summe beenden, der beide zustimmen.
settlement-card-offer-mine = Dein Vorschlag liegt bei der anderen Seite.
settlement-card-offer-theirs = { $name } hat dir eine Summe vorgeschlagen.
settlement-lead-settled-agreement = Geeinigt: { $sum } an { $contractor }, { $rest } zurück an { $client }.
settlement-lead-settled-small-sum = Bei kleinen Summen gilt halb und halb: { $sum } an { $contractor }, { $rest } zurück an { $client }.
settlement-lead-settled-nobody-decided = Niemand hat rechtzeitig entschieden. Darum halb und halb: { $sum } an { $contractor }, { $rest } zurück an { $client }.
settlement-lead-settled-decision = Entschieden: { $sum } an { $contractor }, { $rest } zurück an { $client }.

settlement-clock-return-before = Am
settlement-clock-return-after = geht die Summe von selbst zurück, wenn nichts abgegeben ist.

settlement-end-title = Zusammenarbeit beenden
settlement-end-lead = Beim ersten Fehler bekommt die andere Seite sieben Tage, um ihn zu beheben. Oft reicht das.
settlement-end-again = Die Runde zum Beheben ist vorbei. Du kannst die Zusammenarbeit jetzt beenden.
settlement-end-cooling = Die Runde zum Beheben läuft noch bis { $until }. Nur bei einem schweren Grund geht es sofort.
settlement-end-cause = Grund
settlement-end-cause-none = Es ist etwas schiefgegangen
settlement-end-cause-none-hint = Die andere Seite bekommt eine Runde zum Beheben.
settlement-end-cause-deceit = Täuschung
settlement-end-cause-confidentiality = Vertrauliches weitergegeben
settlement-end-cause-threat = Beleidigung oder Drohung
settlement-end-cause-unlawful = Verbotenes verlangt oder getan
settlement-end-cause-silence = Trotz gesetzter Frist keine Antwort
settlement-end-cause-impossible = Weiterarbeit ist unmöglich geworden
settlement-end-words = Was ist geschehen?
settlement-end-sum = { $name } steht zu
settlement-end-sum-own = Dir steht zu
settlement-end-sum-hint = Nur nötig, wenn es sofort endet. Von 0 bis { $held }; die andere Seite kann anders vorschlagen.
settlement-end-check = Weiter zum Prüfen
settlement-end-check-title = Bitte prüfen: Zusammenarbeit beenden
settlement-end-consequence-repair = { $name } hat danach sieben Tage, um das in Ordnung zu bringen. Sonst ändert sich nichts.
settlement-end-consequence-now = Die Arbeit endet sofort. Danach habt ihr { $days } Tage, um euch über die Summe zu einigen.
settlement-end-button-repair = Um Abhilfe bitten
settlement-end-button-now = Verbindlich beenden
settlement-repair-title = Bitte um Abhilfe
settlement-repair-turn = { $name } bittet dich um Abhilfe: { $title }
settlement-repair-answer = Antworte im Gespräch, bring es in Ordnung oder schlag eine Einigung vor.
settlement-repair-talk = Zum Gespräch
settlement-repair-until = { $name } bittet, dies in Ordnung zu bringen bis

settlement-field-sum = Die Summe muss zwischen 0 und { $held } liegen.
settlement-field-too-many = Zu viele Vorschläge. Sprecht miteinander und nehmt einen der offenen an.
settlement-refusal-nothing-held = Gerade ist nichts hinterlegt. Erst danach lässt sich eine Summe teilen.
settlement-refusal-answered = Dieser Vorschlag ist schon beantwortet. Sieh dir den neuesten an.
settlement-refusal-lapsed = Dieser Vorschlag galt bis { $until }. Macht einen neuen.
settlement-refusal-own = Das ist dein eigener Vorschlag. Die andere Seite nimmt ihn an oder lehnt ab.
settlement-refusal-other-stage = Dieser Vorschlag galt für einen früheren Abschnitt. Macht einen neuen.
settlement-refusal-held-differs = Inzwischen liegt eine andere Summe. Macht einen neuen Vorschlag.
settlement-refusal-cooling = Die Runde zum Beheben läuft noch bis { $until }. Warte so lange oder nenne einen schweren Grund.

settlement-event-offered = { $who } schlägt eine Summe vor
settlement-event-declined = { $who } hat den Vorschlag abgelehnt
settlement-event-agreed = { $who } hat den Vorschlag angenommen
settlement-event-repair = { $who } bittet um Abhilfe
settlement-event-return-reminded = Erinnerung: { $days ->
    [one] noch ein Tag, dann geht die Summe zurück
   *[other] noch { $days } Tage, dann geht die Summe zurück
}
notice-settlement-offered = Vorgeschlagen. Jetzt ist die andere Seite dran.
notice-settlement-agreed = Geeinigt. Das Geld ist verteilt.
notice-settlement-declined = Abgelehnt. Du kannst einen Gegenvorschlag machen.
notice-settlement-repair = Die andere Seite weiß Bescheid und hat sieben Tage.
notice-settlement-ended = Die Arbeit ist beendet. Jetzt einigt ihr euch über die Summe.

mail-settlement-offered-subject = { $number }: Vorschlag zur Einigung
mail-settlement-offered-body =
    Zu „{ $title }“ liegt dir ein Vorschlag vor, ihn mit einer Summe zu beenden.
    Du kannst ihn annehmen, ablehnen oder einen anderen machen.
mail-settlement-declined-subject = { $number }: Vorschlag abgelehnt
mail-settlement-declined-body =
    Dein Vorschlag zu „{ $title }“ wurde abgelehnt. Du kannst einen neuen machen.
mail-settlement-agreed-subject = { $number }: geeinigt
mail-settlement-agreed-body =
    Zu „{ $title }“ habt ihr euch geeinigt. Das Geld ist verteilt.
mail-settlement-repair-subject = { $number }: Bitte um Abhilfe
mail-settlement-repair-body =
    Bei „{ $title }“ ist etwas schiefgegangen. Im Auftrag steht, was und bis wann du es in Ordnung bringen kannst.
mail-settlement-return-reminded-subject = { $number }: { $days ->
    [one] noch ein Tag, dann geht die Summe zurück
   *[other] noch { $days } Tage, dann geht die Summe zurück
}
mail-settlement-return-reminded-body =
    Für „{ $title }“ ist noch nichts abgegeben. Bleibt das so, gehen { $amount } am { $deadline } zurück.
    Abgeben geht bis dahin noch, ebenso ein Vorschlag zur Einigung.
