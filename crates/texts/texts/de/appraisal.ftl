### Bewertung: was war erfüllt, in Worten, nach dem Ende des Auftrags.

appraisal-heading = Bewertungen
appraisal-title = Einander bewerten
appraisal-lead = Was war vereinbart, was davon ist erfüllt, und was willst du dazu sagen? Sterne und Noten gibt es nicht.
appraisal-blind = Keine Seite liest die andere, bevor beide geschrieben haben oder die Zeit vorbei ist: { $until }. Dann gehen beide auf.
appraisal-who-reads = Danach lesen sie auch andere: wer ein Gesuch der Person öffnet, ein Angebot von ihr bekommt oder mit ihr gearbeitet hat. { $name } kann einmal antworten.
appraisal-settling-in = Noch gewöhnt ihr euch ein. Bis { $until } lest nur ihr beide diese Bewertungen.
appraisal-points-client = Kriterien aus dem Vertrag
appraisal-points-contractor = So war { $name } im Auftrag
appraisal-point-answered = Rückfragen und Abgaben wurden rechtzeitig beantwortet
appraisal-point-paid = Bezahlt wurde wie vereinbart
appraisal-point-clear = Die Anleitung war klar
appraisal-point-reasons = Zurückgewiesen wurde nur mit Begründung
appraisal-met = Erfüllt
appraisal-not-met = Nicht erfüllt
appraisal-words = In deinen Worten
appraisal-words-hint = Was hat geholfen, was hat gefehlt? Mindestens { $least } Zeichen.
appraisal-check = Weiter zur Prüfung
appraisal-check-title = Bewertung prüfen
appraisal-check-consequence = Nach dem Senden lässt sich nichts mehr ändern.
appraisal-send = Bewertung senden
appraisal-write = Bewertung schreiben
appraisal-see = Bewertungen ansehen
appraisal-until = Du kannst bis { $until } schreiben, was erfüllt war.
appraisal-waits = { $name } hat schon geschrieben. Du liest es, sobald du geschrieben hast, spätestens { $until }.
appraisal-own-closed = Deine Bewertung ist da. { $name } liest sie, sobald beide geschrieben haben, spätestens { $until }.
appraisal-by-you = Von dir
appraisal-by-other = Von { $name }
appraisal-met-of = { $met } von { $of } Punkten erfüllt
appraisal-as-client = Von jemandem, für den gearbeitet wurde
appraisal-as-contractor = Von jemandem, der den Auftrag übernommen hat
appraisal-about-contractor = Was über { $name } als Auftragnehmer gesagt wird
appraisal-about-client = Was über { $name } als Auftraggeber gesagt wird
appraisal-about-none = Noch keine offenen Bewertungen.
appraisal-about-hint = Die fünf neuesten, die offen sind. Schreiben kann nur, wer an dem Auftrag beteiligt war. Es gibt keinen Durchschnitt und keine Rangfolge.
appraisal-reply = Antwort
appraisal-answer = Antworten
appraisal-answer-hint = Einmal, in Ruhe. Wer die Bewertung liest, liest auch das.
appraisal-answer-send = Antwort senden

appraisal-field-point = Bitte sag, ob das erfüllt war.

notice-appraisal-written = Die Bewertung ist gesendet.
notice-appraisal-answered = Die Antwort ist gesendet.

event-appraisal-written = { $who } hat eine Bewertung geschrieben
event-appraisal-answered = { $who } hat auf die Bewertung geantwortet

refusal-appraisal-too-early = Der Auftrag läuft noch. Bewerten könnt ihr euch, wenn er zu Ende ist.
refusal-appraisal-not-begun = In diesem Auftrag hat niemand angefangen, also gibt es nichts zu bewerten.
refusal-appraisal-too-late = Die Zeit zum Bewerten endete am { $until }.
refusal-appraisal-written = Deine Bewertung ist schon da und bleibt, wie sie ist.
refusal-appraisal-closed = Noch ist die Bewertung verschlossen. Schreib deine, oder warte bis { $until }.
refusal-appraisal-answered = Darauf ist schon geantwortet.

mail-appraisal-waits-subject = { $order }: eine Bewertung wartet auf deine
mail-appraisal-waits-body =
    Zu „{ $title }“ hat die andere Seite geschrieben, was erfüllt war. Noch ist es verschlossen.
    Schreib deine Bewertung, dann gehen beide auf. Spätestens geschieht das am { $deadline }.
mail-appraisal-open-subject = { $order }: beide Bewertungen sind offen
mail-appraisal-open-body =
    Zu „{ $title }“ haben nun beide geschrieben. Du kannst die andere Bewertung lesen und einmal antworten.
mail-appraisal-answered-subject = { $order }: Antwort auf deine Bewertung
mail-appraisal-answered-body =
    Auf deine Bewertung zu „{ $title }“ gibt es eine Antwort.
