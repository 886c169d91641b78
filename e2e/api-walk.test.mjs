// The twelve steps by API alone: the script of docs/api.md against a fresh instance.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { databases, startServer } from './support/server.mjs'

const run = promisify(execFile)
const script = fileURLToPath(new URL('../docs/api-walk.sh', import.meta.url))

for (const database of databases()) {
  test(`The whole way by API alone, on ${database}, and a second time on the same instance`, async () => {
    const server = await startServer({ database })
    try {
      const first = await run(script, [server.address, server.setUpLink])
      assert.match(first.stdout, /== 12\. /)
      const second = await run(script, [server.address])
      assert.match(second.stdout, /== 12\. /)
      await server.stop()
      await server.run('verify')
    } finally {
      await server.kill()
      await server.remove()
    }
  })
}
