### Stichprobe statt Vollkontrolle.

sampling-heading = Stichprobe
sampling-title = Stichprobe statt Vollkontrolle
sampling-lead = Gelingen die Abgaben, musst du weniger ansehen. Nur du siehst das.
sampling-none = Du siehst jede Abgabe an. Mit einer Stichprobe brauchst du das nicht.
sampling-look = Diese Abgabe ansehen: gezogen (Prüfrate { $rate } %).
sampling-pass = Diese Abgabe darf ungeprüft durch: nicht gezogen (Prüfrate { $rate } %).
sampling-link = Stichprobe einstellen
sampling-now = { $streak ->
    [0] Prüfrate jetzt { $rate } %. Mit jeder guten Abgabe sinkt sie.
    [one] Prüfrate jetzt { $rate } %, nach einer guten Abgabe in Folge.
   *[other] Prüfrate jetzt { $rate } %, nach { $streak } guten Abgaben in Folge.
}
sampling-off = { $streak ->
    [0] Noch ohne Stichprobe: Du siehst jede Abgabe an.
    [one] Noch ohne Stichprobe. Eine gute Abgabe in Folge zählt schon mit.
   *[other] Noch ohne Stichprobe. { $streak } gute Abgaben in Folge zählen schon mit.
}
sampling-floor = Nie weniger als
sampling-floor-hint = Zehn gute Abgaben senken die Prüfrate von 100 % bis hierher. Nach einer Nacharbeit beginnt sie wieder bei 100 %.
sampling-save = Stichprobe speichern
sampling-stop = Wieder alles ansehen

notice-sampling-set = Die Stichprobe ist eingestellt. Nur du siehst sie.
notice-sampling-stopped = Du siehst wieder jede Abgabe an.
