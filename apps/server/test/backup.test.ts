import { execFile, execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { rootNames } from '@kraftline/core/board/document'
import type { SessionCreated } from '@kraftline/core/protocol/http-answers'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../src/store/open-store.ts'
import type { LogRow } from '../src/store/store.ts'
import { systemClock } from '../src/system-clock.ts'
import { backends, createDatabase, temporaryFolder } from './databases.ts'
import { contentOf, replay } from './ledger.ts'
import { liveServer } from './support/live-server.ts'
import { Board, eventually } from './support/test-board.ts'
import { createSession, joinSession, openBrowser, type Served } from './support/test-server.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const execute = promisify(execFile)

type Said = { readonly code: number; readonly out: string; readonly err: string }

/** What `pnpm backup` and `pnpm restore` run. */
async function operate(
  command: 'backup' | 'restore',
  args: readonly string[],
  environment: Record<string, string>,
): Promise<Said> {
  const script = join(root, `apps/server/src/${command}.ts`)
  try {
    const { stdout, stderr } = await execute(execPath, [script, ...args], { env: environment })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

function folder(): string {
  const path = temporaryFolder()
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Three sessions with three people each, who write until they are told to stop. */
async function underLoad(server: Served) {
  const sessions: SessionCreated[] = []
  const boards: Board[] = []
  for (const title of ['One', 'Two', 'Three']) {
    const session = await createSession(server)
    sessions.push(session)
    for (const name of ['Ann', 'Ben', 'Cleo']) {
      const { cookie } = await joinSession(server, session, {
        access: 'participant',
        name: `${name} ${title}`,
      })
      boards.push(new Board(server, session, { room: 'board', headers: { cookie } }))
    }
  }
  await Promise.all(boards.map((board) => board.synced()))
  let isWriting = true
  let written = 0
  const writing = Promise.all(
    boards.map(async (board, index) => {
      while (isWriting) {
        written += 1
        board.write(`n-${index}-${written}`, `Note ${written}: ${'words '.repeat(20)}`)
        await new Promise<void>((resume) => void systemClock.after(4, resume))
      }
    }),
  )
  return {
    sessions,
    /** Resolves once so many more notes are written. */
    async hasWritten(more: number) {
      const goal = written + more
      await eventually(() => expect(written).toBeGreaterThanOrEqual(goal))
    },
    async stop() {
      isWriting = false
      await writing
      for (const { provider } of boards) provider.destroy()
    },
  }
}

type Where = { readonly dataDir: string; readonly databaseUrl?: string }

async function rowsOf(
  where: Where,
  sessions: readonly SessionCreated[],
): Promise<(readonly LogRow[])[]> {
  const store = await openStore({ clock: systemClock, ...where })
  try {
    return await Promise.all(sessions.map(({ id }) => store.log.read(id)))
  } finally {
    await store.close()
  }
}

/** Each stream of the backup is a beginning of the same stream of the log, and not all of it: writing went on. */
function expectPrefixes(
  restored: readonly (readonly LogRow[])[],
  log: readonly (readonly LogRow[])[],
) {
  for (const [index, rows] of restored.entries()) {
    expect(rows).toEqual(log[index]?.slice(0, rows.length))
  }
  const count = (streams: readonly (readonly LogRow[])[]) => streams.flat().length
  expect(count(restored)).toBeGreaterThan(100)
  expect(count(restored)).toBeLessThan(count(log))
}

/** The links still open, and every board is what its rows tell. */
async function expectToLoad(
  server: Served,
  sessions: readonly SessionCreated[],
  rows: readonly (readonly LogRow[])[],
) {
  for (const [index, session] of sessions.entries()) {
    const headers = { authorization: `Bearer ${session.secrets.viewer}` }
    const board = new Board(server, session, { room: 'board', headers })
    await board.synced()
    const told = replay((rows[index] ?? []).filter(({ kind }) => kind === 'board'))
    expect(contentOf(board.doc, rootNames)).toEqual(contentOf(told, rootNames))
    const { state } = await openBrowser(server, session, { secret: session.secrets.viewer })
    expect(state.people.map(({ name }) => name)).toHaveLength(3)
  }
}

test('a backup that is taken while people write is the beginning of the log, whole, and a server runs on it', async () => {
  const [dataDir, elsewhere] = [folder(), folder()]
  const file = join(elsewhere, 'backup.sqlite')
  const server = await liveServer({ DATA_DIR: dataDir })
  const load = await underLoad(server)
  await load.hasWritten(300)
  const said = await operate('backup', [file], { DATA_DIR: dataDir })
  await load.hasWritten(100)
  await load.stop()
  await server.close()
  expect(said).toEqual({
    code: 0,
    out: `Backed up to ${file}: ${statSync(file).size} bytes, 3 sessions.\n`,
    err: '',
  })
  expect([readdirSync(elsewhere), statSync(file).mode & 0o777]).toEqual([['backup.sqlite'], 0o600])

  const restoredDir = join(elsewhere, 'data')
  expect(await operate('restore', [file], { DATA_DIR: restoredDir })).toMatchObject({
    code: 0,
    out: expect.stringContaining('3 sessions'),
  })
  const restored = await rowsOf({ dataDir: restoredDir }, load.sessions)
  expectPrefixes(restored, await rowsOf({ dataDir }, load.sessions))
  await expectToLoad(await liveServer({ DATA_DIR: restoredDir }), load.sessions, restored)
})

const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** A command as README gives it. */
function documented(tool: 'pg_dump' | 'pg_restore'): string {
  const command = new RegExp(`^ {4}(${tool} .+)$`, 'm').exec(readme)?.[1]
  if (!command) throw new Error(`README gives no ${tool}`)
  return command
}

function hasTools(): boolean {
  try {
    execFileSync('pg_dump', ['--version'], { stdio: 'pipe' })
    return true
  } catch {
    process.stderr.write('\n!!! LEFT OUT: the backup of Postgres, for pg_dump is not here\n\n')
    return false
  }
}

const isOnPostgres = hasTools() && (await backends()).some(({ cutsConnections }) => cutsConnections)

test.skipIf(!isOnPostgres)('the same on Postgres, by the commands that README gives', async () => {
  const [source, target] = [await createDatabase(), await createDatabase()]
  const cwd = folder()
  const shell = (command: string, url: string) =>
    // biome-ignore lint/style/noProcessEnv: where a test finds Postgres' tools is the machine's to say
    execute('sh', ['-c', command], { cwd, env: { PATH: env.PATH, DATABASE_URL: url } })
  const server = await liveServer({ DATABASE_URL: source })
  const load = await underLoad(server)
  await load.hasWritten(300)
  await shell(documented('pg_dump'), source)
  await load.hasWritten(100)
  await load.stop()
  await server.close()

  // Over what is there already: an older state of another server.
  const other = await liveServer({ DATABASE_URL: target })
  const forgotten = await createSession(other)
  await other.close()
  await shell(documented('pg_restore'), target)
  const where = { dataDir: ':memory:', databaseUrl: target }
  const restored = await rowsOf(where, load.sessions)
  expectPrefixes(restored, await rowsOf({ ...where, databaseUrl: source }, load.sessions))
  expect(await rowsOf(where, [forgotten])).toEqual([[]])
  await expectToLoad(await liveServer({ DATABASE_URL: target }), load.sessions, restored)
})

test('with DATABASE_URL both commands say what to use instead, as README has it', async () => {
  const environment = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
  const named = (tool: 'pg_dump' | 'pg_restore') =>
    documented(tool).replaceAll('kraftline.dump', '<file>')
  const backup = await operate('backup', ['x'], environment)
  const restored = await operate('restore', ['x'], environment)
  expect([backup.code, restored.code]).toEqual([1, 1])
  expect(backup.err).toContain(named('pg_dump'))
  expect(restored.err).toContain(named('pg_restore'))
})

/** A folder with one session in it, and a backup of that. */
async function keptSession() {
  const [dataDir, elsewhere] = [folder(), folder()]
  const file = join(elsewhere, 'backup.sqlite')
  const server = await liveServer({ DATA_DIR: dataDir })
  const session = await createSession(server)
  await server.close()
  expect((await operate('backup', [file], { DATA_DIR: dataDir })).code).toBe(0)
  return { dataDir, elsewhere, file, session }
}

const holds = (dataDir: string) => readFileSync(join(dataDir, 'kraftline.sqlite'))

test('what is there is neither lost nor mixed with a backup', async () => {
  const { dataDir, file, session } = await keptSession()
  const server = await liveServer({ DATA_DIR: dataDir })
  const later = await createSession(server)
  const inUse = await operate('restore', [file, '--replace'], { DATA_DIR: dataDir })
  expect([inUse.code, inUse.err]).toEqual([1, expect.stringContaining('Another Kraftline server')])
  await server.close()

  const before = holds(dataDir)
  const refused = await operate('restore', [file], { DATA_DIR: dataDir })
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--replace')])
  expect(holds(dataDir)).toEqual(before)

  expect((await operate('restore', [file, '--replace'], { DATA_DIR: dataDir })).code).toBe(0)
  const counts = (await rowsOf({ dataDir }, [session, later])).map((rows) => rows.length > 0)
  expect(counts).toEqual([true, false])
  const former = readdirSync(dataDir).find((name) => /\.before-\d+$/.test(name)) ?? ''
  expect(readFileSync(join(dataDir, former))).toEqual(before)
})

test('a database that was cut off by a crash is kept with the rows beside it', async () => {
  const { dataDir, file } = await keptSession()
  const open = new Sqlite(join(dataDir, 'kraftline.sqlite'))
  open.exec("create table beside (text text); insert into beside values ('still in the WAL')")
  const crashed = folder()
  for (const name of readdirSync(dataDir)) {
    writeFileSync(join(crashed, name), readFileSync(join(dataDir, name)))
  }
  open.close()
  expect(existsSync(join(crashed, 'kraftline.sqlite-wal'))).toBe(true)
  expect((await operate('restore', [file, '--replace'], { DATA_DIR: crashed })).code).toBe(0)
  const former = readdirSync(crashed).find((name) => /\.before-\d+$/.test(name)) ?? ''
  const kept = new Sqlite(join(crashed, former))
  onTestFinished(() => void kept.close())
  expect(kept.prepare('select text from beside').pluck().all()).toEqual(['still in the WAL'])
  const restored = new Sqlite(join(crashed, 'kraftline.sqlite'))
  onTestFinished(() => void restored.close())
  expect(restored.prepare("select 1 from sqlite_schema where name = 'beside'").all()).toEqual([])
})

test('a backup that is damaged, newer or something else changes nothing', async () => {
  const { dataDir, elsewhere, file } = await keptSession()
  const whole = readFileSync(file)
  const [before, names] = [holds(dataDir), readdirSync(dataDir)]
  const tried = async (name: string, bytes: Buffer, change = '') => {
    const path = join(elsewhere, name)
    writeFileSync(path, bytes)
    if (change) {
      const database = new Sqlite(path)
      database.exec(change)
      database.close()
    }
    return operate('restore', [path, '--replace'], { DATA_DIR: dataDir })
  }
  const torn = Buffer.from(whole).fill(0xff, whole.byteLength / 2)
  const newer = "insert into kysely_migration values ('9999-from-the-future', '')"
  const foreign = folder()
  const other = new Sqlite(join(foreign, 'other.sqlite'))
  other.exec('create table something (text text)')
  other.close()
  const all = [
    await tried('torn.sqlite', torn),
    await tried('half.sqlite', whole.subarray(0, whole.byteLength / 2)),
    await tried('text.sqlite', Buffer.from('not a database, whatever its name says')),
    await tried('empty.sqlite', Buffer.alloc(0)),
    await tried('newer.sqlite', whole, newer),
    await tried('other.sqlite', readFileSync(join(foreign, 'other.sqlite'))),
    await operate('restore', [join(elsewhere, 'nowhere.sqlite')], { DATA_DIR: dataDir }),
    await operate('restore', [join(dataDir, 'kraftline.sqlite')], { DATA_DIR: dataDir }),
  ]
  expect(all.map(({ code }) => code)).toEqual(all.map(() => 1))
  for (const { err } of all) expect(err).toMatch(/^[^\n]+\n$/)
  expect(all[4]?.err).toContain('9999-from-the-future')
  expect(holds(dataDir)).toEqual(before)
  expect(readdirSync(dataDir)).toEqual(names)
})

test('a backup that cannot be written leaves nothing behind, and never the database', async () => {
  const { dataDir, elsewhere } = await keptSession()
  const before = holds(dataDir)
  mkdirSync(join(elsewhere, 'taken'))
  const all = [
    await operate('backup', [join(elsewhere, 'no/such/folder/backup.sqlite')], {
      DATA_DIR: dataDir,
    }),
    await operate('backup', [join(elsewhere, 'taken')], { DATA_DIR: dataDir }),
    await operate('backup', [join(dataDir, 'kraftline.sqlite')], { DATA_DIR: dataDir }),
    await operate('backup', [join(elsewhere, 'other.sqlite')], { DATA_DIR: folder() }),
    await operate('backup', [], { DATA_DIR: dataDir }),
  ]
  expect(all.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1])
  expect(readdirSync(elsewhere).toSorted()).toEqual(['backup.sqlite', 'taken'])
  expect(holds(dataDir)).toEqual(before)
})
