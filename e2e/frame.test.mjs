// The frame of every page: its header has room for everything it says.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { scene } from './support/scene.mjs'
import * as steps from './steps.mjs'
import { story } from './story.mjs'

for (const language of ['de', 'en']) {
  test(`The name of the instance is whole beside six places (${language})`, async (t) => {
    const stage = await scene(t, { database: 'sqlite' })
    const mara = await steps.visitor(stage, language, { looks: false })
    await steps.setUp(mara, stage.server.setUpLink, story[language].mara)
    await mara.open('/betrieb')
    for (const width of [320, 900, 1024, 1280, 1440]) {
      await mara.page.setViewportSize({ width, height: 900 })
      const { places, name, page } = await mara.page.evaluate(() => {
        const span = document.querySelector('.brand > span')
        return {
          places: document.querySelectorAll('.places li').length,
          name: span.scrollWidth - span.clientWidth,
          page: document.documentElement.scrollWidth - window.innerWidth,
        }
      })
      assert.equal(places, 6)
      assert.ok(name <= 0, `at ${width} px the name is cut by ${name} px`)
      assert.ok(page <= 0, `at ${width} px the page is ${page} px too wide`)
    }
  })
}
