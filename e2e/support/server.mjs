// Starts the real binary on an empty data folder and makes sure it is gone in the end.
//
// The binary is the one named by FEIERABEND_BIN. A server is stopped by its own process id,
// first politely; a server that has to be killed, ends with an error or has panicked is a failure.

import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

import './limit.mjs'

const run = promisify(execFile)

/** Where Debian puts the library that moves a program's clock. */
const FAKETIME = readdirSync('/usr/lib')
  .map((folder) => join('/usr/lib', folder, 'faketime/libfaketime.so.1'))
  .find((library) => existsSync(library))

const START_PATIENCE = 30_000
const STOP_PATIENCE = 15_000

/** What is still alive or lying around, should this process end before its time. */
const leftovers = { processes: new Set(), folders: new Set() }
process.on('exit', () => {
  for (const child of leftovers.processes) child.kill('SIGKILL')
  for (const folder of leftovers.folders) rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))

/** The databases tests can run on here: SQLite always, PostgreSQL where a server is named. */
export function databases() {
  if (process.env.FEIERABEND_TEST_POSTGRES) return ['sqlite', 'postgres']
  if (process.env.CI) throw new Error('FEIERABEND_TEST_POSTGRES is not set, and this is CI')
  return ['sqlite']
}

/**
 * Starts a server and returns once it answers.
 *
 * @param {object} [options]
 * @param {'sqlite'|'postgres'} [options.database]
 * @param {boolean} [options.demo] start with the example world
 * @param {string} [options.folder] an existing data folder; the caller removes it
 * @param {string[]} [options.args] further arguments
 * @param {Record<string, string>} [options.env] further environment
 * @param {string} [options.binary] instead of FEIERABEND_BIN
 */
export async function startServer(options = {}) {
  const server = new Server(options)
  try {
    await server.start()
  } catch (error) {
    await server.kill()
    await server.remove()
    throw error
  }
  return server
}

export class Server {
  #options
  #child
  #ended
  #ownsFolder = false
  #filled = false
  #days = 0
  #log = ''

  constructor(options) {
    this.#options = options
    this.folder = options.folder
  }

  /** Everything the server has printed, over all its starts. */
  get log() {
    return this.#log
  }

  /** The process id, or undefined when it is not running. */
  get pid() {
    return this.#child?.pid
  }

  /** All addresses the server has printed, in order. */
  get links() {
    return this.#log.match(/https?:\/\/[^\s"'<>]+/g) ?? []
  }

  /** The one-time link for setting up the instance. */
  get setUpLink() {
    return this.links.find((link) => /set-?up|einricht/i.test(new URL(link).pathname))
  }

  async start(address) {
    if (!this.folder) {
      this.folder = await mkdtemp(join(tmpdir(), 'feierabend-e2e-'))
      this.#ownsFolder = true
      leftovers.folders.add(this.folder)
    }
    if (this.#options.database === 'postgres' && !this.databaseUrl) await this.#createDatabase()
    this.address = address ?? `http://127.0.0.1:${await freePort()}`
    const before = this.#log.length
    this.#spawn()
    await this.#answers(before)
  }

  /** Asks the server to stop and waits. Throws if it did not end well. */
  async stop() {
    const child = this.#child
    if (child) {
      child.kill('SIGTERM')
      const done = await Promise.race([this.#ended, sleep(STOP_PATIENCE, 'late', { ref: false })])
      if (done === 'late') {
        await this.kill()
        throw new Error(`the server did not stop within ${STOP_PATIENCE / 1000} s\n${this.#log}`)
      }
      if (done.code !== 0) {
        throw new Error(`the server ended with ${done.code ?? done.signal}\n${this.#log}`)
      }
    }
    if (this.#log.includes('panicked at')) throw new Error(`the server panicked\n${this.#log}`)
  }

  /** Ends the server without warning, as a power cut would. */
  async kill() {
    this.#child?.kill('SIGKILL')
    await this.#ended
  }

  /** Starts again on the same data, at another port. */
  async restart() {
    await this.stop()
    await this.start()
  }

  /** Starts again at the same address, so many days later: only the server's clock moves. */
  async later(days) {
    await this.stop()
    this.#days += days
    await this.start(this.address)
  }

  /**
   * Runs another command of the binary on the same data, and returns what it printed:
   * `await server.run('admin', 'sign-in-link', 'mara')`.
   */
  async run(...command) {
    const { stdout } = await run(this.#binary, [...command, ...this.#data()], {
      env: { ...process.env, NO_COLOR: '1', ...this.#options.env },
    })
    return stdout
  }

  /** Removes the data. */
  async remove() {
    if (this.databaseUrl) {
      await ask(`drop database if exists ${databaseName(this.databaseUrl)} with (force)`)
      this.databaseUrl = undefined
    }
    if (this.#ownsFolder) {
      await rm(this.folder, { recursive: true, force: true })
      leftovers.folders.delete(this.folder)
    }
  }

  get #binary() {
    const binary = this.#options.binary ?? process.env.FEIERABEND_BIN
    if (!binary) throw new Error('FEIERABEND_BIN names no binary; use `cargo xtask e2e`')
    return binary
  }

  /** The options that every command of the binary understands. */
  #data() {
    const options = ['--data', this.folder, '--listen', new URL(this.address).host]
    return this.databaseUrl ? [...options, '--database', this.databaseUrl] : options
  }

  #spawn() {
    // The example world is filled in once; later starts find it there.
    const command = this.#options.demo && !this.#filled ? ['demo'] : []
    this.#filled = true
    const args = [...command, ...this.#data(), ...(this.#options.args ?? [])]
    const child = spawn(this.#binary, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', ...this.#options.env, ...clock(this.#days) },
    })
    this.#child = child
    leftovers.processes.add(child)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        this.#log += text
      })
    }
    this.#ended = new Promise((resolve) => {
      const end = (result) => {
        leftovers.processes.delete(child)
        if (this.#child === child) this.#child = undefined
        resolve(result)
      }
      child.once('error', (error) => {
        this.#log += `${error}\n`
        end({ code: -1 })
      })
      child.once('close', (code, signal) => end({ code, signal }))
    })
  }

  /** Waits until the server has printed its address and answers there. */
  async #answers(before) {
    const deadline = Date.now() + START_PATIENCE
    while (Date.now() < deadline) {
      if (!this.#child) throw new Error(`the server ended at once\n${this.#log}`)
      if (this.#log.slice(before).includes(this.address) && (await responds(this.address))) return
      await sleep(25)
    }
    throw new Error(`no answer from ${this.address}\n${this.#log}`)
  }

  async #createDatabase() {
    const url = new URL(process.env.FEIERABEND_TEST_POSTGRES)
    url.pathname = `/e2e_${process.pid}_${Date.now().toString(36)}_${++databasesMade}`
    await ask(`create database ${databaseName(url)}`)
    this.databaseUrl = url.href
  }
}

/** The environment in which a program believes it is so many days later. */
function clock(days) {
  if (days === 0) return {}
  if (!FAKETIME) throw new Error('libfaketime is missing; use `cargo xtask e2e`')
  return { LD_PRELOAD: FAKETIME, FAKETIME: `+${days}d`, FAKETIME_DONT_FAKE_MONOTONIC: '1' }
}

let databasesMade = 0

function databaseName(url) {
  return new URL(url).pathname.slice(1)
}

async function ask(statement) {
  const server = process.env.FEIERABEND_TEST_POSTGRES
  await run('psql', ['--no-psqlrc', '--quiet', '--dbname', server, '--command', statement])
}

async function responds(address) {
  try {
    await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(2_000) })
    return true
  } catch {
    return false
  }
}

/** A port that was free a moment ago. */
export async function freePort() {
  const listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address()
  listener.close()
  await once(listener, 'close')
  return port
}
