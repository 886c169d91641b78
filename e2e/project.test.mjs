// A project as two people: split into three stages, an early sample, one revision, one small dispute that ends with a
// sum both agree on. Every euro arrives where the two have said.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { scene } from './support/scene.mjs'
import * as steps from './steps.mjs'
import { story } from './story.mjs'

const { de: told } = story
const STAGES = [
  ['Die ersten drei Beiträge', '120,00', 6],
  ['Fünf weitere Beiträge', '200,00', 13],
  ['Die Vorschaubilder', '40,50', 20],
]
const MISSING = 'Im zweiten Beitrag fehlt eine Zwischenüberschrift.'

test('Ein Projekt in drei Etappen mit Probe, Nacharbeit und einer kleinen Klärung', async (t) => {
  const stage = await scene(t, { database: 'sqlite' })
  // The pages up to here are looked at on the whole way.
  const { mara, jonas, order } = await steps.untilChosen(stage, 'de', { looks: false })
  mara.looks = true
  jonas.looks = true
  await split(mara, order)
  await agreeSample(mara, order)
  await hear(mara, jonas, order)
  await steps.sign(mara, order, told.mara, told)
  await steps.sign(jonas, order, told.jonas, told)

  await secureAndDeliver(mara, jonas, order, '120,00 €', () => lookAtSample(mara, jonas, order))
  await revise(mara, order)
  await improve(jonas, order)
  await accept(mara, order, '120,00 €')

  await secureAndDeliver(mara, jonas, order, '200,00 €')
  await accept(mara, order, '200,00 €')

  await secureAndDeliver(mara, jonas, order, '40,50 €')
  await dispute(mara, order)
  await offer(jonas, order)
  await agree(mara, order)
  await seeMoney(mara, jonas, order)
})

/** Splits the work before anybody has signed; the sums have to add up. */
async function split(mara, order) {
  await mara.open(order)
  await mara.press('Vertrag lesen')
  await mara.press('In Etappen aufteilen')
  for (const [at, [title, amount, days]] of STAGES.entries()) {
    if (at > 1) await mara.press('Weitere Etappe')
    const part = mara.page.getByRole('group', { name: `Etappe ${at + 1}`, exact: true })
    await part.getByLabel('Was dann fertig ist').fill(title)
    await part.getByLabel('Betrag').fill(at === 0 ? '100,00' : amount)
    await part.getByLabel('Fällig').fill(steps.inDays(days))
  }
  await mara.press('Etappen übernehmen', { status: 422 })
  await mara.says('Zusammen sind es 340,50 €, vereinbart sind 360,50 €.')
  const first = mara.page.getByRole('group', { name: 'Etappe 1', exact: true })
  assert.equal(await first.getByLabel('Was dann fertig ist').inputValue(), STAGES[0][0], 'what was typed stays')
  await first.getByLabel('Betrag').fill(STAGES[0][1])
  await mara.press('Etappen übernehmen')
  await mara.says('Der Vertrag ist neu aufgesetzt.', '„Die Vorschaubilder“ für 40,50 €')
}

/**
 * What the other side writes appears in an open room without loading it again: what is being typed stays
 * where it is, with the focus. Whoever is at something else on the page is only told.
 */
async function hear(mara, jonas, order) {
  await mara.open(order)
  const field = mara.page.getByLabel('Nachricht', { exact: true })
  await field.pressSequentially('Noch nicht fer')
  const place = async () => (await field.boundingBox()).y
  const before = await place()
  await jonas.open(order)
  await jonas.write('Nachricht', 'Ich habe eine Frage zur Aufteilung.')
  await jonas.press('Senden')
  await mara.page.getByText('Ich habe eine Frage zur Aufteilung.').waitFor()
  await mara.page.keyboard.type('tig')
  assert.equal(await field.inputValue(), 'Noch nicht fertig', 'text, focus and caret stay')
  assert.ok(Math.abs(await place() - before) < 2, 'the field stays where it is on the screen')
  await field.fill('')
  await mara.page.getByRole('link', { name: 'Vertrag lesen', exact: true }).focus()
  await jonas.write('Nachricht', 'Die Etappen passen mir so.')
  await jonas.press('Senden')
  const news = mara.page.getByRole('link', { name: 'Neues zeigen', exact: true })
  await news.waitFor()
  await mara.says('Hier gibt es Neues.')
  await mara.press('Neues zeigen')
  await mara.says('Die Etappen passen mir so.')
}

/** Two of the pieces are to be looked at before the rest. */
async function agreeSample(mara, order) {
  await mara.open(order)
  await mara.press('Probe vereinbaren')
  await mara.write('Wie viele Stücke zuerst?', 'einige')
  await mara.press('In den Vertrag übernehmen', { status: 422 })
  await mara.write('Wie viele Stücke zuerst?', '2')
  await mara.press('In den Vertrag übernehmen')
  await mara.says('Nach den ersten 2 Stücken zeigt der Auftragnehmer eine Probe.')
}

/** The contractor shows them, the client says what should be different; then the rest goes on. */
async function lookAtSample(mara, jonas, order) {
  await jonas.open(order)
  await jonas.press('Probe zeigen')
  await jonas.says('Zeig die ersten 2 Stücke.')
  await jonas.write('Was sollte man dazu wissen?', 'Zwei Beiträge, so würde ich die anderen auch setzen.')
  await jonas.press('Probe zeigen')
  await jonas.says('Die Probe ist gezeigt.')
  await mara.open('/heute')
  await mara.says('Probe ansehen')
  await mara.open(order)
  await mara.press('Probe ansehen')
  await mara.says('Zwei Beiträge, so würde ich die anderen auch setzen.')
  await mara.choose('Passt der Rest so?', 'Weiter, aber anders')
  await mara.write('Was soll anders werden?', 'Die Überschriften eine Stufe kleiner.')
  await mara.press('Antwort senden')
  await mara.says('die Arbeit geht weiter', 'Die Überschriften eine Stufe kleiner.')
}

async function secureAndDeliver(mara, jonas, order, sum, between = () => {}) {
  await jonas.open(order)
  await jonas.says('Die Summe dieser Etappe ist noch nicht hinterlegt.')
  await mara.open(order)
  await mara.press('Summe hinterlegen')
  await mara.press(`${sum} hinterlegen`)
  await mara.says('Hinterlegt.')
  await steps.start(jonas, order)
  await between()
  await steps.deliver(jonas, order, told)
}

/** Asks for a revision: what is missing stands at its criterion. */
async function revise(mara, order) {
  await mara.open(order)
  await mara.press('Abgabe prüfen')
  await mara.press('Nacharbeit erbitten')
  await mara.write(told.must[0], MISSING)
  await mara.press('Nacharbeit erbitten')
  await mara.says('Die Nacharbeit ist erbeten.', MISSING)
}

/** Hands in once more; each remark gets its answer. */
async function improve(jonas, order) {
  await jonas.open(order)
  await jonas.press('Arbeit einreichen')
  await jonas.says(MISSING)
  await jonas.tick('Erledigt')
  await jonas.tick(told.must[0])
  await jonas.write('Dazu', 'Die Überschrift ist jetzt da.')
  await jonas.press('Verbindlich einreichen')
  await jonas.says('Eingereicht.', 'Die Überschrift ist jetzt da.')
}

async function accept(mara, order, sum) {
  await mara.open(order)
  await mara.press('Abgabe prüfen')
  await mara.write('Zufriedenheit', '100')
  await mara.press('Weiter')
  await mara.press(`Abnehmen und ${sum} freigeben`)
  await mara.says('Etappe abgenommen und bezahlt.')
}

/** Opens a dispute over a criterion, with what the client would pay. */
async function dispute(mara, order) {
  await mara.open(order)
  await mara.press('Klärung eröffnen')
  await mara.choose('Kriterium', told.must[0])
  await mara.write('Was fehlt?', MISSING)
  await mara.write('Jonas Weber bekommt', '20')
  await mara.press('Klärung prüfen')
  await mara.says('Die Fristen stehen still.', '20,00 €')
  await mara.press('Klärung verbindlich eröffnen')
  await mara.says('Eröffnet.', 'In Klärung')
}

/** Answers with another sum. */
async function offer(jonas, order) {
  await jonas.open('/heute')
  await jonas.says('Acht Blogbeiträge formatieren')
  await jonas.open(order)
  await jonas.says(MISSING)
  await jonas.press('Auf Vorschlag antworten')
  await jonas.write('Jonas Weber bekommt', '30')
  await jonas.write('Begründung', 'Alle anderen Bilder sind da.')
  await jonas.press('Vorschlag prüfen')
  await jonas.says('30,00 €', '10,50 €')
  await jonas.press('Verbindlich vorschlagen')
  await jonas.says('Vorgeschlagen.')
}

async function agree(mara, order) {
  await mara.open(order)
  await mara.press('Auf Vorschlag antworten')
  await mara.press('Vorschlag annehmen')
  await mara.says('30,00 €', '10,50 €')
  await mara.press('Verbindlich annehmen')
  await mara.says('Geeinigt.', '30,00 € an Jonas Weber, 10,50 € zurück an Mara Lindner')
}

/** 120 + 200 + 30 are paid, 10.50 went back, nothing is left. */
async function seeMoney(mara, jonas, order) {
  await jonas.open('/geld')
  assert.equal((await jonas.facts())['An dich ausgezahlt'], '350,00 €')
  await mara.open('/geld')
  const facts = await mara.facts()
  assert.equal(facts['Von dir bezahlt'], '350,00 €')
  assert.equal(facts['An dich zurück'], '10,50 €')
  await mara.open(order)
  await mara.says('Niemand muss etwas tun')
}
