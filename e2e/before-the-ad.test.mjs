// What one person can do on the first day, with nobody on the other side: from the imported week to
// the published ad, with the keyboard alone. axe looks at every page in light and dark, on a phone
// and on a desk.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { attach, button, enter, link, pick, pickIn, tabTo, type, typeInto } from './keys.mjs'
import { scene } from './support/scene.mjs'
import * as steps from './steps.mjs'
import { story } from './story.mjs'
import { plain } from './visitor.mjs'

const { de: told } = story
const TASK = 'Blog: Kommentare beantworten'
const HATED = ['Posteingang', 'Belege sortieren', 'Ablage', 'Mahnungen schreiben']

test('Allein und nur mit der Tastatur: von der importierten Woche bis zum Gesuch', async (t) => {
  const stage = await scene(t, { database: 'sqlite' })
  const mara = await steps.visitor(stage, 'de')
  await steps.setUp(mara, stage.server.setUpLink, told.mara)
  await importWeek(mara)
  await rate(mara)
  await sort(mara)
  await askWhetherReady(mara)
  await askHow(mara)
  await write(mara)
  await publish(mara)
})

test('Drei Hass-Aufgaben, mitschreiben und ohne Namen vergleichen', async (t) => {
  const stage = await scene(t, { database: 'sqlite' })
  const mara = await steps.visitor(stage, 'de')
  await steps.setUp(mara, stage.server.setUpLink, told.mara)
  await mara.open('/abgeben/import')
  await mara.write('Eine Aufgabe je Zeile', HATED.map((task) => `${task} 2 Std.`).join('\n'))
  await mara.press('Liste ansehen')
  await mara.press('Angehakte übernehmen')
  await hateAFourth(mara)
  await writeAlong(mara)
  await compare(mara)
})

async function importWeek(mara) {
  await enter(mara, link(mara, 'Aufgaben zusammentragen'))
  await attach(mara, 'Tabelle als CSV', told.report)
  await enter(mara, button(mara, 'Datei ansehen'))
  await mara.says('Noch ist nichts übernommen.', TASK)
  await enter(mara, button(mara, 'Angehakte übernehmen'))
  await mara.says('13 Aufgaben übernommen')
}

/** Says how well and how gladly one does a task, all of them on one page. */
async function rate(mara) {
  await enter(mara, link(mara, 'Aufgaben einschätzen'))
  const task = mara.page.getByRole('group', { name: new RegExp(`^${TASK}`) })
  await pickIn(mara, task.getByRole('group', { name: 'Können' }), '2')
  await pickIn(mara, task.getByRole('group', { name: 'Lust' }), '1')
  await enter(mara, button(mara, 'Speichern und weiter'))
}

/** Weighs dislike higher and goes to what comes first. */
async function sort(mara) {
  await enter(mara, mara.page.getByRole('banner').getByRole('link', { name: 'Abgeben' }))
  await enter(mara, link(mara, 'Was gibst du ab?'))
  await type(mara, 'Unlust', '9')
  await enter(mara, button(mara, 'Neu sortieren'))
  const first = mara.page.locator('main tbody th').first()
  assert.equal(plain(await first.innerText()), `1. ${TASK}`)
  await enter(mara, first.getByRole('link'))
  await mara.says('Sortierung: Smart')
}

async function askWhetherReady(mara) {
  await enter(mara, link(mara, 'Bereit dafür?'))
  await enter(mara, link(mara, 'Alles auf einer Seite'))
  const questions = mara.page.locator('main fieldset')
  const count = await questions.count()
  assert.ok(count >= 10, `${count} questions`)
  for (let at = 0; at < count; at += 1) {
    const belief = /^„/.test(await questions.nth(at).innerText())
    await pickIn(mara, questions.nth(at), belief ? 'Nein' : 'Ja')
  }
  await enter(mara, button(mara, 'Weiter'))
  await mara.says('Das ist ein Rat. Abgeben kannst du jederzeit.')
  await mara.doesNotSay('Noch offen')
}

async function askHow(mara) {
  await enter(mara, mara.page.locator('main nav').getByRole('link', { name: TASK }))
  await enter(mara, link(mara, 'Wie abgeben?'))
  await mara.says('Passt am besten')
  await enter(mara, link(mara, 'Anleitung schreiben').first())
}

/** Writes the instruction; the check names what is vague while it is typed, and is content then. */
async function write(mara) {
  await enter(mara, link(mara, 'Anleitung schreiben').first())
  const check = mara.page.getByRole('region', { name: 'Prüfung' })
  await type(mara, 'Ziel', 'Bitte beantworte schnell die Kommentare.')
  const hint = check.getByRole('listitem').filter({ hasText: '„schnell“' })
  await hint.waitFor()
  await mara.look()
  // The hint leads back to the field, and what was typed still stands there.
  await tabTo(mara, hint.getByRole('link', { name: 'Zur Stelle' }))
  await mara.page.keyboard.press('Enter')
  const goal = mara.field('Ziel')
  assert.ok(await goal.evaluate((field) => field === document.activeElement))
  assert.equal(await goal.inputValue(), 'Bitte beantworte schnell die Kommentare.')
  await type(mara, 'Ziel', 'Jeder Kommentar im Blog hat nach höchstens 24 Stunden eine Antwort von 2 bis 4 Sätzen.')
  await hint.waitFor({ state: 'detached' })
  for (const [at, step] of ['Neue Kommentare im Blog öffnen', 'Antwort schreiben und absenden'].entries()) {
    await type(mara, `Schritt ${at + 1}`, step)
  }
  await enter(mara, button(mara, 'Weiter'))
  const criterion = mara.page.getByRole('group', { name: 'Kriterium 1' })
  await typeInto(mara, criterion.getByLabel('Kriterium').first(), 'Kein Kommentar ist älter als 24 Stunden ohne Antwort')
  await typeInto(mara, criterion.getByLabel('Woran gemessen'), 'Zeitpunkt unter der Antwort')
  await pickIn(mara, criterion.getByRole('group', { name: 'Art' }), 'Muss')
  await enter(mara, button(mara, 'Weiter'))
  await pick(mara, 'Spielraum', 'Entscheiden und melden')
  await enter(mara, button(mara, 'Weiter'))
  await type(mara, 'Antwort auf Rückfragen', '4')
  await type(mara, 'Montag', '9:00–9:30')
  await enter(mara, button(mara, 'Anleitung speichern'))
  await mara.says('Die Anleitung ist gespeichert.', 'Kein Kommentar ist älter als 24 Stunden ohne Antwort')
}

async function publish(mara) {
  await enter(mara, link(mara, 'Gesuch schreiben'))
  await type(mara, 'Titel', 'Kommentare im Blog beantworten')
  await type(mara, 'Aufgaben', 'Jeden Werktag die neuen Kommentare im Blog beantworten.')
  await type(mara, 'Können', 'Freundlich schreiben')
  await type(mara, 'Stunden', '15')
  await type(mara, 'Budget', '450')
  await typeDate(mara, 'Fertig bis', inThreeWeeks())
  await type(mara, 'Frage 1', 'Welches Blog hast du zuletzt betreut?')
  await type(mara, 'Frage 2', 'Was antwortest du auf einen groben Kommentar?')
  await enter(mara, button(mara, 'Weiter: prüfen'))
  await mara.says('Bitte prüfen', 'Kein Kommentar ist älter als 24 Stunden ohne Antwort')
  await enter(mara, button(mara, 'Gesuch veröffentlichen'))
  await mara.says('Das Gesuch ist veröffentlicht')
}

/** Three tasks may be hated; the fourth asks which one to drop. */
async function hateAFourth(mara) {
  for (const task of HATED) {
    await mara.open('/abgeben/aufgaben')
    await mara.press(task)
    await mara.press('Als Hass-Aufgabe markieren')
  }
  await mara.says('Welche Hass-Aufgabe fällt weg?', 'Neu dazu käme: Mahnungen schreiben')
  await mara.press(/^Dafür wegfallen lassen\s*: Ablage$/)
  await mara.open('/abgeben/sortierung')
  const rows = mara.page.locator('main tbody tr').filter({ hasText: 'Hass-Aufgabe' })
  assert.equal(await rows.count(), 3)
  assert.equal(await rows.filter({ hasText: 'Ablage' }).count(), 0)
}

/** What was written along becomes the steps of the instruction. */
async function writeAlong(mara) {
  await mara.open('/abgeben/aufgaben')
  await mara.press('Posteingang')
  await mara.press('Anleitung schreiben')
  await mara.press('Mitschreiben')
  await mara.press('Mitschreiben beginnen')
  for (const step of ['Neue Post öffnen', 'Werbung aussortieren']) {
    await mara.write('Was hast du gerade getan?', step)
    await mara.press('Schritt festhalten')
  }
  await mara.press('In die Anleitung übernehmen')
  await mara.says('Die Schritte stehen im Entwurf.')
}

/** Two results side by side; whose is which stands there after the choice only. */
async function compare(mara) {
  await mara.open('/abgeben/vergleich')
  await mara.write('Worum geht es?', 'Antwort auf eine Beschwerde')
  await mara.write('Dein eigenes Ergebnis', 'Das tut uns leid, wir senden ein neues.')
  await mara.write('Das Ergebnis der Probe', 'Danke für die Nachricht. Das neue ist morgen da.')
  await mara.press('Nebeneinanderlegen')
  await mara.says('Die Reihenfolge ist ausgelost und bleibt so.')
  await mara.doesNotSay('dein eigenes', 'die Probe')
  await mara.choose('Welches ist besser?', 'Ergebnis A')
  await mara.press('Urteilen und auflösen')
  await mara.says('dein eigenes', 'die Probe')
}

/** Types a date part by part, in the order the browser asks for them: that of its own language. */
async function typeDate(mara, label, date) {
  const [year, month, day] = date.split('-')
  const field = mara.field(label)
  for (const keys of [day + month + year, month + day + year]) {
    await tabTo(mara, field)
    await mara.page.keyboard.type(keys)
    if ((await field.inputValue()) === date) return
    await tabTo(mara, mara.field('Titel'))
  }
  throw new Error(`${date} cannot be typed into ${label}`)
}

const inThreeWeeks = () => new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10)
