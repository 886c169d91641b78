### The stages of an order: milestones of a project.

stage-card = Etappen
stage-number = Etappe
stage-title = Was dann fertig ist
stage-amount = Betrag
stage-due = Fällig
stage-state = Stand
stage-lit = jetzt dran
stage-later = später
stage-open = noch { $missing } offen
stage-secured = hinterlegt
stage-paid = bezahlt
stage-refunded = { $sum } zurück
stage-ended = beendet
stage-lead-fund = Etappe { $stage } von { $of }: Hinterlege die Summe dieser Etappe, dann geht es weiter.
stage-lead-wait = Etappe { $stage } von { $of }: Die Summe dieser Etappe ist noch nicht hinterlegt.
stage-of = Etappe { $stage } von { $of }: „{ $title }“
stage-sum = Summe dieser Etappe
notice-stage-accepted = Etappe abgenommen und bezahlt.

stage-split = In Etappen aufteilen
stage-split-edit = Etappen ändern
stage-split-title = In Etappen aufteilen
stage-split-lead = Jede Etappe wird für sich hinterlegt, abgegeben, abgenommen und bezahlt. So riskierst du nie mehr als eine.
stage-split-sum = Zusammen müssen es { $sum } sein, die letzte fällig am { $due }.
stage-split-empty = Leere Zeilen zählen nicht. Ohne Etappen ist es ein Stück.
stage-split-signed = Beide unterschreiben danach die neue Fassung des Vertrags.
stage-split-part = Etappe { $number }
stage-split-save = Etappen übernehmen
notice-stage-split = Der Vertrag ist neu aufgesetzt. Jetzt lesen und unterschreiben.

stage-part-open = Nur einen Teil hinterlegen
stage-part-amount = Teilbetrag
stage-part-hint = Die Arbeit beginnt erst, wenn { $missing } hinterlegt sind.
stage-part-button = Teil hinterlegen
notice-stage-part = Der Teil ist hinterlegt. Im Auftrag steht, was noch fehlt.

stage-clause-list = Die Arbeit wird in Etappen abgegeben und bezahlt:
stage-clause-part = „{ $title }“ für { $amount }, fällig { $due }
stage-clause-rule = Ist eine Etappe bezahlt, hinterlegt der Auftraggeber binnen { $days } Tagen die nächste. Sonst endet der Auftrag; Bezahltes bleibt bezahlt.
stage-clause-rule-direct = Ist eine Etappe abgenommen, sagt der Auftraggeber binnen { $days } Tagen die Summe der nächsten zu. Sonst endet der Auftrag; Bezahltes bleibt bezahlt.
stage-clause-secures = { $days ->
    [one] Der Auftraggeber hinterlegt vor jeder Etappe ihre Summe, für die erste bis zum Tag nach der zweiten Unterschrift. Vorher beginnt keine Arbeit an ihr.
   *[other] Der Auftraggeber hinterlegt vor jeder Etappe ihre Summe, für die erste innerhalb von { $days } Tagen nach der zweiten Unterschrift. Vorher beginnt keine Arbeit an ihr.
}
stage-clause-promises = { $days ->
    [one] Der Auftraggeber sagt vor jeder Etappe ihre Summe zu, für die erste bis zum Tag nach der zweiten Unterschrift. Die Summe ist nicht gesichert; niemand verwahrt sie.
   *[other] Der Auftraggeber sagt vor jeder Etappe ihre Summe zu, für die erste innerhalb von { $days } Tagen nach der zweiten Unterschrift. Die Summe ist nicht gesichert; niemand verwahrt sie.
}
stage-clause-transfers = { $days ->
    [one] Der Auftraggeber überweist vor jeder Etappe ihre Summe auf das Treuhandkonto, für die erste bis zum Tag nach der zweiten Unterschrift. Vorher beginnt keine Arbeit an ihr.
   *[other] Der Auftraggeber überweist vor jeder Etappe ihre Summe auf das Treuhandkonto, für die erste innerhalb von { $days } Tagen nach der zweiten Unterschrift. Vorher beginnt keine Arbeit an ihr.
}
stage-clause-entrusts = { $days ->
    [one] Der Auftraggeber zahlt vor jeder Etappe ihre Summe an den Zahlungsdienst dieser Instanz, der sie hält. Für die erste hat er Zeit bis zum Tag nach der zweiten Unterschrift. Vorher beginnt keine Arbeit an ihr.
   *[other] Der Auftraggeber zahlt vor jeder Etappe ihre Summe an den Zahlungsdienst dieser Instanz, der sie hält. Für die erste hat er { $days } Tage nach der zweiten Unterschrift Zeit. Vorher beginnt keine Arbeit an ihr.
}
stage-clause-pays = Mit der Abnahme einer Etappe zahlt der Auftraggeber ihre Summe, zusammen { $amount }.
stage-clause-pays-direct = Nach der Abnahme einer Etappe überweist der Auftraggeber ihre Summe ohne Abzug auf das Konto des Auftragnehmers, zusammen { $amount }.
stage-clause-delivers = Der Auftragnehmer gibt jede Etappe bis zu ihrem Termin ab, die letzte bis { $due }.
stage-clause-full-payout = Der Auftragnehmer erhält mit der Abnahme jeder Etappe ihre Summe ohne Abzug, zusammen { $amount }.

refusal-stage-count = Es müssen zwei bis { $most } Etappen sein. Für ein Stück alle Zeilen leeren.
refusal-stage-title = Etappe { $part } braucht Worte, höchstens { $most } Zeichen.
refusal-stage-amount = Etappe { $part } braucht einen Betrag über null, in der Währung des Auftrags.
refusal-stage-order = Etappe { $part } muss nach der davor und nach heute fällig sein.
refusal-stage-end = Die letzte Etappe muss mit dem Auftrag fällig sein: { $due }.
refusal-stage-sum = Zusammen sind es { $parts }, vereinbart sind { $agreed }. Gleiche die Beträge an.

stage-cap-title = Höchstens mit Neuen riskieren
stage-cap-lead = Bei einem Menschen, den du noch nie bezahlt hast, liegt nie mehr als diese Summe auf einmal. Nur du siehst sie.
stage-cap = Höchstens auf einmal
stage-cap-hint = Leer heißt: keine Obergrenze. Größere Aufträge teilst du in Etappen auf.
stage-cap-save = Merken
stage-cap-link = Obergrenze für neue Menschen
notice-stage-cap = Gemerkt.
refusal-stage-above-cap = { $amount } sind mehr als deine Obergrenze { $cap } für neue Menschen. Teile in Etappen auf oder ändere sie.

stage-split-more = Weitere Etappe
stage-split-missing = Bisher { $total } von { $agreed }: { $rest } fehlen noch.
stage-split-over = Bisher { $total } von { $agreed }: { $rest } zu viel.
stage-split-exact = Die Etappen ergeben genau { $agreed }.
