### Why a step with an instruction is not possible: cause and remedy in at most 20 words.

refusal-instruction-unchanged = Du hast nichts geändert. Die letzte Fassung gilt weiter.
refusal-instruction-outdated = Inzwischen gibt es eine neuere Fassung. Sieh sie an. Speicherst du noch einmal, gilt deine.
refusal-instruction-no-must-criterion = Es fehlt ein Muss-Kriterium. Schreib dazu, woran ihr die fertige Arbeit messt.
refusal-instruction-draft-waits = Hier wartet schon ein Entwurf. Setze den Haken, um ihn zu ersetzen, oder schreib ihn erst fertig.

## What is still missing, and what it is good for

instruction-missing-goal = Was soll am Ende da sein? Schreib das Ziel auf.
instruction-missing-must-criterion = Woran erkennt ihr, dass es fertig ist? Mindestens ein Muss-Kriterium gehört dazu.
instruction-missing-measure = Bei einem Kriterium fehlt, wie ihr es messt. Sonst entscheidet das Gefühl.
instruction-missing-latitude = Wie viel darf selbst entschieden werden? Wähle den Spielraum.
instruction-missing-response-hours = Wie schnell antwortest du auf Rückfragen? Trag die Stunden ein.
instruction-missing-reachable-hours = Wann bist du erreichbar? Feste Zeiten halten dir den Rest des Tages frei.
instruction-missing-steps = Routine gelingt mit Schritten. Drei bis zehn reichen meist.
instruction-missing-free-zone = Was bleibt frei? Wer einen Teil selbst gestaltet, fragt seltener nach.
