// A small web site for the self-test of the harness, as strict as the product's: no inline code.

import { once } from 'node:events'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'

const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'"

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 1rem; background: light-dark(#fff, #111); color: light-dark(#111, #eee); }
a { color: light-dark(#034, #9cf); }
.pale { color: light-dark(#111, #333); }
.wide { inline-size: 600px; }
`

/** A whole page around what stands in `main`. */
export function page(main, head = '') {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Probe</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/app.css">
${head}
</head>
<body><main><h1>Probe</h1>${main}</main></body>
</html>`
}

/**
 * Serves the pages on a free port. A value is the page's text or `{ status, body, type, headers }`.
 *
 * @param {Record<string, string | object>} pages path → page
 */
export async function serve(pages) {
  const all = { '/app.css': { body: STYLE, type: 'text/css' }, ...pages }
  const seen = []
  const server = createServer((request, response) => {
    seen.push({ url: request.url, headers: request.headers })
    const found = all[request.url] ?? { status: 404, body: page('<p>Nicht gefunden</p>') }
    const { status = 200, body, type = 'text/html', headers = {} } =
      typeof found === 'string' ? { body: found } : found
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': POLICY,
      'content-encoding': 'gzip',
      ...headers,
    })
    response.end(gzipSync(body ?? ''))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    seen,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
