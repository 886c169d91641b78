// The harness proves itself: it must find what is planted and stay silent about what is good.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { assertAccessible, findings } from './support/axe.mjs'
import { openBrowser, openPerson } from './support/browser.mjs'
import { assertBudget, measure } from './support/budget.mjs'
import { databases, freePort, startServer } from './support/server.mjs'
import { page, serve } from './support/site.mjs'

const run = promisify(execFile)

/** Text that does not compress. */
const noise = (bytes) => randomBytes(bytes / 2).toString('hex')

describe('harness', () => {
  let site
  let browser

  before(async () => {
    browser = await openBrowser()
    site = await serve({
      '/good': page('<p class="text">Guten Abend</p><a href="/good">Weiter</a>'),
      '/unlabelled': page('<form><input name="a"></form>'),
      '/pale': page('<p class="pale">Kaum zu lesen</p>'),
      '/wide': page('<p class="wide">Zu breit</p>'),
      '/typing': page('<label>Titel <input id="a" name="a"></label>'),
      '/invalid': { status: 422, body: page('<p>Fehler</p>') },
      '/broken': { status: 500, body: page('<p>Fehler</p>') },
      '/part-missing': page('<img src="/missing.png" alt="Bild">'),
      '/throws': page('', '<script src="/throws.js"></script>'),
      '/throws.js': { body: 'throw new Error("geplant")', type: 'text/javascript' },
      '/shouts': page('', '<script src="/shouts.js"></script>'),
      '/shouts.js': { body: 'console.error("geplant")', type: 'text/javascript' },
      '/inline': page('<script>document.title = "inline"</script>'),
      '/foreign': {
        body: page('<img src="http://foreign.example/a.png" alt="Bild">'),
        headers: { 'content-security-policy': "default-src 'self'; img-src *" },
      },
      '/scripted': page(
        '<p id="p">ohne</p><noscript><p>Ohne Skript</p></noscript>',
        '<script src="/scripted.js" defer></script>',
      ),
      '/scripted.js': {
        body: 'document.getElementById("p").textContent = "mit"',
        type: 'text/javascript',
      },
      '/heavy': page('', '<script src="/heavy.js" defer></script>'),
      '/heavy.js': { body: `/* ${noise(40_000)} */`, type: 'text/javascript' },
      '/many': page(['a', 'b', 'c', 'd'].map((n) => `<img src="/${n}.svg" alt="${n}">`).join('')),
      ...Object.fromEntries(['a', 'b', 'c', 'd'].map((n) => [`/${n}.svg`, svg()])),
      '/cookie': {
        body: page('<p>Angemeldet</p>'),
        headers: { 'set-cookie': '__Host-session=1; Secure; HttpOnly; SameSite=Lax; Path=/' },
      },
    })
  })

  after(async () => {
    await browser?.close()
    site?.close()
  })

  const svg = () => ({
    body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    type: 'image/svg+xml',
  })

  async function visit(t, path, options) {
    const person = await openPerson(browser, { origin: site.origin, ...options })
    t.after(() => person.close())
    await person.page.goto(path)
    return person
  }

  test('a good page has no findings, with scripts on and off', async (t) => {
    for (const scripts of [true, false]) {
      const person = await visit(t, '/good', { scripts })
      await assertAccessible(person.page)
      assert.deepEqual(person.page.viewportSize(), { width: 1280, height: 900 })
      person.check()
    }
  })

  test('axe finds a planted error, with scripts on and off', async (t) => {
    for (const scripts of [true, false]) {
      const { page } = await visit(t, '/unlabelled', { scripts })
      const found = await findings(page)
      assert.equal(found.filter((line) => line.includes('label at input')).length, 4, `${found}`)
      await assert.rejects(assertAccessible(page), /\/unlabelled has findings/)
    }
  })

  test('axe finds an error that only the dark has', async (t) => {
    const { page } = await visit(t, '/pale')
    const found = await findings(page)
    assert.equal(found.length, 2, `${found}`)
    assert.ok(found.every((line) => /^dark, \d+ px: color-contrast at p:/.test(line)), `${found}`)
  })

  test('what sticks out of a phone is found and named', async (t) => {
    const { page } = await visit(t, '/wide')
    const found = await findings(page)
    assert.equal(found.length, 2, `${found}`)
    assert.ok(found.every((line) => /320 px: scrolls sideways .*p\.wide/.test(line)), `${found}`)
  })

  test('looking for findings keeps what is typed', async (t) => {
    const { page } = await visit(t, '/typing')
    await page.getByLabel('Titel').fill('Buchhaltung')
    await assertAccessible(page)
    assert.equal(await page.getByLabel('Titel').inputValue(), 'Buchhaltung')
  })

  test('the browser reports what must never happen', async (t) => {
    for (const [path, pattern] of [
      ['/broken', /status 500/],
      ['/part-missing', /status 404: .*missing\.png/],
      ['/throws', /script: .*geplant/],
      ['/shouts', /console: geplant/],
      ['/inline', /console: .*Content Security Policy/],
      ['/foreign', /foreign host: http:\/\/foreign\.example/],
    ]) {
      const person = await visit(t, path)
      await person.page.waitForTimeout(100)
      assert.throws(() => person.check(), pattern, path)
      person.tolerate(/./)
      person.check()
    }
  })

  test('a page may answer 404 or 422', async (t) => {
    for (const path of ['/invalid', '/nowhere']) {
      const person = await visit(t, path)
      await person.page.waitForTimeout(100)
      person.check()
    }
  })

  test('language and scripts are as asked for', async (t) => {
    const german = await visit(t, '/scripted')
    assert.equal(await german.page.locator('#p').textContent(), 'mit')
    assert.match(site.seen.at(-1).headers['accept-language'], /^de-DE/)
    const english = await visit(t, '/scripted', { locale: 'en-GB', scripts: false })
    assert.equal(await english.page.locator('#p').textContent(), 'ohne')
    assert.ok(await english.page.locator('noscript p').isVisible())
    assert.match(site.seen.at(-1).headers['accept-language'], /^en-GB/)
  })

  test('a secure host cookie lives on loopback, and each person has their own', async (t) => {
    const anna = await visit(t, '/cookie')
    await anna.page.goto('/good')
    const last = () => site.seen.filter((request) => request.url === '/good').at(-1).headers.cookie
    assert.equal(last(), '__Host-session=1')
    await visit(t, '/good')
    assert.equal(last(), undefined)
  })

  test('the budget is measured as it travels', async () => {
    const good = await measure(browser, `${site.origin}/good`)
    assert.equal(good.requests, 2, good.list)
    assert.ok(good.style > 0 && good.page > 0 && good.bytes === good.style + good.page, good.list)
    assertBudget(good)
    const heavy = await measure(browser, `${site.origin}/heavy`)
    assert.throws(() => assertBudget(heavy), /script: 2\d{4}, at most 8000/)
    const many = await measure(browser, `${site.origin}/many`)
    assert.throws(() => assertBudget(many), /requests: 6, at most 5/)
    const foreign = await measure(browser, `${site.origin}/foreign`)
    assert.throws(() => assertBudget(foreign), /foreign host: http:\/\/foreign\.example/)
  })
})

describe('server', () => {
  let folder
  let binary

  /** Behaves like the product's binary, as far as the harness looks at it. */
  const STAND_IN = `#!/usr/bin/env node
const { createServer } = require('node:http')
const { appendFileSync } = require('node:fs')
const value = (name) => process.argv[process.argv.indexOf(name) + 1]
const listen = value('--listen')
appendFileSync(value('--data') + '/starts', 'x')
if (process.argv[2] === 'admin') { console.log(process.argv.slice(2).join(' ')); process.exit(0) }
if (process.argv.includes('--fail')) { console.error('no such thing'); process.exit(2) }
const server = createServer((request, response) => response.end(process.argv.join(' ')))
server.listen(Number(listen.split(':')[1]), '127.0.0.1', () => {
  console.log('Feierabend: http://' + listen + '/')
  console.log('Einrichten: http://' + listen + '/einrichten?schluessel=abc')
  if (process.argv.includes('--panic')) console.error("thread 'main' panicked at src/main.rs:1")
})
if (!process.argv.includes('--deaf')) process.on('SIGTERM', () => process.exit(0))
`

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'feierabend-harness-'))
    binary = join(folder, 'feierabend')
    await writeFile(binary, STAND_IN, { mode: 0o755 })
  })

  after(() => rm(folder, { recursive: true, force: true }))

  test('it starts, tells its links, stops, and leaves nothing', async () => {
    const server = await startServer({ binary })
    assert.equal(server.setUpLink, `${server.address}/einrichten?schluessel=abc`)
    assert.ok((await (await fetch(server.address)).text()).includes(server.folder))
    const first = server.address
    await server.restart()
    assert.notEqual(server.address, first)
    await server.stop()
    await assert.rejects(fetch(server.address))
    assert.equal(server.pid, undefined)
    assert.ok(existsSync(join(server.folder, 'starts')))
    await server.remove()
    assert.ok(!existsSync(server.folder))
  })

  test('it can be killed and started again on the same data', async () => {
    const server = await startServer({ binary })
    const { pid } = server
    await server.kill()
    assert.throws(() => process.kill(pid, 0))
    await server.start()
    await server.stop()
    await server.remove()
  })

  test('a server that fails, panics or dies of the stop is reported', async () => {
    await assert.rejects(startServer({ binary, args: ['--fail'] }), /no such thing/)
    await assert.rejects(startServer({ binary: join(folder, 'nothing') }), /ENOENT/)
    const panicked = await startServer({ binary, args: ['--panic'] })
    await assert.rejects(panicked.stop(), /panicked/)
    await panicked.remove()
    const deaf = await startServer({ binary, args: ['--deaf'] })
    await assert.rejects(deaf.stop(), /SIGTERM/)
    await deaf.remove()
  })

  test('each server on PostgreSQL has a database of its own', async (t) => {
    if (!databases().includes('postgres')) return t.skip('no PostgreSQL is named')
    const server = await startServer({ binary, database: 'postgres' })
    const said = await (await fetch(server.address)).text()
    assert.ok(said.includes(`--database ${server.databaseUrl}`))
    const url = server.databaseUrl
    await run('psql', ['--dbname', url, '--command', 'select 1'])
    await server.stop()
    await server.remove()
    await assert.rejects(run('psql', ['--dbname', url, '--command', 'select 1']), /does not exist/)
  })

  test('other commands run on the same data', async () => {
    const server = await startServer({ binary })
    const host = new URL(server.address).host
    const said = await server.run('admin', 'list')
    assert.equal(said, `admin list --data ${server.folder} --listen ${host}\n`)
    await server.stop()
    await server.remove()
  })

  test('the example world is asked for by its command', async () => {
    const server = await startServer({ binary, demo: true })
    assert.match(await (await fetch(server.address)).text(), /feierabend demo --data/)
    await server.stop()
    await server.remove()
  })

  test('what a person notices fails the test they are in', async () => {
    const file = join(folder, 'nested.mjs')
    const here = fileURLToPath(new URL('.', import.meta.url))
    await writeFile(
      file,
      `import { test } from 'node:test'
       import { scene } from '${here}support/scene.mjs'
       test('quiet', async (t) => {
         const { person } = await opened(t)
         await person.page.goto('/')
       })
       test('loud', async (t) => {
         const { person } = await opened(t)
         await person.page.goto('/')
         await person.page.evaluate(() => console.error('geplant'))
       })
       async function opened(t) {
         const stage = await scene(t, { binary: ${JSON.stringify(binary)} })
         return { person: await stage.person() }
       }`,
    )
    const env = { ...process.env, FEIERABEND_E2E_PICTURES: join(folder, 'pictures') }
    delete env.NODE_TEST_CONTEXT
    const failed = await run('node', ['--test', file], { env }).catch((error) => error)
    assert.equal(failed.code, 1, failed.stdout)
    assert.match(failed.stdout, /console: geplant/)
    assert.match(failed.stdout, /pass 1\b/)
    assert.match(failed.stdout, /fail 1\b/)
    assert.ok(existsSync(join(folder, 'pictures', 'problem-1.png')))
  })

  test('free ports differ', async () => {
    assert.notEqual(await freePort(), await freePort())
  })
})
