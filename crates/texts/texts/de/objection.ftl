### Stunden, die nicht passen: ein Grund für Nacharbeit oder Klärung in einer Woche nach Stunden.

objection-title = Diese Stunden passen nicht
objection-lead = Hake an, was nicht passt, und schreib in einem Satz, warum. Das Geld bleibt, wo es ist.
objection-revise-lead = Sag, welche Stunden nicht passen oder was an einem Muss-Kriterium fehlt. Leere Felder gelten als in Ordnung.
objection-improve-text = Passen Stunden nicht oder fehlt ein Muss-Kriterium, kannst du Nacharbeit erbitten. Das Geld bleibt, wo es ist.
objection-reason = Was passt nicht?
objection-minutes = Wie lange war es aus deiner Sicht?
objection-suggested = aus Sicht der auftraggebenden Seite { $time }
objection-said = Passt nicht: { $said }
objection-dispute-lead = Stunden passen aus deiner Sicht nicht, oder ein Muss-Kriterium ist nicht erfüllt, und Nacharbeit hilft nicht weiter.
objection-dispute-criterion = Kriterium, wenn es nicht um Stunden geht
objection-dispute-words = Worum geht es?
objection-lead-back = Nacharbeit, Runde { $round }: Es geht um die genannten Stunden. Berichtige sie mit einem Grund oder lass sie stehen, dann gib die Woche neu ab.
objection-show = Diese Stunden ansehen
objection-back = Bitte sieh dir diese Stunden noch einmal an. Berichtige sie oder lass sie stehen und gib die Woche neu ab.

objection-field-no-week = Stunden sind nur in einer Woche nach Stunden ein Grund. Nenne hier ein Kriterium.
objection-field-too-many = Mehr als { $most } Einträge auf einmal gehen nicht. Nenne die wichtigsten.
objection-field-twice = Ein Eintrag ist zweimal genannt. Nenne ihn einmal, mit allem, was nicht passt.
objection-field-unknown = Einen dieser Einträge gibt es nicht mehr so. Lade die Seite neu.
objection-field-minutes = Ein Tag hat 0 bis 24 Stunden. Bitte eine Dauer dazwischen eintragen.
objection-field-either = Nenne Stunden oder ein Kriterium, nicht beides auf einmal.
