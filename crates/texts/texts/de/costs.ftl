### All costs before the start (G4).

costs-title = Was es kostet
costs-work = Für die Arbeit
costs-work-stages = Für die Arbeit, alle Etappen
costs-work-week = Für die Woche, höchstens
costs-platform = Gebühr dieser Instanz
costs-custody = Gebühr für die Verwahrung
costs-dispute = Gebühr bei einer Klärung
costs-to-pay = Der Auftraggeber zahlt
costs-arrives = Beim Auftragnehmer kommt an
costs-week-hint = Bezahlt wird, was gearbeitet und abgezeichnet ist. Der Rest geht zurück.
costs-hint-play = Es ist Spielgeld: Niemand zahlt wirklich.
costs-hint-bank = Nicht darin: Steuern und was deine Bank für eine Überweisung nimmt.
costs-hint-provider = Was der Zahlungsdienst verlangt, trägt der Betreiber; von der Summe geht nichts ab. Steuern sind nicht darin.
costs-hint-neutral = Entscheidet eine neutrale Person, bekommt sie dafür derzeit { $sum } vom Betrieb. Von eurer Summe geht nichts ab.
