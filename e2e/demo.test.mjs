// The example world: everybody with a link gets in, and every kind of page that can be reached from
// there is as good as the pages of an empty instance.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'

import { openScene } from './support/scene.mjs'
import * as steps from './steps.mjs'
import { kindOf } from './visitor.mjs'

/** Pages of one kind that are visited: of orders many, as they are in different states. */
const MOST = { '/auftraege/…': 8 }

/** What is the same for everybody: it is enough that one of them looks. */
const SAME = new Set([
  '/api',
  '/barrierefreiheit',
  '/datenschutz',
  '/hilfe',
  '/impressum',
  '/ueber',
  '/abgeben/anleitungen',
  '/abgeben/anleitungen/fertig/…',
])

/** Who gets in, and how "Heute" greets them: only Mara has noted what fills her week. */
const PEOPLE = [
  ['Mara Lindner', 'Heute ist um'],
  ['Jonas Weber', 'Wann ist heute Feierabend?'],
  ['Tomke Janssen', 'Wann ist heute Feierabend?'],
]

describe('Beispielwelt', () => {
  let stage
  const shown = new Set()

  before(async () => {
    stage = await openScene({ database: 'sqlite', demo: true })
  })

  after(() => stage?.close())

  for (const [name, today] of PEOPLE) {
    test(`${name} kommt mit dem Link hinein und findet jede Seite in Ordnung`, async () => {
      const who = await steps.inhabitant(stage, name)
      await who.says(today)
      const visited = await visitAll(who, shown)
      for (const place of ['/heute', '/abgeben', '/uebernehmen', '/leute', '/geld', '/suche', '/konto']) {
        assert.ok(visited.has(place), place)
      }
      assert.ok([...visited].filter((path) => kindOf(path) === '/auftraege/…').length > 1, 'orders')
    })
  }
})

/** Follows every link to a page of a kind not seen often enough. Returns the paths. */
async function visitAll(who, shown) {
  const visited = new Set([who.path])
  const seen = new Map()
  const queue = await links(who)
  while (queue.length > 0) {
    const address = queue.shift()
    const path = address.split('?')[0]
    const kind = kindOf(path)
    const count = seen.get(kind) ?? 0
    if (visited.has(path) || count >= (MOST[kind] ?? 1) || shown.has(kind)) continue
    if (SAME.has(kind)) shown.add(kind)
    visited.add(path)
    seen.set(kind, count + 1)
    await who.open(address)
    queue.push(...(await links(who)))
  }
  return visited
}

/** Where the links of the page lead, as far as that is a page of this instance. */
const links = (who) =>
  who.page.evaluate(() =>
    [...document.querySelectorAll('a[href]:not([download])')]
      .map((link) => new URL(link.href))
      .filter((url) => url.origin === location.origin && !/\/dateien\/|\/treffen\/[^/]+\/kalender$|\.csv|\.ics|\.json|\.pdf|quelltext/.test(url.pathname))
      .map((url) => url.pathname + url.search),
  )
