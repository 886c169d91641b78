### Why a step with an ad or an offer is not possible: cause and remedy in at most 20 words.

refusal-posting-incomplete = Im Gesuch fehlt noch etwas. Ergänze die markierten Felder.
refusal-posting-routine-needs-instruction = Diese Arbeit kommt wieder, hat aber keine Anleitung. Schreib zuerst eine.
refusal-posting-nothing-to-measure = Es fehlt ein Muss-Kriterium. Schreib in die Anleitung, woran ihr die fertige Arbeit messt.
refusal-posting-not-a-draft = Dieses Gesuch ist schon veröffentlicht. Kopiere es, wenn du etwas ändern willst.
refusal-posting-changed-meanwhile = Dieser Entwurf wurde inzwischen geändert. Sieh ihn noch einmal an.
refusal-posting-not-published = Dieses Gesuch ist nicht offen. Veröffentliche zuerst einen Entwurf davon.
refusal-posting-still-open = Dieses Gesuch ist bis { $time } offen. Du kannst es selbst früher schließen.
refusal-posting-foreign-offer = Dieses Angebot gehört nicht zu diesem Gesuch. Wähle eines aus der Liste.
refusal-posting-offer-not-open = Dieses Angebot gilt nicht mehr. Wähle ein anderes aus der Liste.
refusal-posting-offer-outdated = Der Termin dieses Angebots ist vorbei. Bitte um ein neues Angebot.

## Offers

refusal-offer-incomplete = Im Angebot fehlt noch etwas. Ergänze die markierten Felder.
refusal-offer-own-posting = Das ist dein eigenes Gesuch. Für dich selbst kannst du nicht arbeiten.
refusal-offer-posting-not-open = Dieses Gesuch nimmt keine Angebote mehr an. Sieh dir die offenen Gesuche an.
refusal-offer-offered-already = Du hast hier schon ein Angebot. Zieh es zurück, bevor du ein neues sendest.
refusal-offer-too-many = Du hast hier schon { $most } Angebote gesendet, mehr sind es nicht. Sieh dir andere Gesuche an.
refusal-offer-not-open = Über dieses Angebot ist schon entschieden. Daran ändert sich nichts mehr.

## Once more

refusal-reorder-not-the-client = Nur wer den Auftrag gegeben hat, kann ihn wiederholen.
refusal-reorder-not-paid = Dieser Auftrag ist noch nicht bezahlt. Danach kannst du ihn wiederholen.
refusal-reorder-date-in-past = Dieses Datum ist vorbei. Bitte eines in der Zukunft wählen.
