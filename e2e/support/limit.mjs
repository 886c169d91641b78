// A test file has twenty minutes; one that hangs must not hold up everything else for ever.
// (`node --test` has an option for it, but not yet in the Node.js of Debian 12.)

const MINUTES = Number(process.env.FEIERABEND_E2E_MINUTES ?? 20)

setTimeout(() => {
  console.error(`not finished after ${MINUTES} minutes`)
  process.exit(1)
}, MINUTES * 60_000).unref()
