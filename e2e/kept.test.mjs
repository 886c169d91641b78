// A sign-in that ends while somebody types: they sign in again and send what they wrote, with
// scripts and without. Nothing is sent by itself.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { scene } from './support/scene.mjs'
import * as steps from './steps.mjs'
import { story } from './story.mjs'

const { mara: who } = story.de

for (const scripts of [true, false]) {
  test(`Abgemeldet beim Tippen, Skripte ${scripts ? 'an' : 'aus'}: der Text ist noch da`, async (t) => {
    const stage = await scene(t, { database: 'sqlite' })
    const mara = await steps.visitor(stage, 'de', { scripts })
    const { account, task } = mara.words
    await steps.setUp(mara, stage.server.setUpLink, who)

    await mara.open('/abgeben/aufgaben/neu')
    await mara.write(task.title, 'Rechnungen „Müller & Söhne“ ablegen')
    await mara.write(task.hours, '2,5')
    await mara.person.context.clearCookies()
    await mara.press(task.add, { status: 401 })

    await mara.write(account.login, who.login)
    await mara.write(account.password, who.password)
    await mara.press(account.signIn)
    await mara.says(account.textIsThere)
    const elsewhere = await mara.person.context.newPage()
    await elsewhere.goto('/abgeben/aufgaben')
    assert.doesNotMatch(await elsewhere.locator('main').innerText(), /Müller/, 'nothing is sent by itself')

    await mara.press(account.sendNow)
    await mara.says('Rechnungen „Müller & Söhne“ ablegen', '2 Std. 30 Min.')
  })
}
