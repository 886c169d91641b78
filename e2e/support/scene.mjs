// Server, browser and people of one test, and the order in which they leave: first the people are
// asked what they noticed, then the browser closes, then the server has to stop well.

import { openBrowser, openPerson } from './browser.mjs'
import { startServer } from './server.mjs'

/**
 * Opens a scene that ends with the test.
 *
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof startServer>[0]} [options]
 */
export async function scene(t, options) {
  const opened = await openScene(options)
  t.after(() => opened.close(t.passed === false ? t.fullName ?? t.name : undefined))
  return opened
}

/** Opens a scene for several tests; close it in `after`. */
export async function openScene(options) {
  const server = await startServer(options)
  try {
    return new Scene(server, await openBrowser())
  } catch (error) {
    await server.kill()
    await server.remove()
    throw error
  }
}

class Scene {
  #people = []

  constructor(server, browser) {
    this.server = server
    this.browser = browser
  }

  /** Lets somebody in; the options are those of `openPerson`. */
  async person(options) {
    const person = await openPerson(this.browser, { origin: this.server.address, ...options })
    this.#people.push(person)
    return person
  }

  /** Ends everything and throws what was found. With a name, pictures are kept. */
  async close(failed) {
    const errors = []
    const attempt = async (action) => {
      try {
        await action()
      } catch (error) {
        errors.push(error)
      }
    }
    for (const [number, person] of this.#people.entries()) {
      const name = failed ?? (person.problems.length > 0 ? 'problem' : undefined)
      if (name) await person.keep(`${name} ${number + 1}`).catch(() => {})
      await attempt(() => person.check())
      await attempt(() => person.close())
    }
    await attempt(() => this.browser.close())
    await attempt(() => this.server.stop())
    await attempt(() => this.server.remove())
    if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'))
  }
}
