### Mails: subject and text. The link to the page follows by itself.

## Orders

mail-order-proposed-subject = { $number }: Vertrag liegt bereit
mail-order-proposed-body =
    Der Vertrag zu „{ $title }“ über { $amount } liegt bereit.
    Lies ihn und unterschreibe bis { $deadline }. Danach endet der Auftrag von selbst.
mail-order-signed-subject = { $number }: eine Unterschrift fehlt noch
mail-order-signed-body =
    Der Vertrag zu „{ $title }“ ist von der anderen Seite unterschrieben.
    Jetzt fehlt noch deine Unterschrift, bis { $deadline }.
mail-order-concluded-subject = { $number }: bitte { $amount } hinterlegen
mail-order-concluded-body =
    Der Vertrag zu „{ $title }“ ist von beiden unterschrieben.
    Hinterlege jetzt { $amount }, bis { $deadline }. Erst dann beginnt die Arbeit.
mail-order-secured-subject = { $number }: { $amount } sind hinterlegt
mail-order-secured-body =
    Für „{ $title }“ sind { $amount } hinterlegt.
    Du kannst beginnen. Bitte tu das bis { $deadline }.
mail-order-part-secured-subject = { $number }: { $amount } sind hinterlegt
mail-order-part-secured-body =
    Für „{ $title }“ sind weitere { $amount } hinterlegt, { $missing } fehlen noch.
    Du kannst beginnen, sobald alles hinterlegt ist. Du musst nichts tun.
mail-order-stage-opened-subject = { $number }: Etappe { $stage } von { $of }
mail-order-stage-opened-body =
    In „{ $title }“ ist eine Etappe abgenommen und bezahlt. Als Nächstes kommt Etappe { $stage } von { $of }.
    Dafür sind { $amount } zu hinterlegen, bis { $deadline }. Erst dann geht die Arbeit weiter.
mail-order-started-subject = { $number }: die Arbeit hat begonnen
mail-order-started-body =
    An „{ $title }“ wird jetzt gearbeitet. Du musst nichts tun.
mail-order-delivered-subject = { $number }: bitte die Abgabe prüfen
mail-order-delivered-body =
    „{ $title }“ ist eingereicht. Bitte prüfe die Abgabe bis { $deadline }.
    Sagst du bis dahin nichts, gilt sie als abgenommen und { $amount } werden ausgezahlt.
mail-order-revision-subject = { $number }: Nacharbeit gewünscht
mail-order-revision-body =
    Zu „{ $title }“ ist Nacharbeit gewünscht. Im Auftrag steht, was fehlt oder nicht passt, und warum.
mail-order-extended-subject = { $number }: mehr Zeit zum Prüfen
mail-order-extended-body =
    Die Prüfung von „{ $title }“ dauert länger, jetzt bis { $deadline }.
    Danach gilt die Abgabe von selbst als abgenommen.
mail-order-reminded-subject = { $number }: { $days ->
    [one] noch ein Tag zum Prüfen
   *[other] noch { $days } Tage zum Prüfen
}
mail-order-reminded-body =
    Die Abgabe von „{ $title }“ wartet auf dich.
    Am { $deadline } gilt sie als abgenommen und { $amount } werden ausgezahlt.
mail-order-paid-subject = { $number }: abgenommen und bezahlt
mail-order-paid-body =
    „{ $title }“ ist abgenommen. { $amount } sind ausgezahlt, ohne Abzug.
mail-order-to-pay-subject = { $number }: abgenommen
mail-order-to-pay-body =
    „{ $title }“ ist abgenommen. { $amount } werden jetzt überwiesen, ohne Abzug. Der Auftrag zeigt, wie weit die Zahlung ist.
mail-payment-missed-subject = { $number }: die Zahlung ist nicht angekommen
mail-payment-missed-body =
    Für „{ $title }“ sind { $amount } als überwiesen gemeldet, aber nicht angekommen.
    Bitte sieh in deinem Konto nach und überweise neu. Nach { $days } Tagen gilt die Summe als überfällig.
mail-order-withdrawal-opened-subject = { $number }: Rücktritt ist jetzt möglich
mail-order-withdrawal-opened-body =
    Für „{ $title }“ ist die Frist samt Zugabe vorbei.
    Der Auftraggeber kann jetzt zurücktreten; dann gehen { $amount } zurück. Abgeben ist noch möglich.
mail-order-withdrawn-subject = { $number }: Rücktritt
mail-order-withdrawn-body =
    Von „{ $title }“ ist eine Seite zurückgetreten. Was hinterlegt war, ging ganz zurück.
mail-order-lapsed-subject = { $number }: von selbst beendet
mail-order-lapsed-body =
    „{ $title }“ hat sich von selbst beendet, weil eine Frist verstrichen ist.
    Was hinterlegt war, ging ganz zurück.

## Messages

mail-message-written-subject = { $number }: neue Nachricht
mail-message-written-body =
    { $name } hat dir zu „{ $title }“ geschrieben.

mail-account-blocked-subject = Dein Konto ist gesperrt
mail-account-blocked-body =
    Wer diese Instanz betreibt, hat dein Konto gesperrt. Der Grund: { $why }
    Fristen deiner Aufträge laufen weiter, und was dir zusteht, wird ausgezahlt.
    Du kannst dich weiter anmelden, um dein Geld zu sehen und deine Bankverbindung zu nennen.
    Wenn du das für falsch hältst, antworte der Person, die diese Instanz betreibt.
mail-account-unblocked-subject = Dein Konto ist wieder frei
mail-account-unblocked-body = Die Sperre ist aufgehoben. Du kannst dich wieder anmelden.

mail-account-needed-subject = { $amount } für dich: wohin?
mail-account-needed-body =
    Dir stehen { $amount } zu. Niemand weiß, wohin: Es fehlt deine Bankverbindung.
    Bitte trag sie ein. Das geht auch, wenn dein Konto gesperrt ist.

mail-payment-soon-overdue-subject = { $number }: morgen überfällig
mail-payment-soon-overdue-body =
    Für „{ $title }“ sind { $amount } zu überweisen. Überfällig ist die Summe ab { $deadline }.
    Dann sind neue Gesuche und Aufträge gesperrt, bis du überwiesen hast.
