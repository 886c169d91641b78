// What a first visit costs: transferred bytes and requests with an empty cache, as they travel
// (compressed, headers included).

import { isOf } from './browser.mjs'

/** In bytes; one KB is 1,000 bytes. */
export const BUDGET = { bytes: 60_000, requests: 5, script: 8_000, style: 12_000 }

/**
 * Visits a page with an empty cache and measures.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {object} [options]
 * @param {object} [options.storageState] cookies, for pages that need a sign-in
 * @param {string} [options.locale]
 */
export async function measure(browser, url, { storageState, locale = 'de-DE' } = {}) {
  const context = await browser.newContext({ storageState, locale, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    const requests = []
    record(devtools, requests)
    await devtools.send('Network.enable')
    await page.goto(url, { waitUntil: 'load' })
    // Whatever starts after loading (a script's own requests) belongs to the first view, too.
    await page.waitForTimeout(500)
    return figures(requests, url)
  } finally {
    await context.close()
  }
}

/** Throws when a measure is over its budget; the message has all requests. */
export function assertBudget(measured, budget = BUDGET) {
  const over = Object.entries(budget)
    .filter(([what, limit]) => measured[what] > limit)
    .map(([what, limit]) => `${what}: ${measured[what]}, at most ${limit}`)
  over.push(...measured.foreign.map((address) => `foreign host: ${address}`))
  if (over.length > 0) throw new Error(`over the budget\n  ${over.join('\n  ')}\n${measured.list}`)
}

function record(devtools, requests) {
  const open = new Map()
  devtools.on('Network.requestWillBeSent', ({ requestId, request, type, redirectResponse }) => {
    if (!/^(https?|wss?):/.test(request.url)) return
    if (redirectResponse && open.has(requestId)) {
      open.get(requestId).bytes = redirectResponse.encodedDataLength
    }
    const entry = { url: request.url, type, bytes: 0 }
    open.set(requestId, entry)
    requests.push(entry)
  })
  const add = ({ requestId, encodedDataLength }) => {
    const entry = open.get(requestId)
    if (entry) entry.bytes += encodedDataLength
  }
  devtools.on('Network.responseReceived', ({ requestId, response }) =>
    add({ requestId, encodedDataLength: response.encodedDataLength }),
  )
  devtools.on('Network.dataReceived', add)
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const entry = open.get(requestId)
    if (entry) entry.bytes = encodedDataLength
  })
}

function figures(requests, url) {
  const sum = (entries) => entries.reduce((total, entry) => total + entry.bytes, 0)
  const ofType = (type) => sum(requests.filter((entry) => entry.type === type))
  return {
    bytes: sum(requests),
    requests: requests.length,
    page: ofType('Document'),
    script: ofType('Script'),
    style: ofType('Stylesheet'),
    foreign: requests.map((entry) => entry.url).filter((address) => !isOf(address, url)),
    list: requests.map((entry) => `  ${entry.bytes} ${entry.type} ${entry.url}`).join('\n'),
  }
}
