// The twelve steps of the main job, each as one function, the same in every language. What is asked
// for and what is said stands in words.mjs; what people write stands in the story of each language.

import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'

import { plain, Visitor } from './visitor.mjs'

const file = (path) => fileURLToPath(new URL(path, import.meta.url))

/** What the two people write. */
export const story = {
  de: {
    mara: { name: 'Mara Lindner', login: 'mara@lindner-text.example', password: 'Morgens erst Tee trinken' },
    jonas: { name: 'Jonas Weber', login: 'jonas.weber', password: 'Abends noch eine Runde laufen' },
    report: file('../crates/documents/tests/data/toggl-2026-10-19-2026-11-15.csv'),
    tasks: 13,
    task: 'Blog: Beiträge formatieren',
    goal: 'Acht Beiträge stehen im Blog, lesbar auf dem Telefon.',
    steps: ['Beitrag aus dem Ordner öffnen', 'Zwischenüberschriften setzen', 'Bilder verkleinern'],
    must: ['Alle Zwischenüberschriften sind H2', 'Jeden Beitrag einmal öffnen'],
    taste: ['Zitate stehen kursiv', 'Ansehen'],
  },
}

/** Lets somebody in who reads this language. */
export async function visitor(stage, language, options = {}) {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  return new Visitor(await stage.person({ locale, ...options }), language)
}

/** Step 1: sets the instance up by the link that was printed, in less than a minute. */
export async function setUp(mara, link, who) {
  const { setUp: w, today } = mara.words
  const began = Date.now()
  await mara.open(link)
  mara.effort()
  await mara.says(w.title)
  await mara.choose(w.language, w.chosen)
  await writeCredentials(mara, who)
  await mara.press(w.finish)
  await mara.says(today.empty)
  assert.ok(mara.effort().seconds < 60, 'setting up takes a person less than a minute')
  assert.ok(Date.now() - began < 60_000, 'setting up takes less than a minute')
}

/** Step 2: registers, signs out and in again, and finds the sign-in in the list. */
export async function register(visitor, who) {
  const { account: w } = visitor.words
  await visitor.open('/')
  await visitor.press(w.signUp)
  await writeCredentials(visitor, who)
  await visitor.press(w.signUp)
  await visitor.open('/konto')
  await visitor.press(w.sessions)
  await visitor.says(w.thisDevice)
  await visitor.press(w.signOut)
  await visitor.says(w.signedOut)
  await visitor.write(w.login, who.login)
  await visitor.write(w.password, who.password)
  await visitor.press(w.signIn)
}

/** Says when the own work can be talked about; the hours stand in the contract. */
export async function beReachable(visitor, hours) {
  const { account: w } = visitor.words
  await visitor.open('/konto')
  await visitor.write(w.monday, hours)
  await visitor.press(w.save)
  await visitor.says(w.saved)
}

/** Step 3: brings the week in from a Toggl export, and a second time to see the duplicates. */
export async function importTasks(mara, { report, tasks, task }) {
  const { tasks: w, today } = mara.words
  await mara.open('/heute')
  await mara.press(today.gather)
  await mara.attach(w.file, report)
  await mara.press(w.lookAtFile)
  await mara.says(w.preview, w.nothingYet, task)
  await mara.press(w.take)
  await mara.says(w.taken(tasks))
  await mara.open('/abgeben/import')
  await mara.attach(w.file, report)
  await mara.press(w.lookAtFile)
  await mara.says(w.known)
}

/** Step 3 and 4: says how well and how gladly one does a task, and looks at the ranking. */
export async function sortTasks(mara, { task }) {
  const { tasks: w } = mara.words
  await mara.open('/abgeben/aufgaben')
  await mara.press(task)
  await mara.press(w.edit)
  await mara.choose(w.ability, '2')
  await mara.choose(w.liking, '1')
  await mara.press(w.save)
  await mara.says(w.saved, w.smart)
  await mara.write(w.price, '30')
  await mara.press(w.compute)
  await mara.says(w.gain)
  await mara.open('/abgeben/sortierung')
  await mara.says(w.whatFirst)
  const first = await mara.page.locator('main tbody th').first().innerText()
  assert.equal(plain(first), `1. ${task}`, 'what is disliked and badly done is handed on first')
}

/** Step 5: writes the instruction page by page. */
export async function writeInstruction(mara, { task, goal, steps, must, taste }) {
  const { instruction: w } = mara.words
  await mara.press(task)
  await mara.press(w.write)
  await mara.press(w.write)
  await mara.write(w.goal, goal)
  for (const [at, step] of steps.entries()) await mara.write(w.step(at + 1), step)
  await mara.press(w.next)
  await writeCriterion(mara, 1, w.must, must)
  await writeCriterion(mara, 2, w.taste, taste)
  await mara.press(w.next)
  await mara.choose(w.latitude, w.decideAndTell)
  await mara.press(w.next)
  await mara.write(w.response, '4')
  await mara.write(w.monday, '9:00–9:30')
  await mara.press(w.save)
  await mara.says(w.saved, goal, must[0])
}

async function writeCriterion(mara, number, kind, [what, measure]) {
  const { instruction: w } = mara.words
  const group = mara.page.getByRole('group', { name: w.criterion(number) })
  await group.getByLabel(w.what, { exact: false }).first().fill(what)
  await group.getByLabel(w.measure).fill(measure)
  await group.getByRole('radio', { name: kind }).check()
}

async function writeCredentials(visitor, { name, login, password }) {
  const { account: w } = visitor.words
  await visitor.write(w.name, name)
  await visitor.write(w.login, login)
  await visitor.write(w.password, password)
}
