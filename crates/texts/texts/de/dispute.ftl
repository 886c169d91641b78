### Klärung: was gilt, wenn zwei sich nicht einig sind.

dispute-title = Klärung
dispute-tag = In Klärung
dispute-act = Klärung eröffnen
dispute-act-answer = Auf Vorschlag antworten
dispute-headline-waiting = Eine neutrale Person entscheidet
dispute-headline-neutral = { $name } entscheidet
dispute-lead-talk = Noch seid ihr euch nicht einig. Die Fristen der Prüfung stehen still.
dispute-lead-neutral = Eine neutrale Person entscheidet mit schriftlicher Begründung. Einigen könnt ihr euch weiterhin.
dispute-clock-talk-before = Einigt ihr euch nicht, wird am
dispute-clock-talk-after = nach der Regel im Vertrag geteilt oder eine neutrale Person benannt.
dispute-clock-decision-before = Die Entscheidung fällt bis
dispute-clock-decision-after = – sonst wird jemand anderes benannt oder halb und halb geteilt.

dispute-open-title = Klärung eröffnen
dispute-open-lead-client = Ein Muss-Kriterium ist aus deiner Sicht nicht erfüllt, und Nacharbeit hilft nicht weiter.
dispute-open-lead-contractor = Die erbetene Nacharbeit geht aus deiner Sicht über ein Kriterium hinaus.
dispute-steps = So läuft es ab
dispute-step-talk = { $days } Tage reden, mit Vorschlägen, die eine Summe nennen.
dispute-step-small = Bis { $small }: ohne Einigung wird halb und halb geteilt. Ein übriger Cent geht an die auftragnehmende Seite.
dispute-step-neutral = Darüber: eine neutrale Person entscheidet in { $days } Tagen mit schriftlicher Begründung. Euch kostet das nichts.
dispute-step-fallback = Ist niemand neutral oder entscheidet niemand rechtzeitig, wird halb und halb geteilt.
dispute-criterion = Kriterium
dispute-words-client = Was fehlt?
dispute-words-contractor = Warum geht es darüber hinaus?
dispute-check = Klärung prüfen
dispute-check-title = Bitte prüfen: Klärung
dispute-check-consequence = Die Fristen stehen still. { $name } ist dran. Nach { $days } Tagen gilt die Regel aus dem Vertrag.
dispute-open-button = Klärung verbindlich eröffnen
dispute-take-back = Klärung zurücknehmen
dispute-take-back-hint = Dann geht es weiter, wo ihr wart, mit den Tagen, die noch übrig waren.

dispute-ground-defect = Ein Kriterium ist nicht erfüllt
dispute-ground-hours = Stunden passen nicht
dispute-ground-out-of-scope = Die Nacharbeit geht über ein Kriterium hinaus
dispute-ground-serious = Beendet aus schwerem Grund
dispute-ground-after-repair = Beendet nach erfolgloser Abhilfe
dispute-said-by = { $name } schreibt
dispute-decision = Entscheidung
dispute-decision-by = { $name } hat entschieden: { $sum } an { $contractor }, { $rest } zurück an { $client }.
dispute-reasons = Begründung

dispute-cases = Klärungen
dispute-cases-lead = Hier entscheidest du als neutrale Person. Du siehst Vertrag, Abgabe, Kriterien und Vorschläge, sonst nichts.
dispute-cases-empty = Hier stehen Klärungen, für die du als neutrale Person benannt bist.
dispute-case-until = Zu entscheiden bis
dispute-case-contract = Was vereinbart ist
dispute-case-deliveries = Was abgegeben ist
dispute-case-none-delivered = Es ist nichts abgegeben.
dispute-case-decide = Entscheidung
dispute-case-reasons-hint = Die Begründung lesen beide Seiten. Darin stehen die Kriterien, auf die es ankommt.
dispute-case-check = Entscheidung prüfen
dispute-case-check-title = Bitte prüfen: Entscheidung
dispute-case-consequence = Die Summen fließen sofort. Die Entscheidung lässt sich nicht zurücknehmen.
dispute-case-button = Verbindlich entscheiden
dispute-case-step-back = Nicht entscheiden
dispute-case-step-back-hint = Wer befangen ist oder keine Zeit hat, gibt ab. Dann wird jemand anderes benannt.
dispute-turn = Klärung entscheiden: { $title }

dispute-people = Neutrale Personen
dispute-people-lead = Diese Menschen entscheiden, wenn zwei sich nicht einig werden. Wer mit einer Seite zu tun hatte, wird nie benannt.
dispute-people-empty = Ohne neutrale Person wird ohne Einigung immer halb und halb geteilt.
dispute-people-login = Anmeldename
dispute-people-add = Auf die Liste setzen
dispute-people-drop = Von der Liste nehmen
dispute-people-since = Seit
dispute-people-waiting = Offen
dispute-people-decided = Entschieden

dispute-field-not-a-must = Nur ein Muss-Kriterium hält Geld auf. Bitte eines davon wählen.
dispute-field-login-unknown = Dieses Konto gibt es nicht. Bitte den Anmeldenamen prüfen.
dispute-field-login-known = Diese Person steht schon auf der Liste.
dispute-refusal-deadline-passed = Die Prüffrist endete am { $at }. Danach gilt die Abgabe als abgenommen.
dispute-refusal-no-revision = Es ist keine Nacharbeit erbeten. Schlag eine Einigung vor, wenn etwas nicht passt.
dispute-refusal-open = Die Klärung läuft schon. Mach dort einen Vorschlag.
dispute-refusal-not-open = Gerade läuft keine Klärung. Lade die Seite neu.
dispute-refusal-no-rule = Dieser Vertrag kennt noch keine Regel dafür. Schlag eine Einigung vor.
dispute-refusal-not-yours = Zurücknehmen kann nur, wer die Klärung eröffnet hat. Du kannst den Vorschlag annehmen.
dispute-refusal-week-ended = Diese Woche ist aus schwerem Grund beendet. Einigt euch auf eine Summe dafür.
dispute-refusal-taken-back-before = Zurücknehmen geht einmal je Abschnitt. Einigt euch oder wartet das Ende der Klärung ab.
dispute-refusal-with-neutral = Eine neutrale Person ist schon benannt. Einigen könnt ihr euch noch mit einem Vorschlag.
dispute-refusal-not-to-decide = Diese Klärung wartet nicht mehr auf dich. Lade die Seite neu.
dispute-refusal-conflict = Du hattest inzwischen mit einer Seite zu tun. Gib die Klärung ab.

dispute-event-opened = { $who } hat eine Klärung eröffnet
dispute-event-taken-back = { $who } hat die Klärung zurückgenommen
dispute-event-named = Eine neutrale Person ist benannt
dispute-event-decided = Die neutrale Person hat entschieden
dispute-event-halved = Halb und halb geteilt, wie im Vertrag vereinbart
notice-dispute-opened = Eröffnet. Die Fristen stehen still, die andere Seite ist dran.
notice-dispute-taken-back = Zurückgenommen. Es geht weiter, wo ihr wart.
notice-dispute-decided = Entschieden. Beide Seiten lesen die Begründung.
notice-dispute-stepped-back = Abgegeben. Jemand anderes übernimmt.
notice-dispute-added = Auf der Liste.
notice-dispute-dropped = Von der Liste genommen.

contract-dispute-talk = Sind sich die Parteien nicht einig, sprechen sie { $days } Tage miteinander. Jeder Vorschlag nennt eine Summe. Die Prüffrist steht still.
contract-dispute-small = Kommt bis zu { $small } keine Einigung zustande, wird die Summe halb und halb geteilt. Ein übriger Cent steht der auftragnehmenden Seite zu.
contract-dispute-neutral = Bei höheren Summen entscheidet eine neutrale Person innerhalb von { $days } Tagen mit schriftlicher Begründung. Entscheidet niemand, wird halb und halb geteilt. Der Rechtsweg bleibt offen.

mail-dispute-opened-subject = { $number }: Klärung eröffnet
mail-dispute-opened-body =
    Zu „{ $title }“ ist eine Klärung eröffnet. Die Fristen stehen still.
    Ein Vorschlag liegt dir vor. Einigt euch bis { $deadline }, danach gilt die Regel aus dem Vertrag.
mail-dispute-taken-back-subject = { $number }: Klärung zurückgenommen
mail-dispute-taken-back-body =
    Die Klärung zu „{ $title }“ ist zurückgenommen. Es geht weiter, wo ihr wart.
mail-dispute-neutral-subject = { $number }: eine neutrale Person entscheidet
mail-dispute-neutral-body =
    Zu „{ $title }“ entscheidet jetzt eine neutrale Person, bis { $deadline }.
    Einigen könnt ihr euch bis dahin weiterhin.
mail-dispute-decided-subject = { $number }: entschieden
mail-dispute-decided-body =
    Zu „{ $title }“ ist entschieden. Im Auftrag stehen die Summen und die Begründung.
mail-dispute-halved-subject = { $number }: halb und halb geteilt
mail-dispute-halved-body =
    Zu „{ $title }“ kam keine Einigung zustande. Die Summe ist halb und halb geteilt, wie im Vertrag vereinbart.
mail-dispute-named-subject = Klärung { $number }: deine Entscheidung
mail-dispute-named-body =
    Für den Auftrag { $number } bist du als neutrale Person benannt.
    Bitte entscheide bis { $deadline } oder gib die Klärung ab.
dispute-no-neutral = Gerade gibt es hier keine neutrale Person. Einigt ihr euch nicht, wird jede Summe halb und halb geteilt.

dispute-fee-title = Was eine Entscheidung bringt
dispute-fee-lead = Die Vergütung zahlt der Betrieb, für jede Entscheidung gleich viel. Von der Summe der beiden Seiten geht nichts ab. Bei 0 ist es ein Ehrenamt, bei Spielgeld auch die Vergütung Spielgeld.
dispute-fee = Vergütung je Entscheidung
dispute-fee-hint = Gilt für alle, die ab jetzt benannt werden. Höchstens 200.
dispute-fee-set = Vergütung festlegen
dispute-fees = Vergütungen
dispute-fees-lead = Die Vergütung überweist der Betrieb.
dispute-fee-decided = Entschieden am
dispute-fee-sum = Vergütung
dispute-fee-state = Stand
dispute-fee-open = noch offen
dispute-fee-paid = überwiesen am
dispute-fee-pay = Als überwiesen vermerken
dispute-field-fee-negative = Weniger als 0 geht nicht.
notice-dispute-fee-set = Festgelegt.
notice-dispute-fee-paid = Vermerkt.
