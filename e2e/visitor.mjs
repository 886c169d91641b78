// Somebody at a page, who reads labels and presses buttons as people do. Every page that opens is
// looked at: it answers well, speaks the right language, axe finds nothing and nothing sticks out,
// in light and dark, on a phone and on a desk.
//
// FEIERABEND_E2E_LOOK=<folder> keeps a picture of every page in all four views.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { assertAccessible } from './support/axe.mjs'
import { words } from './words.mjs'

const PICTURES = process.env.FEIERABEND_E2E_LOOK

/** Words that only the other language has; on a page they are a text nobody translated. */
const FOREIGN = {
  de: /\b(the|and|your|with|please|this|from|you)\b/i,
  en: /\b(und|nicht|für|oder|eine|wird|bitte|deine|der|das|ist|mit|auf)\b/i,
}

/** Card, Moran and Newell's keystroke-level model, in seconds: a key, pointing and pressing, thinking. */
const KEY = 0.28
const PRESS = 1.1 + 0.2
const THINK = 1.35

let pictures = 0

export class Visitor {
  #seen = new Set()
  #status
  #effort = { keys: 0, presses: 0 }

  /**
   * @param {import('./support/browser.mjs').Person} person
   * @param {'de'|'en'} language
   * @param {boolean} [looks] whether axe looks at every page
   */
  constructor(person, language, looks = true) {
    this.looks = looks
    this.words = words[language]
    this.person = person
    this.page = person.page
    this.language = language
    this.page.on('response', (response) => {
      const request = response.request()
      if (request.isNavigationRequest() && request.frame() === this.page.mainFrame()) {
        this.#status = response.status()
      }
    })
  }

  /** The path of the page. */
  get path() {
    return new URL(this.page.url()).pathname
  }

  /** Goes to an address and looks at the page. */
  async open(address, expected) {
    await this.page.goto(address)
    await this.look(expected)
  }

  /** Presses the button or follows the link of this name, and looks at the page that opens. */
  async press(name, expected) {
    await this.pressElement(this.#control(name), expected)
  }

  /** The same with an element. */
  async pressElement(element, expected) {
    this.#effort.presses += 1
    await this.#arrive(() => element.click())
    await this.look(expected)
  }

  /** Presses a key that opens another page, and looks at it. */
  async key(key, expected) {
    await this.#arrive(() => this.page.keyboard.press(key))
    await this.look(expected)
  }

  /** Writes into the field of this label. */
  async write(label, text) {
    this.#effort.keys += text.length
    await this.field(label).fill(text)
  }

  /** Chooses one of several in the group of this name. */
  async choose(group, name) {
    this.#effort.presses += 1
    const choices = this.#main.getByRole('group', { name: labelled(group) })
    await choices.getByRole('radio', { name: option(name) }).check()
  }

  /** Ticks what has this label. */
  async tick(label) {
    this.#effort.presses += 1
    await this.#main.getByRole('checkbox', { name: option(label) }).check()
  }

  /** Puts files into the field of this label. */
  async attach(label, ...files) {
    this.#effort.presses += 1
    await this.field(label).setInputFiles(files)
  }

  /** The field of this label. */
  field(label) {
    return this.#main.getByLabel(labelled(label)).filter({ visible: true })
  }

  /** Throws unless the page says this. */
  async says(...texts) {
    const shown = plain(await this.#main.innerText())
    for (const text of texts) {
      const is = text instanceof RegExp ? text.test(shown) : shown.includes(plain(text))
      assert.ok(is, `${this.path} does not say ${text}:\n${shown}`)
    }
  }

  /** Throws if the page says this. */
  async doesNotSay(...texts) {
    const shown = plain(await this.#main.innerText())
    for (const text of texts) assert.ok(!shown.includes(plain(text)), `${this.path} says ${text}`)
  }

  /** The facts of the definition lists and of tables with a fact a row, by their terms. */
  async facts() {
    const pairs = await this.#main.evaluate((main) => {
      const words = (element) => element.innerText.replace(/\s+/g, ' ').trim()
      const terms = [...main.querySelectorAll('dt')].map((term) => [words(term), words(term.nextElementSibling)])
      const rows = [...main.querySelectorAll('.facts tr')].map((row) => [...row.children].map(words))
      return [...terms, ...rows]
    })
    return Object.fromEntries(pairs)
  }

  /** How long somebody takes for what was done since the last call, in seconds. */
  effort() {
    const { keys, presses } = this.#effort
    this.#effort = { keys: 0, presses: 0 }
    return { presses, seconds: keys * KEY + presses * (PRESS + THINK) }
  }

  /** Looks at the page as it stands. */
  async look({ status = 200 } = {}) {
    const name = `${this.path} (${this.language})`
    assert.equal(this.#status, status, name)
    const { language, title, text, markup } = await this.page.evaluate(whatItIs)
    assert.equal(language, this.language, `${name} has another language`)
    const mistake = /^(Fehler|Error): /.test(title)
    assert.equal(mistake, status === 422, `${name} is called ${title}`)
    const foreign = text.replaceAll(/„[^“]*“|“[^”]*”/g, '').match(FOREIGN[this.language])
    assert.equal(foreign, null, `${name} has a foreign word:\n${text}`)
    if (!this.looks) return
    // A page that was looked at in this very state need not be looked at again.
    const print = createHash('sha256').update(markup).digest('hex')
    if (this.#seen.has(print)) return
    this.#seen.add(print)
    await assertAccessible(this.page, name)
    if (PICTURES) await this.#keep()
  }

  get #main() {
    return this.page.locator('main')
  }

  #control(name) {
    const options = { name: control(name) }
    return this.#main.getByRole('button', options).or(this.#main.getByRole('link', options))
  }

  async #arrive(action) {
    const loaded = this.page.waitForEvent('load', { timeout: 20_000 })
    loaded.catch(() => {}) // when the action itself fails, its error is the one to tell
    await action()
    await loaded
  }

  async #keep() {
    await mkdir(PICTURES, { recursive: true })
    pictures += 1
    const size = this.page.viewportSize()
    const words = kindOf(this.path).replace(/[^a-z0-9]+/g, '-')
    for (const width of [320, 1280]) {
      await this.page.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['light', 'dark']) {
        await this.page.emulateMedia({ colorScheme })
        const name = `${this.language}-${String(pictures).padStart(3, '0')}${words}-${width}-${colorScheme}.png`
        const fullPage = await this.page.evaluate(() => document.body.scrollHeight < 20_000)
        await this.page.screenshot({ path: join(PICTURES, name), fullPage })
      }
    }
    await this.page.emulateMedia({ colorScheme: 'light' })
    await this.page.setViewportSize(size)
  }
}

/** Runs in the page. Its text is without what is to be typed and without what says of itself that it
 * is in another language. */
function whatItIs() {
  const { lang: language } = document.documentElement
  const others = [...document.body.querySelectorAll(`code, [lang]:not([lang="${language}"])`)]
  const before = others.map((element) => element.hidden)
  for (const element of others) element.hidden = true
  const text = document.body.innerText
  for (const [at, element] of others.entries()) element.hidden = before[at]
  return { language, title: document.title, text, markup: document.body.innerHTML }
}

/** Text as it is read: every kind of space is one. */
export const plain = (text) => text.replace(/\s+/g, ' ')

/** The path without ids, names, numbers and secrets: what kind of page it is. */
export const kindOf = (path) =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
    .replace(/(fertig|versionen)\/[^/]+/, '$1/…')
    .replace(/(einrichtung|link)\/.*/, '$1/…')

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s')

/** The label of a field, with or without "(freiwillig)". */
const labelled = (label) =>
  label instanceof RegExp ? label : new RegExp(`^\\s*${escaped(label)}(\\s+\\((freiwillig|optional)\\))?\\s*$`)

/** The name of a control; behind a colon may stand what it is about: "Noch einmal: Blog". */
const control = (name) => (name instanceof RegExp ? name : new RegExp(`^\\s*${escaped(name)}\\s*($|:)`))

/** The name of an option; behind it may stand what it means: "Muss Ohne das keine Abnahme." */
const option = (name) => (name instanceof RegExp ? name : new RegExp(`^\\s*${escaped(name)}\\s*($|:|\\s)`))
