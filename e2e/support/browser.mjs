// A real browser, and people in it who notice what must never happen: an error in the console, an
// exception in a script, a part of a page that does not load, a request to a foreign host.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name but loopback is ever looked up: a foreign host fails at once, on any network.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

/** How the contexts were opened; Playwright does not tell. */
const options = new WeakMap()

/** Whether scripts run in this context. */
export const hasScripts = (context) => options.get(context)?.scripts ?? true

/** Light or dark, as this context was opened. */
export const schemeOf = (context) => options.get(context)?.scheme ?? 'light'

/** Where pictures of failed tests are kept. */
const PICTURES = process.env.FEIERABEND_E2E_PICTURES ?? join('..', 'target', 'e2e')

/** Opens a browser with an empty profile. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: FLAGS,
    headless: true,
  })
}

/**
 * Opens a context of its own (cookies, storage) with one page.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {object} wishes
 * @param {string} wishes.origin where the server is; everything else is foreign
 * @param {'de-DE'|'en-GB'} [wishes.locale]
 * @param {boolean} [wishes.scripts] false switches JavaScript off
 * @param {'light'|'dark'} [wishes.scheme]
 * @param {number} [wishes.width] of the window in CSS pixels
 * @param {object} [wishes.storageState] cookies of an earlier context
 */
export async function openPerson(browser, wishes) {
  const { origin, locale = 'de-DE', scripts = true, scheme = 'light', width = 1280 } = wishes
  const context = await browser.newContext({
    baseURL: origin,
    locale,
    timezoneId: locale === 'en-GB' ? 'Europe/London' : 'Europe/Berlin',
    javaScriptEnabled: scripts,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
    storageState: wishes.storageState,
    serviceWorkers: 'block',
  })
  options.set(context, { scripts, scheme })
  context.setDefaultTimeout(10_000)
  context.setDefaultNavigationTimeout(20_000)
  const person = new Person(context, origin)
  person.page = await context.newPage()
  return person
}

export class Person {
  #problems = []
  #tolerated = []

  constructor(context, origin) {
    this.context = context
    this.origin = origin
    context.on('console', (message) => this.#console(message))
    context.on('weberror', (error) => this.#note(`script: ${error.error()}`))
    context.on('request', (request) => this.#destination(request.url()))
    context.on('requestfailed', (request) => this.#failed(request))
    context.on('response', (response) => this.#answered(response))
    context.on('page', (page) => {
      page.on('websocket', (socket) => this.#destination(socket.url()))
      page.on('crash', () => this.#note('the page crashed'))
    })
  }

  /** What has gone wrong so far and is not tolerated. */
  get problems() {
    return this.#problems.filter((text) => !this.#tolerated.some((pattern) => pattern.test(text)))
  }

  /** Says that a problem is what the test wants to see. */
  tolerate(pattern) {
    this.#tolerated.push(pattern)
  }

  /** Throws if anything has gone wrong. */
  check() {
    const problems = this.problems
    if (problems.length > 0) throw new Error(`the browser reports:\n  ${problems.join('\n  ')}`)
  }

  /** Keeps a picture and the text of the page, for looking at after a failure. */
  async keep(name) {
    await mkdir(PICTURES, { recursive: true })
    const file = join(PICTURES, name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80))
    await this.page.screenshot({ path: `${file}.png`, fullPage: true })
    await writeFile(`${file}.html`, await this.page.content())
  }

  async close() {
    await this.context.close()
  }

  #note(text) {
    this.#problems.push(text)
  }

  #console(message) {
    // The answer itself says more than Chromium's line about it; see #answered and #failed.
    if (/^Failed to load resource:/.test(message.text())) return
    if (message.type() === 'error') this.#note(`console: ${message.text()}`)
  }

  #destination(address) {
    if (/^(https?|wss?):/.test(address) && !isOf(address, this.origin)) {
      this.#note(`foreign host: ${address}`)
    }
  }

  #failed(request) {
    const reason = request.failure()?.errorText ?? 'unknown'
    // Leaving a page ends what it still loads; a download ends its navigation.
    if (reason === 'net::ERR_ABORTED') return
    this.#note(`not loaded: ${request.url()} (${reason})`)
  }

  /** A page may answer 404 or 422, that is for the test to judge; its parts may not. */
  #answered(response) {
    const status = response.status()
    const isPage = response.request().resourceType() === 'document'
    if (status >= 500 || (status >= 400 && !isPage)) {
      this.#note(`status ${status}: ${response.url()}`)
    }
  }
}

/** Whether the address is on this origin (for WebSockets: on its host). */
export function isOf(address, origin) {
  return new URL(address).host === new URL(origin).host
}
