// Accessibility and layout of a page as it stands: axe-core finds nothing and nothing sticks out,
// in light and dark, on a phone of 320 px and on a desk of 1280 px.
//
// axe runs in an isolated world of the page, so the page's Content Security Policy does not stand in
// its way and the page cannot see it.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

import { hasScripts, schemeOf } from './browser.mjs'

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const SCHEMES = ['light', 'dark']
const WIDTHS = [320, 1280]

/**
 * Throws when the page has a finding in any of the four views. Keeps what is typed on the page.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} [name] what to call the page in the message
 */
export async function assertAccessible(page, name = new URL(page.url()).pathname) {
  const found = await findings(page)
  if (found.length > 0) throw new Error(`${name} has findings:\n  ${found.join('\n  ')}`)
}

/** All findings as lines; empty is good. The window is afterwards as it was before. */
export async function findings(page, { schemes = SCHEMES, widths = WIDTHS } = {}) {
  const size = page.viewportSize()
  const devtools = await page.context().newCDPSession(page)
  const found = []
  try {
    const evaluate = await isolatedWorld(devtools, hasScripts(page.context()))
    for (const width of widths) {
      await page.setViewportSize({ width, height: width < 600 ? 640 : 900 })
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme })
        const view = `${scheme}, ${width} px`
        const lines = await inspect(evaluate)
        found.push(...lines.map((line) => `${view}: ${line}`))
      }
    }
  } finally {
    await page.emulateMedia({ colorScheme: schemeOf(page.context()) })
    if (size) await page.setViewportSize(size)
    await devtools.detach()
  }
  return found
}

/** Puts axe into a world beside the page's and returns a function that evaluates there. */
async function isolatedWorld(devtools, scripts) {
  const { frameTree } = await devtools.send('Page.getFrameTree')
  const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'axe',
  })
  const evaluate = async (expression) => {
    const answer = await devtools.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    })
    const { exceptionDetails: thrown } = answer
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text)
    return answer.result.value
  }
  await evaluate(`${AXE};0`)
  if (!scripts) await evaluate(`(${hurry})()`)
  return evaluate
}

async function inspect(evaluate) {
  await evaluate(`(${settle})()`)
  const overflow = await evaluate(`(${sticksOut})()`)
  const violations = await evaluate(`(${look})(${JSON.stringify(TAGS)})`)
  return [...overflow, ...violations]
}

/** Runs in the page: ends what moves, so that colours are measured at rest. */
function settle() {
  for (const animation of document.getAnimations()) {
    try {
      animation.finish()
    } catch {
      animation.cancel()
    }
  }
}

/** Runs in the page: names what makes it scroll sideways. */
function sticksOut() {
  const root = document.documentElement
  const limit = root.clientWidth
  if (root.scrollWidth <= limit) return []
  const describe = (element) => {
    const name = element.localName + (element.id ? `#${element.id}` : '')
    return [name, ...element.classList].join('.')
  }
  const wide = [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > limit + 0.5)
    .filter((element, _, all) => !all.some((other) => other !== element && element.contains(other)))
  const names = wide.slice(0, 5).map(describe).join(', ')
  return [`scrolls sideways (${root.scrollWidth} > ${limit}): ${names || 'the page itself'}`]
}

/** Runs in the isolated world: where scripts are off no timer ever fires, and axe waits for some. */
function hurry() {
  globalThis.setTimeout = (action, _, ...rest) => {
    Promise.resolve().then(() => action(...rest))
    return 0
  }
}

/** Runs in the page: axe's findings as lines. */
async function look(tags) {
  const result = await globalThis.axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
    preload: false,
  })
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => {
      const reason = node.failureSummary?.split('\n').slice(1).join(' ').trim() ?? ''
      return `${violation.id} at ${node.target.join(' ')}: ${violation.help}. ${reason}`
    }),
  )
}
