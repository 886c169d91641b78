### Anmerkungen an der Stelle, Prüfung der Abgabe, vom letzten Mal.

remark-title = Anmerkungen
remark-lead = Jede Anmerkung steht an ihrer Stelle und wiegt, was vereinbart ist. Nur ein Muss hält Geld auf.
remark-empty = Hier stehen Anmerkungen zu den Abgaben. Bisher gibt es keine.
remark-note = Anmerkung an einer Stelle
remark-text = Was soll anders sein?
remark-kind = Wie wichtig ist es?
remark-kind-hint = Nie strenger als das Kriterium, zu dem es gehört.
remark-kind-must = Muss: Ohne das ist es nicht fertig
remark-kind-should = Soll: Wäre besser, hält aber nichts auf
remark-kind-taste = Geschmack: Mir gefiele es anders
remark-criterion = Kriterium
remark-file = Datei
remark-nowhere = keine Angabe
remark-place = Stelle in Worten
remark-place-hint = Ein Zitat, eine Seite, eine Zeile.
remark-save = Anmerkung merken
remark-remove = Entfernen
remark-gathered = Gesammelt für deine Entscheidung
remark-gathered-none = Noch keine Anmerkung. Du kannst an jeder Stelle sagen, was anders sein soll.
remark-gathered-hint = Noch siehst nur du sie. Mit deiner Entscheidung gehen sie hinaus.
remark-gathered-state = noch nicht gesendet
remark-open = offen
remark-next-time = für das nächste Mal
remark-done-with = erledigt mit Abgabe { $number }
remark-not-done-with = nicht erledigt mit Abgabe { $number }
remark-at-criterion = Kriterium: { $text }
remark-at-file = Datei { $name }
remark-column-delivery = Abgabe
remark-column-what = Anmerkung
remark-column-place = Stelle
remark-column-fate = Stand
remark-column-done = Erledigt
remark-column-agreement = Einig
remark-done-of = { $done } von { $all }
remark-curve = So nähert ihr euch an
remark-curve-hint = Einig heißt: Anteil der Kriterien, zu denen nichts angemerkt wurde.
remark-curve-alternative = Einig von Abgabe zu Abgabe: { $shares }
remark-card-lead = { $all ->
    [one] Eine Anmerkung, { $open ->
        [0] nichts davon offen.
       *[other] noch offen.
    }
   *[other] { $all } Anmerkungen, davon { $open } offen.
}
remark-way = An einer Stelle etwas anmerken
remark-card-link = Anmerkungen ansehen

remark-answer-title = Zu den Anmerkungen
remark-answer-lead = Sag zu jeder, ob sie erledigt ist. Ein Muss, das offen bleibt, braucht einen Grund.
remark-done = Erledigt
remark-why = Grund oder Hinweis
remark-deliver-notes = Zu einzelnen Kriterien etwas sagen
remark-deliver-steps = Erledigte Schritte
remark-length-hint = Texte werden gezählt. Vereinbart je Stück: { $length }.
remark-length-inside = { $count }, wie vereinbart ({ $length })
remark-length-outside = { $count }, vereinbart: { $length }

remark-last-time = Vom letzten Mal
remark-last-time-lead = Abgenommen mit { $percent } %. Das wurde für dieses Mal angemerkt:
remark-last-time-silence = Das blieb vom letzten Mal offen:

notice-remark-noted = Die Anmerkung ist gemerkt. Noch siehst nur du sie.
notice-remark-removed = Die Anmerkung ist entfernt.

refusal-remark-nothing-to-look-at = Gerade liegt keine Abgabe zum Prüfen vor.
refusal-remark-too-many = { $most } Anmerkungen sind genug für eine Abgabe. Sprecht lieber miteinander.

field-remark-must-needs-criterion = Nur ein Muss-Kriterium hält Geld auf. Wähle eines, oder nimm Soll oder Geschmack.
field-remark-too-strict = So streng ist „{ $criterion }“ nicht vereinbart. Wähle eine mildere Art.
field-remark-without-why = Ein Muss bleibt offen. Kreuze es als erledigt an oder schreibe, warum nicht.
field-delivery-empty = Es gibt nichts zu prüfen. Hänge eine Datei an oder schreibe, wo das Ergebnis liegt.
field-length-without-note = „{ $file }“ hat { $count }, vereinbart ist ein anderer Umfang. Ändere den Text oder schreibe, warum.
