### Die Liste vor dem ersten Auftrag mit jemand Neuem.

preflight-title = Vor dem ersten Auftrag mit { $name }
preflight-lead = Acht Punkte, zwei Minuten. Die Liste hält nichts auf. Nur du siehst sie.
preflight-card = Erledigt: { $done } von { $all } Punkten. Die Liste hält nichts auf, und nur du siehst sie.
preflight-show = Liste durchgehen
preflight-before-signing = Dein erster Auftrag mit { $name }? Die Liste braucht zwei Minuten. Was offen ist, gilt nach der Unterschrift als übersprungen.
preflight-seen = Das sagt der Vertrag
preflight-left = Noch offen
preflight-left-lead = Hake ab, was erledigt ist. Der Rest gilt als übersprungen.
preflight-save = Liste speichern
preflight-over = So stand die Liste, als die Arbeit begann
preflight-over-lead = Ändern geht nicht mehr.
preflight-state-done = erledigt
preflight-state-skipped = übersprungen
preflight-state-open = offen
preflight-skipped = Übersprungen hattest du vor diesem ersten Auftrag:
preflight-skipped-learn = Hat etwas davon gefehlt? Dann gehört es in die Lehre.

preflight-criterion = Ein Muss-Kriterium steht in der Anleitung
preflight-why-criterion = Nur daran misst du am Ende, ob es passt.
preflight-example = Ein gutes Beispiel liegt bei
preflight-why-example = Es zeigt, was Worte offen lassen.
preflight-reachable = Vereinbart ist, wann beide zu erreichen sind
preflight-why-reachable = Sonst bleiben Fragen liegen.
preflight-small-part = Der erste Auftrag ist klein: höchstens zwei Stunden
preflight-why-small-part = Geht es schief, ist wenig verloren.
preflight-data = Nur die Daten gehen mit, die es wirklich braucht
preflight-why-data = Was einmal weg ist, holst du nicht zurück.
preflight-access = Jeder Zugang ist ein eigener, mit den wenigsten Rechten
preflight-why-access = So lässt er sich einzeln wieder schließen.
preflight-fallback = Du weißt, was du tust, wenn es nicht klappt
preflight-why-fallback = Wer springt ein, und reicht die Zeit dann noch?
preflight-money = Ohne hinterlegte Summe beginnt die Arbeit nicht
preflight-why-money = Dafür sorgt Feierabend.

notice-preflight-saved = Die Liste ist gespeichert. Weiter geht es beim Auftrag.
