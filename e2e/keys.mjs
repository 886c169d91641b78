// What somebody does with the keyboard alone: everything is reached by Tab and worked by keys.

/** The button of this name. */
export const button = (visitor, name) => visitor.page.locator('main').getByRole('button', { name: named(name) })

/** The link of this name. */
export const link = (visitor, name) => visitor.page.locator('main').getByRole('link', { name: named(name) })

const named = (name) => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s')}$`)

/** Presses Tab until this has the focus. */
export async function tabTo(visitor, element) {
  for (let count = 0; count < 200; count += 1) {
    if (await element.evaluate((one) => one === document.activeElement)) return
    await visitor.page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${element} on ${visitor.path}`)
}

/** Goes to a button or link, presses Enter and looks at the page that opens. */
export async function enter(visitor, element, expected) {
  await tabTo(visitor, element)
  await visitor.key('Enter', expected)
}

/** Writes into the field of this label, over what stands there. */
export async function type(visitor, label, text) {
  await typeInto(visitor, visitor.field(label), text)
}

/** The same with an element. */
export async function typeInto(visitor, field, text) {
  await tabTo(visitor, field)
  await visitor.page.keyboard.press('Control+A')
  await visitor.page.keyboard.type(text)
}

/** Chooses on a scale: Tab to the group, then the arrows. */
export async function pick(visitor, group, value) {
  await pickIn(visitor, visitor.page.getByRole('group', { name: group }), value)
}

/** The same with an element. */
export async function pickIn(visitor, group, value) {
  const choices = group.getByRole('radio')
  await tabTo(visitor, choices.nth(await entry(choices)))
  await arrowTo(visitor, value)
}

/** Puts files into the field of this label, in the dialogue that the space bar opens. */
export async function attach(visitor, label, ...files) {
  // Under load the browser sometimes swallows the first press; people press again.
  for (let tries = 0; tries < 3; tries += 1) {
    await tabTo(visitor, visitor.field(label))
    const opened = visitor.page.waitForEvent('filechooser', { timeout: 5_000 }).catch(() => undefined)
    await visitor.page.keyboard.press('Space')
    const dialogue = await opened
    if (dialogue) return dialogue.setFiles(files)
  }
  throw new Error(`no dialogue for files opened on ${visitor.path}`)
}

/** The label of what has the focus. */
export const focused = (visitor) =>
  visitor.page.evaluate(() => document.activeElement.labels?.[0]?.innerText.trim())

/** Which radio button of a group Tab reaches: the chosen one, else the first. */
const entry = (choices) =>
  choices.evaluateAll((all) => Math.max(0, all.findIndex((one) => one.checked)))

/** Presses the arrow until the radio button of this label is chosen; behind it may stand what it means. */
async function arrowTo(visitor, label) {
  for (let count = 0; count < 10; count += 1) {
    const now = await visitor.page.evaluate(() => {
      const { activeElement: one } = document
      return one.checked ? one.labels[0].innerText.trim() : undefined
    })
    if (now === label || now?.startsWith(`${label}\n`)) return
    await visitor.page.keyboard.press(count === 0 && now === undefined ? 'Space' : 'ArrowDown')
  }
  throw new Error(`the arrows never reach ${label} on ${visitor.path}`)
}
