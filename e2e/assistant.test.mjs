// The week of an assistant as two people: one frame both sign, a week that is secured before it
// begins, hours with their results, signed off, paid to the cent; the rest goes back.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { scene } from './support/scene.mjs'
import * as steps from './steps.mjs'
import { story } from './story.mjs'

const { de: told } = story
const DAY = 86_400_000
const SUBJECT = 'Kommentare beantworten'

test('Die Woche der Assistenz: Stunden, abgezeichnet, bezahlt', async (t) => {
  const stage = await scene(t, { database: 'sqlite' })
  // The pages up to here are looked at on the whole way.
  const { mara, jonas } = await steps.untilPaid(stage, 'de', { looks: false })
  mara.looks = true
  jonas.looks = true
  const monday = nextMonday()
  const frame = await propose(mara, dayOf(monday))
  await sign(mara, frame, told.mara)
  await sign(jonas, frame, told.jonas)
  const week = await secure(mara, frame)
  await steps.start(jonas, week)

  await stage.server.later(Math.round((monday - today()) / DAY) + 2)
  await work(jonas, week, dayOf(monday))
  await askAboutHours(mara, jonas, week)
  await signOff(mara, week)
  await seeMoney(mara, jonas, frame)
  await giveNotice(jonas, mara, frame)
})

/** Proposes four hours a week from the person whose work was paid. */
async function propose(mara, first) {
  await mara.open('/leute')
  await mara.press('Zusammenarbeit vorschlagen')
  await mara.write('Worum es geht', SUBJECT)
  await mara.write('Stundensatz', '18,90')
  await mara.write('Höchstens so viele Stunden je Woche', '4')
  await mara.write('Beginnt am Montag', first)
  await mara.write('Wochen', '6')
  await mara.write('Davon zum Eingewöhnen', '1')
  await mara.write('Kündigungsfrist danach, in Wochen', '1')
  await mara.press('Vorschlagen')
  await mara.says('Vorgeschlagen.', '75,60 €', '453,60 €')
  return mara.path
}

async function sign(visitor, frame, who) {
  await visitor.open('/heute')
  await visitor.says(`Zusammenarbeit unterschreiben: ${SUBJECT}`)
  await visitor.pressElement(visitor.page.locator('main a[href^="/zusammenarbeit/"]').first())
  assert.equal(visitor.path, frame)
  await visitor.says('75,60 €', '453,60 €', '§ 7 Abs. 1 SGB IV', '§ 4 Laufzeit und Kündigung')
  await visitor.write('Dein Name als Unterschrift', who.name)
  await visitor.tick('Ich habe den Vertrag gelesen und stimme ihm verbindlich zu.')
  await visitor.press('Vertrag verbindlich unterschreiben')
  await visitor.says('Unterschrieben.')
}

/** Secures the first week. Returns where its order is. */
async function secure(mara, frame) {
  await mara.open(frame)
  await mara.says('Läuft.')
  await mara.pressElement(mara.page.locator('main a[href^="/auftraege/"]').first())
  const week = mara.path
  await mara.press('Summe hinterlegen')
  await mara.press('75,60 € hinterlegen')
  await mara.says('Hinterlegt.')
  return week
}

/** Writes down what was worked, and hands the week in. */
async function work(jonas, week, day) {
  for (const [minutes, result] of [['1:20', 'Neun Kommentare beantwortet'], ['0:45', 'Sechs weitere, einer an Mara']]) {
    await jonas.open(`${week}/stunden`)
    await jonas.write('Tag', day)
    await jonas.write('Dauer', minutes)
    await jonas.write('Was dabei herauskam', result)
    await jonas.press('Eintragen')
    await jonas.says('Eingetragen.', result)
  }
  await handIn(jonas, week)
}

/** One entry does not fit: the week goes back with the reason, and comes again as it is. */
async function askAboutHours(mara, jonas, week) {
  await mara.open(week)
  await mara.press('Abgabe prüfen')
  await mara.press('Nacharbeit erbitten')
  await mara.says('Diese Stunden passen nicht', 'Sechs weitere, einer an Mara')
  await mara.tick('Nr. 2')
  await mara.write('Nr. 2: Was passt nicht?', 'Waren die sechs nicht schon dabei?')
  await mara.press('Nacharbeit erbitten')
  await mara.says('Die Nacharbeit ist erbeten.', 'Nr. 2: Waren die sechs nicht schon dabei?')
  await jonas.open(`${week}/stunden`)
  await jonas.says('Passt nicht: Waren die sechs nicht schon dabei?')
  await handIn(jonas, week)
}

async function handIn(jonas, week) {
  await jonas.open(week)
  await jonas.says('39,38 €')
  await jonas.press('Arbeit einreichen')
  await jonas.tick(told.must[0])
  await jonas.write('Dazu', 'Alle Kommentare der Woche sind beantwortet.')
  await jonas.press('Verbindlich einreichen')
  await jonas.says('Eingereicht.')
}

/** Sees hours, sum and rest before signing off. */
async function signOff(mara, week) {
  await mara.open(week)
  await mara.press('Abgabe prüfen')
  await mara.says('39,38 €', '36,22 €')
  await mara.write('Zufriedenheit', '100')
  await mara.press('Weiter')
  await mara.press('Abnehmen und 39,38 € freigeben')
  await mara.says('Abgenommen und bezahlt.')
}

async function seeMoney(mara, jonas, frame) {
  await jonas.open('/geld')
  assert.equal((await jonas.facts())['An dich ausgezahlt'], '399,88 €', '360.50 and 39.38')
  await mara.open('/geld')
  assert.equal((await mara.facts())['An dich zurück'], '36,22 €')
  await mara.open(frame)
  await mara.says('39,38 €', '36,22 €')
}

/** In the week to settle in, either side may end with it. */
async function giveNotice(jonas, mara, frame) {
  await jonas.open(frame)
  await jonas.press('Kündigen')
  await jonas.says('Bitte prüfen: Kündigung')
  await jonas.press('Verbindlich kündigen')
  await jonas.says('Gekündigt.')
  await mara.open(frame)
  await mara.says('Jonas Weber hat gekündigt.')
}

/** This day in Berlin, where the two are, as a moment that can be counted with. */
function today() {
  return new Date(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date()))
}

/** The Monday after today. */
function nextMonday() {
  const days = (8 - today().getUTCDay()) % 7 || 7
  return new Date(today().getTime() + days * DAY)
}

const dayOf = (date) => date.toISOString().slice(0, 10)
