### Zwei Ergebnisse ohne Namen nebeneinander.

comparison-title = Ohne Namen vergleichen
comparison-lead = Lass dieselbe kleine Sache einmal gegen Bezahlung machen und lege dein eigenes Ergebnis daneben. Wer was gemacht hat, steht erst nach deinem Urteil da.
comparison-what = Worum geht es?
comparison-what-hint = Zum Beispiel: Antwort auf eine Beschwerde.
comparison-own-text = Dein eigenes Ergebnis
comparison-trial-text = Das Ergebnis der Probe
comparison-trial-hint = Als Text. Bilder lassen sich hier noch nicht vergleichen.
comparison-begin = Nebeneinanderlegen
comparison-list = Deine Vergleiche
comparison-at = vom
comparison-choice = Dein Urteil
comparison-open = noch offen
comparison-blind = Lies beide in Ruhe. Die Reihenfolge ist ausgelost und bleibt so.
comparison-a = Ergebnis A
comparison-b = Ergebnis B
comparison-neither = Beide sind gleich gut
comparison-ask = Welches ist besser?
comparison-reveal = Urteilen und auflösen
comparison-is-own = dein eigenes
comparison-is-trial = die Probe
comparison-own = Dein eigenes gefiel dir besser.
comparison-trial = Die Probe gefiel dir besser.
comparison-same = Beide gefielen dir gleich gut.

notice-comparison-forgotten = Der Vergleich ist gelöscht.
