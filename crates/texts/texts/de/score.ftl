### Was gute Anleitungen bringen: Abnahmen beim ersten Mal nach den Punkten der Prüfung.

score-title = Was gute Anleitungen bringen
score-lead = Wie oft deine Aufträge beim ersten Mal abgenommen wurden, je nachdem, wie die Prüfung die Anleitung beim Unterschreiben sah. Nur du siehst das.
score-empty = Noch zu wenige Aufträge: Ab { $fewest } abgenommenen oder nachgebesserten mit ähnlichen Punkten steht hier, was gute Anleitungen bringen.
score-points = Punkte
score-orders = Aufträge
score-at-first = Beim ersten Mal abgenommen
score-band = { $from } bis { $to }
score-share = { $share } %
score-too-few = noch zu wenige
score-note = Gezählt wird die Antwort auf die erste Lieferung; Schweigen gilt als Abnahme. Unter { $fewest } Aufträgen sagt ein Anteil nichts.
