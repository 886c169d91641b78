### Die Anleitung, wie die andere Seite sie sieht.

instruction-view-title = So sieht es die andere Seite
instruction-view-link = Mit den Augen der anderen Seite
instruction-view-lead = Genau das liest, wer die Arbeit übernimmt. Deine Schätzungen und Notizen zur Aufgabe stehen nicht dabei.
instruction-view-draft = Das ist der Entwurf. Andere sehen ihn erst, wenn du ihn speicherst.
instruction-view-unfinished = Der Entwurf ist noch nicht vollständig. Darum steht hier die letzte Fassung.
instruction-view-nothing = Noch sieht die andere Seite nichts. Schreib zuerst Ziel, ein Kriterium und den Spielraum auf.
instruction-view-heading = Anleitung
instruction-view-asked = Was die andere Seite noch fragen würde
instruction-view-nothing-asked = Nichts. Damit lässt sich anfangen.
instruction-view-asked-goal = Was genau soll am Ende da sein?
instruction-view-asked-must-criterion = Woran erkenne ich, dass ich fertig bin?
instruction-view-asked-measure = Wie stellen wir fest, ob ein Kriterium erfüllt ist?
instruction-view-asked-latitude = Was darf ich selbst entscheiden?
instruction-view-asked-response-hours = Wie lange warte ich auf eine Antwort?
instruction-view-asked-reachable-hours = Wann erreiche ich dich?
instruction-view-asked-steps = Womit fange ich an?
instruction-view-asked-free-zone = Was bleibt mir überlassen?
instruction-view-asked-why = Wofür ist das gut?
instruction-view-asked-example = Wie sieht ein Stück aus, das dir gefällt?
instruction-view-asked-reaction = Bis wann muss jedes einzelne Stück erledigt sein?
instruction-view-asked-when-unsure = Was tue ich, wenn etwas unklar ist und du nicht da bist?
instruction-view-asked-tools = Womit arbeite ich, und wie bekomme ich Zugang?
instruction-view-asked-length = Wie lang soll jedes Stück sein?
instruction-view-asked-ask-cases = Was soll ich nie allein entscheiden?
instruction-view-print = Zum Drucken: im Browser „Drucken“ wählen. Auf dem Blatt steht nur die Anleitung.
