### The early sample: the first pieces are looked at before the rest (3.13).

sample-tag = Probe
sample-title = Probe
sample-way = Probe vereinbaren
sample-way-edit = Probe ändern
sample-act-show = Probe zeigen
sample-act-answer = Probe ansehen
sample-agree-lead = Bei vielen gleichen Stücken lohnt ein früher Blick: Nach den ersten Stücken hältst du kurz an und sagst, ob es so passt.
sample-agree-pieces = Wie viele Stücke zuerst?
sample-agree-pieces-hint = Meist genügen 3. Leer heißt: keine Probe.
sample-agree-consequence = { $days ->
    [one] Du hast danach einen Tag zum Ansehen. Sagst du nichts, geht die Arbeit weiter. Die Frist verschiebt sich um die Wartezeit.
   *[other] Du hast danach { $days } Tage zum Ansehen. Sagst du nichts, geht die Arbeit weiter. Die Frist verschiebt sich um die Wartezeit.
}
sample-agree-save = In den Vertrag übernehmen
notice-sample-as-before = Es bleibt, wie es war.
notice-sample-agreed = Der Vertrag ist neu aufgesetzt. Jetzt lesen und unterschreiben.
sample-agreed = { $pieces ->
    [one] Nach dem ersten Stück wird eine Probe angesehen.
   *[other] Nach den ersten { $pieces } Stücken wird eine Probe angesehen.
}
sample-show-lead = { $pieces ->
    [one] Zeig das erste Stück. Die übrige Arbeit wartet, bis { $name } es angesehen hat.
   *[other] Zeig die ersten { $pieces } Stücke. Die übrige Arbeit wartet, bis { $name } sie angesehen hat.
}
sample-show-note = Was sollte man dazu wissen?
sample-show-consequence = { $days ->
    [one] Höchstens einen Tag, dann geht es von selbst weiter. Deine Frist verschiebt sich um die Wartezeit.
   *[other] Höchstens { $days } Tage, dann geht es von selbst weiter. Deine Frist verschiebt sich um die Wartezeit.
}
notice-sample-shown = Die Probe ist gezeigt. Jetzt ist die andere Seite dran.
sample-shown-at = Gezeigt
sample-answer-legend = Passt der Rest so?
sample-answer-go-on = Ja, so weiter
sample-answer-otherwise = Weiter, aber anders
sample-answer-words = Was soll anders werden?
sample-answer-words-hint = Nenne das Stück und was du dort erwartet hast. Bei „Ja“ darf das Feld leer bleiben.
sample-answer-consequence = Die Arbeit geht danach weiter. Das ist noch keine Abnahme, und es wird nichts bezahlt.
sample-answer-button = Antwort senden
notice-sample-answered = Deine Antwort ist da, die Arbeit geht weiter.
sample-said-go-on = Passt so, weiter
sample-said-otherwise = Weiter, aber anders
sample-said-silence = Keine Antwort in der Zeit, die Arbeit ging weiter
sample-lead-show = Zeig zuerst die vereinbarte Probe. Danach geht der Rest weiter.
sample-lead-soon = Zuerst kommt die vereinbarte Probe. Du wirst gefragt, sobald sie da ist.
sample-lead-answer = Sieh dir die ersten Stücke an. So wird aus einem Missverständnis keine ganze Lieferung.
sample-lead-wait = Die Probe wird angesehen. Danach geht der Rest weiter.
sample-clock-before = Am
sample-clock-after = geht die Arbeit von selbst weiter.
sample-clause = { $pieces ->
    [one] Nach dem ersten Stück zeigt der Auftragnehmer eine Probe. Die übrige Arbeit wartet, bis der Auftraggeber sie angesehen hat, höchstens { $days } Tage. Schweigt er, geht sie weiter. Die Frist dieser Abgabe verschiebt sich um die Wartezeit. Die Antwort ist keine Abnahme.
   *[other] Nach den ersten { $pieces } Stücken zeigt der Auftragnehmer eine Probe. Die übrige Arbeit wartet, bis der Auftraggeber sie angesehen hat, höchstens { $days } Tage. Schweigt er, geht sie weiter. Die Frist dieser Abgabe verschiebt sich um die Wartezeit. Die Antwort ist keine Abnahme.
}
sample-event-shown = { $who } hat die Probe gezeigt
sample-event-answered = Nach der Probe geht die Arbeit weiter
sample-field-empty = Schreib etwas oder häng eine Datei an. Ohne beides gibt es nichts anzusehen.
sample-refusal-not-agreed = In diesem Vertrag steht keine Probe. Reich die Arbeit ein, wenn sie fertig ist.
sample-refusal-shown-before = Die Probe ist schon gezeigt. Jetzt kommt die ganze Arbeit.
sample-refusal-too-late = Für eine Probe ist es zu spät. Reich die ganze Arbeit ein.
sample-refusal-not-shown = Es gibt noch keine Probe. Der Auftrag zeigt, wann sie kommt.
sample-refusal-deadline = Die Zeit zum Ansehen war am { $deadline } vorbei. Die Arbeit geht weiter; schreib eine Nachricht, wenn etwas anders soll.
sample-refusal-first = { $pieces ->
    [one] Zeig zuerst das erste Stück als Probe. So steht es im Vertrag.
   *[other] Zeig zuerst die ersten { $pieces } Stücke als Probe. So steht es im Vertrag.
}
sample-refusal-look-first = Sieh dir zuerst die Probe an. Danach zeigt der Auftrag, was möglich ist.
sample-refusal-shown = Die Probe wird gerade angesehen. Sobald die Antwort da ist, geht es weiter.
mail-sample-shown-subject = { $number }: bitte die Probe ansehen
mail-sample-shown-body =
    Zu „{ $title }“ liegen die ersten Stücke da. Bitte sieh sie dir bis { $deadline } an.
    Sagst du bis dahin nichts, geht die Arbeit so weiter.
mail-sample-answered-subject = { $number }: nach der Probe geht es weiter
mail-sample-answered-body =
    Die Arbeit an „{ $title }“ geht weiter. Im Auftrag steht, was zur Probe gesagt wurde.
