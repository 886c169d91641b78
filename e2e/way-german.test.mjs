// The main job from an empty folder to "once more": two people, German, with scripts, on SQLite.

import { test } from 'node:test'

import { assertBudget, measure } from './support/budget.mjs'
import { scene } from './support/scene.mjs'
import * as steps from './steps.mjs'
import { story } from './story.mjs'

test('Der ganze Weg: vom Toggl-Export bis bezahlt und noch einmal', async (t) => {
  const stage = await scene(t, { database: 'sqlite' })
  await steps.wholeWay(stage, 'de')
})

test('Der erste Blick wiegt wenig', async (t) => {
  const stage = await scene(t, { database: 'sqlite' })
  const mara = await steps.visitor(stage, 'de')
  await steps.setUp(mara, stage.server.setUpLink, story.de.mara)
  assertBudget(await measure(stage.browser, `${stage.server.address}/`))
  const storageState = await mara.person.context.storageState()
  assertBudget(await measure(stage.browser, `${stage.server.address}/heute`, { storageState }))
})
