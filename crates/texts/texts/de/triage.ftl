### Sorting: where a task belongs, and why in one sentence.

triage-time = Zeit
triage-skill = Können
triage-smart = Smart
triage-keep = Behalten
triage-reason-core = Das ist der Kern deines Geschäfts.
triage-reason-hate-task = Das ist eine deiner Hass-Aufgaben.
triage-reason-hated = Das machst du gar nicht gern.
triage-reason-cannot-and-eats-time = Das liegt dir nicht und frisst { $duration } je Woche.
triage-reason-eats-time-without-desire = Das frisst { $duration } je Woche, und du hast keine Lust darauf.
triage-reason-cannot = Das liegt dir nicht; andere können es besser.
triage-reason-eats-time = Das kannst du, aber es frisst { $duration } je Woche.
triage-reason-hours-unknown = Das kannst du. Wie lange es dauert, steht noch nicht dabei.
triage-reason-quickly-done = Das kannst du, und es ist schnell erledigt.
triage-reason-by-hand = Das hast du selbst so eingeordnet.
triage-once-cannot-and-takes-time = Das liegt dir nicht und braucht viel Zeit; es kommt nur einmal vor.
triage-once-takes-time-without-desire = Das braucht viel Zeit, und du hast keine Lust darauf; es kommt nur einmal vor.
triage-once-takes-time = Das kannst du, aber es braucht viel Zeit; es kommt nur einmal vor.
triage-warning-core = Das ist Kernarbeit. Gib sie nur ab, wenn dein Geschäft davon nicht lebt.
