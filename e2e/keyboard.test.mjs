// Noting a task, handing work in and accepting it without a mouse, and the shortcuts of the frame.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { button, focused, pick, tabTo, type } from './keys.mjs'
import { scene } from './support/scene.mjs'
import * as steps from './steps.mjs'
import { story } from './story.mjs'

const { de: told } = story

test('Mit der Tastatur allein: Aufgabe notieren, abgeben, abnehmen', async (t) => {
  const stage = await scene(t, { database: 'sqlite' })
  const { mara, jonas, order } = await steps.untilStarted(stage, 'de', { looks: false })
  await mara.open('/heute')
  await noteTask(mara)
  await jonas.open(order)
  await deliver(jonas)
  await mara.open(order)
  await accept(mara)
})

test('Kürzel: n, /, g mit Buchstabe, ?, nicht beim Tippen, und ganz ausgeschaltet', async (t) => {
  const stage = await scene(t, { database: 'sqlite' })
  const mara = await steps.visitor(stage, 'de', { looks: false })
  await steps.setUp(mara, stage.server.setUpLink, told.mara)
  const { keyboard } = mara.page

  for (const [letter, path] of places) {
    await keyboard.press('g')
    await mara.key(letter)
    assert.equal(mara.path, path, `g ${letter}`)
  }
  await mara.key('/')
  assert.equal(mara.path, '/suche')
  await keyboard.press('/')
  assert.equal(await focused(mara), 'Gesuche, Aufgaben und Aufträge', '/ goes to the field')
  await mara.open('/heute')
  await mara.key('n')
  assert.equal(mara.path, '/abgeben/aufgaben/neu')

  // While somebody types, every letter is a letter.
  const title = mara.field('Was ist zu tun?')
  await title.focus()
  await keyboard.type('n/g?')
  assert.equal(await title.inputValue(), 'n/g?')
  assert.equal(await mara.page.locator('dialog[open]').count(), 0)

  // The help opens, closes with Escape, and has the switch.
  await mara.open('/heute')
  await keyboard.press('?')
  const help = mara.page.getByRole('dialog', { name: 'Tastatur' })
  await help.waitFor()
  await mara.look()
  await keyboard.press('Escape')
  await help.waitFor({ state: 'hidden' })
  await keyboard.press('?')
  await tabTo(mara, help.getByLabel('Kürzel in diesem Browser ausschalten'))
  await keyboard.press('Space')
  await keyboard.press('Escape')
  await mara.open('/heute')
  for (const key of ['n', '/', '?', 'g', 'a']) assert.equal(await pressed(mara, key), 0, key)
  assert.equal(await help.count(), 0)
})

/** The letters after g, and where they lead. */
const places = [
  ['a', '/abgeben'],
  ['u', '/uebernehmen'],
  ['l', '/leute'],
  ['g', '/geld'],
  ['b', '/betrieb'],
  ['h', '/heute'],
]

async function noteTask(mara) {
  await mara.key('n')
  await type(mara, 'Was ist zu tun?', 'Rechnungen ablegen')
  await pick(mara, 'Wie oft?', 'wöchentlich')
  await type(mara, 'Wie viele Stunden je Woche?', '2,5')
  await pick(mara, 'Wie gut kannst du das?', '2')
  await pick(mara, 'Wie gern machst du das?', '1')
  await tabTo(mara, button(mara, 'Aufgabe anlegen'))
  await mara.key('Enter')
  await mara.says('Aufgabe angelegt.', 'Rechnungen ablegen', '2 Std. 30 Min.')
}

async function deliver(jonas) {
  await tabTo(jonas, jonas.page.getByRole('link', { name: 'Arbeit einreichen' }))
  await jonas.key('Enter')
  await tabTo(jonas, jonas.page.getByRole('checkbox', { name: told.must[0] }))
  await jonas.page.keyboard.press('Space')
  await type(jonas, 'Dazu', told.note)
  await tabTo(jonas, button(jonas, 'Verbindlich einreichen'))
  await jonas.key('Enter')
  await jonas.says('Eingereicht.')
}

async function accept(mara) {
  await tabTo(mara, mara.page.getByRole('link', { name: 'Abgabe prüfen' }))
  await mara.key('Enter')
  await type(mara, 'Zufriedenheit', '98')
  await tabTo(mara, button(mara, 'Weiter'))
  await mara.key('Enter')
  await tabTo(mara, button(mara, `Abnehmen und ${told.sum} freigeben`))
  await mara.key('Enter')
  await mara.says('Abgenommen und bezahlt.')
}

/** Presses a key and says how many links or buttons it has pressed: at once, or not at all. */
async function pressed(visitor, key) {
  await visitor.page.evaluate(() => {
    window.presses = 0
    document.addEventListener('click', () => (window.presses += 1), { capture: true, once: true })
  })
  await visitor.page.keyboard.press(key)
  return visitor.page.evaluate(() => window.presses)
}
