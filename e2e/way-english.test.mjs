// The same way in English, with scripts off, on PostgreSQL where there is one.

import { test } from 'node:test'

import { scene } from './support/scene.mjs'
import { databases } from './support/server.mjs'
import * as steps from './steps.mjs'

test('The whole way without scripts: from a Toggl export to paid and once more', async (t) => {
  const stage = await scene(t, { database: databases().at(-1) })
  await steps.wholeWay(stage, 'en', { scripts: false })
})
