### Zwei Fassungen nebeneinander.

instruction-compare-title = Fassungen vergleichen
instruction-compare-from = Von
instruction-compare-to = Bis
instruction-compare-button = Vergleichen
instruction-compare-link = Fassungen vergleichen
instruction-compare-same = Beide Fassungen sagen dasselbe.
instruction-compare-removed = gestrichen:
instruction-compare-added = neu:
instruction-compare-end = (Ende)
instruction-compare-line-added = Zeile { $place }: neu
instruction-compare-line-removed = früher Zeile { $place }: gestrichen
instruction-compare-line-moved = Zeile { $now }: verschoben, früher Zeile { $was }
instruction-compare-line-changed = Zeile { $place }: geändert
instruction-compare-weight = Art: { $before } → { $now }
instruction-compare-values = Gewählt und gezählt
instruction-compare-what = Was
instruction-compare-before = vorher
instruction-compare-now = jetzt
instruction-compare-order-title = Was sich seit dem letzten Auftrag geändert hat
instruction-compare-order-lead = Gestrichenes ist durchgestrichen, Neues unterstrichen.
instruction-compare-order-link = Mit dem letzten Auftrag vergleichen
instruction-compare-order-previous = Zum letzten Auftrag
