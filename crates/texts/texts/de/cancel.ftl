### Kündigen vor Beginn: was gilt und was der Auftraggeber anbietet.

cancel-title = Ende vor Beginn
cancel-lead = Solange niemand begonnen hat, kann der Auftraggeber ein Ende anbieten. Was er anbietet, steht im Vertrag.
cancel-way = Vor Beginn kündigen
cancel-agree-way = Ende vor Beginn regeln
cancel-share = Anteil für den Auftragnehmer in Prozent
cancel-share-hint = 0 heißt: alles geht zurück. Bis 100.
cancel-holds-back = Vereinbart ist: Nichts wird bezahlt, und was für den Auftrag liegt, geht ganz zurück.
cancel-holds-share = Vereinbart ist: { $share } % der Summe, mit der begonnen würde, gehen an den Auftragnehmer, der Rest an den Auftraggeber.
cancel-law = Hinweis, kein Rechtsrat: Wer ein Werk bestellt, darf jederzeit kündigen. Er schuldet dann die Vergütung abzüglich des Ersparten (§ 648 BGB).
cancel-offer-lead = Der Vorschlag folgt eurem Vertrag: { $sum } an den Auftragnehmer, { $rest } zurück. Es endet, wenn die andere Seite annimmt oder ihr euch auf eine andere Summe einigt.
cancel-holds-none = Im Vertrag steht dazu nichts. Es gilt, was das Gesetz sagt.
cancel-offer-lead-none = Euer Vertrag sagt dazu nichts. Nach dem Gesetz kann ein Teil der Vergütung geschuldet sein. Vorgeschlagen sind { $sum } an den Auftragnehmer und { $rest } zurück. Es endet, wenn die andere Seite annimmt oder ihr euch auf eine andere Summe einigt.
cancel-offer-words = Ich möchte den Auftrag vor Beginn beenden.
cancel-clause-back = Vor Beginn der Arbeit kann der Auftraggeber das Ende anbieten: Nichts wird bezahlt, und was für den Auftrag liegt, geht ganz zurück. Es endet, wenn der Auftragnehmer annimmt oder beide sich auf eine Summe einigen. Das Recht zu kündigen (beim Werkvertrag § 648 BGB) bleibt.
cancel-clause-share = Vor Beginn der Arbeit kann der Auftraggeber das Ende anbieten: { $share } % der Summe, mit der begonnen würde, bekommt der Auftragnehmer. Es endet, wenn er annimmt oder beide sich auf eine Summe einigen. Das Recht zu kündigen (beim Werkvertrag § 648 BGB) bleibt.
notice-cancel-agreed = Das steht jetzt im Vertrag. Beide unterschreiben die neue Fassung.
notice-cancel-as-before = Das stand schon so im Vertrag.
cancel-stage-note = Das gilt für diese Etappe. Die nächste wartet dann auf ihr Geld und verfällt ohne.
cancel-offer-declined = Lehnt die andere Seite ab, gilt das Gesetz.
cancel-begun-title = Ende nach Beginn
cancel-begun-lead = Die Arbeit hat begonnen. Die Regel für ein Ende vor Beginn gilt dafür nicht mehr.
cancel-begun-agree = Einigt euch auf eine Summe. Nimmt die andere Seite an, endet dieser Abschnitt sofort.
cancel-law-services = Bei Diensten gelten andere Regeln (§§ 626 und 627 BGB). Welche hier passen, entscheidet diese Seite nicht.
cancel-over = Dieser Auftrag ist schon zu Ende. Hier gibt es nichts mehr zu kündigen.
