### Updates without asking, and words that mean a step.

progress-title = Zwischenstand
progress-lead = Der Auftraggeber wählt, wie oft er hören möchte, wie es läuft. Niemand muss fragen.
progress-every = Alle wie viele Tage?
progress-every-hint = 0 heißt: kein fester Rhythmus. Höchstens 30.
progress-wanted = { $days ->
    [0] Kein fester Rhythmus gewünscht.
    [one] Gewünscht: jeden Tag.
   *[other] Gewünscht: alle { $days } Tage.
}
progress-last = Letzter Zwischenstand
progress-none = noch keiner
progress-due = Nächster bis
progress-not-now = Gezählt wird, solange daran gearbeitet wird.
progress-tell = Zwischenstand geben
progress-tell-lead = Kurz reicht. Er steht als Nachricht im Auftrag.
progress-done = Erledigt
progress-next = Als Nächstes
progress-stuck = Hängt
progress-send = Senden
progress-missed-title = Seit { $number } Terminen kein Zwischenstand
progress-missed-lead = Frag im Auftrag nach, was hilft. Nach der Lieferfrist samt Zugabe kannst du zurücktreten; dann kommt alles zurück.
progress-hint-deliver = Das klingt fertig. Erst die Abgabe zählt, eine Nachricht nicht.
progress-hint-accept = Das klingt zufrieden. Erst die Abnahme gibt das Geld frei.

notice-progress-wanted = Gespeichert. Die andere Seite sieht den Rhythmus.
notice-progress-told = Zwischenstand gesendet.
refusal-progress-not-in-work = Ein Zwischenstand geht nur, solange daran gearbeitet wird. Schreib sonst eine Nachricht.
refusal-progress-over = Dieser Auftrag ist beendet. Ein Rhythmus ist nicht mehr möglich.

mail-progress-reminded-subject = { $number }: bitte einen Zwischenstand
mail-progress-reminded-body =
    { $name } möchte zu „{ $title }“ { $days ->
        [one] jeden Tag
       *[other] alle { $days } Tage
    } hören, wie es läuft. Drei kurze Zeilen reichen.
mail-progress-missed-subject = { $number }: zweimal kein Zwischenstand
mail-progress-missed-body =
    { $name } hat zu „{ $title }“ zweimal nichts gemeldet, vereinbart war { $days ->
        [one] jeden Tag
       *[other] alle { $days } Tage
    }.
    Frag nach, was hilft. Nach der Lieferfrist samt Zugabe kannst du zurücktreten; dann kommt alles zurück.

event-progress-wanted = { $who } hat den Rhythmus für Zwischenstände geändert
event-progress-told = { $who } hat einen Zwischenstand gegeben
event-progress-reminded = Erinnerung: Zwischenstand
