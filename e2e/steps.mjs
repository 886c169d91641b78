// The twelve steps of the main job, each as one function, the same in every language. What is asked
// for and what is said stands in words.mjs, what people write in story.mjs.

import assert from 'node:assert/strict'

import { story } from './story.mjs'
import { plain, Visitor } from './visitor.mjs'

/** Lets somebody in who reads this language. */
export async function visitor(stage, language, { looks, ...options } = {}) {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  return new Visitor(await stage.person({ locale, ...options }), language, looks)
}

/** Lets one of the example world in, by the link that was printed. */
export async function inhabitant(stage, name, options) {
  const link = stage.server.log.split('\n').find((line) => line.startsWith(`${name}: `))
  const who = await visitor(stage, 'de', options)
  await who.open(link.slice(name.length + 2))
  await who.press(who.words.account.signIn)
  return who
}

/** All twelve steps as two people. */
export async function wholeWay(stage, language, options) {
  const told = story[language]
  const { mara, jonas, order, before } = await untilStarted(stage, language, options)
  await ask(jonas, order, told)
  await deliver(jonas, order, told)
  await accept(mara, order, told)
  await seeMoney(mara, jonas, told)
  await seeTime(mara, before)
  const next = await again(mara, told)
  assert.notEqual(next, order)
  await sign(jonas, next, told.jonas, told)
}

/** The steps until work has begun. */
export async function untilStarted(stage, language, options) {
  const told = story[language]
  const { mara, jonas, order, before } = await untilChosen(stage, language, options)
  await sign(mara, order, told.mara, told)
  await sign(jonas, order, told.jonas, told)
  await secure(mara, jonas, order, told)
  await start(jonas, order)
  return { mara, jonas, order, before }
}

/** The steps until an offer is chosen and the contract lies there. */
export async function untilChosen(stage, language, options) {
  const told = story[language]
  const mara = await visitor(stage, language, options)
  const jonas = await visitor(stage, language, options)
  await setUp(mara, stage.server.setUpLink, told.mara)
  await register(jonas, told.jonas)
  await beReachable(jonas, '14–15')
  await importTasks(mara, told)
  await sortTasks(mara, told)
  const before = await endOfWork(mara)
  await writeInstruction(mara, told)
  await publish(mara, told)
  await offer(jonas, told)
  const order = await choose(mara, told)
  return { mara, jonas, order, before }
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
  await mara.open('/abgeben/sortierung')
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

/** Step 6: writes the ad with its four expectations, checks it and publishes it. */
export async function publish(mara, { ad, must }) {
  const { posting: w, instruction } = mara.words
  await mara.press(instruction.toPosting)
  await mara.write(w.title, ad.title)
  await mara.write(w.tasks, ad.tasks)
  await mara.write(w.skills, ad.skills)
  await mara.write(w.hours, ad.hours)
  await mara.write(w.budget, ad.budget)
  await mara.write(w.due, inDays(21))
  for (const [at, question] of ad.questions.entries()) await mara.write(w.question(at + 1), question)
  await mara.press(w.toCheck)
  await mara.says(w.check, ad.title, ad.tasks, ad.skills, ...ad.questions, must[0])
  await mara.press(w.publish)
  await mara.says(w.published)
  await mara.press(w.toPosting)
  await mara.says(w.waiting)
}

/** Step 6 and 7: finds the ad, answers its questions and sends an offer. */
export async function offer(jonas, { ad, search, must, offer }) {
  const { offer: w } = jonas.words
  await jonas.open('/suche')
  await jonas.write(w.searchFor, search)
  await jonas.press(w.search)
  await jonas.press(ad.title)
  await jonas.says(w.moneyFirst, must[0], ...ad.questions)
  await jonas.press(w.make)
  await jonas.write(w.amount, offer.amount)
  await jonas.write(w.due, inDays(20))
  for (const [at, question] of ad.questions.entries()) await jonas.write(question, offer.answers[at])
  await jonas.write(w.message, offer.message)
  await jonas.press(w.toCheck)
  await jonas.says(w.check, ...offer.answers, offer.message)
  await jonas.press(w.send)
  await jonas.says(w.sent)
}

/** Step 7: compares the offers and chooses one. Returns where the order is. */
export async function choose(mara, { jonas, offer, sum }) {
  const { posting, offer: w } = mara.words
  await mara.page.reload()
  await mara.look()
  await mara.says(posting.chooseOne, jonas.name, sum)
  await mara.press(jonas.name)
  await mara.says(...offer.answers, offer.message)
  await mara.press(w.choose)
  await mara.says(sum)
  await mara.press(w.choose)
  await mara.says(w.chosen)
  return mara.path
}

/** Step 7: reads the contract, in which both have duties, and signs it. */
export async function sign(visitor, order, who, { sum, must }) {
  const { order: w } = visitor.words
  await visitor.open(order)
  await visitor.press(w.sign)
  await visitor.says(w.clientDuties, w.contractorDuties, sum, must[0])
  await visitor.write(w.name, who.name)
  await visitor.tick(w.agree)
  await visitor.press(w.signBinding)
  await visitor.says(w.signed)
}

/** Step 8: without the sum nothing starts; the client secures it; then the contractor sees it. */
export async function secure(mara, jonas, order, { sum }) {
  const { order: w } = mara.words
  await jonas.open(order)
  await jonas.says(w.notSecured)
  assert.equal(await jonas.page.getByRole('button', { name: w.start }).count(), 0)
  await mara.open(order)
  await mara.press(w.secure)
  await mara.press(w.secureSum(sum))
  await mara.says(w.secured)
  await jonas.open(order)
  await jonas.says(w.isSecured)
}

/** Step 9: starts the work, which is possible now. */
export async function start(jonas, order) {
  const { order: w } = jonas.words
  await jonas.open(order)
  await jonas.press(w.start)
  await jonas.says(w.started)
}

/** Step 9: asks something, with a file. */
export async function ask(jonas, order, { question, attachment }) {
  const { order: w } = jonas.words
  await jonas.open(order)
  await jonas.write(w.message, question)
  await jonas.attach(w.attach, attachment)
  await jonas.press(w.send)
  await jonas.says(w.sent, question, attachment.name)
}

/** Step 9: delivers with the criteria ticked. */
export async function deliver(jonas, order, { must, taste, note }) {
  const { order: w } = jonas.words
  await jonas.open(order)
  await jonas.press(w.deliver)
  await jonas.tick(must[0])
  await jonas.tick(taste[0])
  await jonas.write(w.note, note)
  await jonas.press(w.deliverBinding)
  await jonas.says(w.delivered, note, w.byItself)
}

/** Step 10: accepts at 98 per cent, with a remark; all of it is paid. */
export async function accept(mara, order, { sum, note, remark, attachment, question }) {
  const { order: w } = mara.words
  await mara.open(order)
  await mara.says(note, question, attachment.name)
  await mara.press(w.review)
  await mara.write(w.satisfaction, '98')
  await mara.write(w.remark, remark)
  await mara.press(w.next)
  await mara.says(sum, remark)
  await mara.press(w.accept(sum))
  await mara.says(w.accepted, w.acceptedAt, remark)
}

/** Step 11: the contractor has the sum to the cent. */
export async function seeMoney(mara, jonas, { sum }) {
  const { order: w } = mara.words
  await jonas.open('/geld')
  assert.equal((await jonas.facts())[w.paidOut], sum)
  await mara.open('/geld')
  assert.equal((await mara.facts())[w.paid], sum)
}

/** Step 11: the time that was won counts, and the arc on "Heute" has moved. */
export async function seeTime(mara, before) {
  const { today: w } = mara.words
  await mara.open('/heute')
  const facts = await mara.facts()
  assert.ok(minutes(facts[w.end]) < minutes(before), `${facts[w.end]} is earlier than ${before}`)
  assert.equal(facts[w.before], before, 'the arc remembers when work ended before')
  assert.ok(facts[w.freed], 'freed hours are counted')
  await mara.press(w.entries)
  await mara.says(w.handedOn)
}

/** When work ends today, as the arc says it. */
export async function endOfWork(mara) {
  await mara.open('/heute')
  return (await mara.facts())[mara.words.today.end]
}

/** Step 12: the same once more, in two clicks. Returns where the new order is. */
export async function again(mara, { ad, sum }) {
  const { people: w, order } = mara.words
  await mara.open('/leute')
  mara.effort()
  await mara.press(w.again)
  await mara.says(ad.title, sum)
  await mara.press(w.create)
  assert.equal(mara.effort().presses, 2, 'from "Leute" it takes two clicks')
  await mara.says(w.created, ad.title, order.sign)
  return mara.path
}

/** A day from now on, as a field of type date wants it. */
export const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const minutes = (time) => {
  const [hour, minute] = time.split(':').map(Number)
  return hour * 60 + minute
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
