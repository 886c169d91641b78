### A decision during the work, held against the latitude of the contract.

decision-title = Darf ich das entscheiden?
decision-lead = Beschreibe, was zu entscheiden ist. Bevor etwas gesendet wird, siehst du, was dein Spielraum dazu sagt.
decision-text = Was ist zu entscheiden?
decision-text-hint = Am besten gleich mit deinem Vorschlag.
decision-case = Geht es um einen dieser Fälle?
decision-case-hint = So ist es vereinbart: Hier wird immer vorher gefragt.
decision-case-none = keiner davon
decision-case-row = Fall
decision-cost = Was kostet es zusätzlich?
decision-cost-hint = Leer heißt: nichts.
decision-cost-row = Zusätzliche Kosten
decision-cost-nothing = keine
decision-check = Spielraum prüfen
decision-check-title = Was dein Spielraum sagt
decision-verdict-alone = Das darfst du allein entscheiden. Es wird nichts gesendet.
decision-verdict-tell = Das darfst du entscheiden. { $name } erfährt es durch eine Nachricht in diesem Auftrag.
decision-verdict-ask-latitude = Dein Spielraum erlaubt es nicht, allein zu entscheiden. { $name } wird gefragt.
decision-verdict-ask-case = Vereinbart ist, in diesem Fall immer vorher zu fragen. { $name } wird gefragt.
decision-verdict-ask-cost = Das kostet mehr, als du allein ausgeben darfst. { $name } wird gefragt.
decision-near = Meinst du „{ $case }“? In diesem Fall wird immer vorher gefragt. Dann ändere die Angabe.
decision-arrives = Frage kommt an
decision-tell = Entscheiden und melden
decision-ask = Frage stellen
decision-back = Zurück zum Auftrag
decision-asked = Darf ich das entscheiden? { $text }
decision-told = Entschieden: { $text }
decision-asked-title = Die Frage ist gestellt
decision-asked-lead = Die Frage hängt an der Anleitung bei Spielraum und Zeiten. Warte mit der Entscheidung auf die Antwort.

notice-decision-alone = Du entscheidest das allein. Es wurde nichts gesendet.
notice-decision-known = Das ist schon gesendet.
notice-decision-told = Die andere Seite ist benachrichtigt.
notice-decision-asked = Die Frage ist gestellt.

refusal-decision-not-in-work = Zu entscheiden gibt es nur etwas, solange daran gearbeitet wird.
refusal-decision-outdated = Inzwischen gilt eine andere Fassung der Anleitung. Prüfe noch einmal.
