### Loslassen: Verantwortung übergeben, Einmischung zählen.

meddling-heading = Verantwortung
meddling-since = Seit { $at } verantwortet { $name }, wie gearbeitet wird.
meddling-offer = Wie gearbeitet wird, kann { $name } verantworten. Du prüfst dann nur noch das Ergebnis.
meddling-hand-over = Verantwortung übergeben
meddling-title = Loslassen
meddling-lead = Was du nach der Übergabe am Wie geändert hast. Nur du siehst das.
meddling-empty = Hier stehen Aufträge, deren Verantwortung du übergeben hast. Übergeben kannst du sie im Auftragsraum.
meddling-count = { $number ->
    [0] Keine Einmischung
    [one] Eine Einmischung
   *[other] { $number } Einmischungen
}
meddling-column-order = Auftrag
meddling-column-since = Übergeben
meddling-column-count = Einmischungen
meddling-column-what = Was
meddling-edit = Anleitung geändert
meddling-remark = Anmerkung ohne Kriterium
meddling-hint = Antworten, Vorschläge und Rückmeldungen, die in die Anleitung kommen, zählen nicht.

notice-handed-over = Die Verantwortung ist übergeben. Loslassen ist auch Arbeit.
event-handed-over = { $who } hat die Verantwortung übergeben

refusal-hand-over-too-early = Übergeben geht erst, wenn beide unterschrieben haben.
refusal-hand-over-in-dispute = In einer Klärung wird nichts übergeben. Klärt erst, was offen ist.
refusal-hand-over-over = Der Auftrag ist beendet. Da gibt es nichts mehr zu übergeben.
