import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../apps/server/src/config.ts'
import { problemTable } from '../apps/server/src/http/problem.ts'
import { testApp } from '../apps/server/test/support/test-app.ts'
import { fieldsOf } from '../packages/core/src/board/fields.ts'
import { commandAccess } from '../packages/core/src/play/permissions.ts'
import { refusalCodes } from '../packages/core/src/play/refusals.ts'
import { commandSchema } from '../packages/core/src/protocol/control.ts'
import {
  createSessionSchema,
  incidentSchema,
  joinSchema,
  lessonSchema,
  patchActionSchema,
  renewLinkSchema,
} from '../packages/core/src/protocol/http.ts'
import { clientPresenceSchema } from '../packages/core/src/protocol/presence.ts'
import { closeCodes, limits, messageTypes } from '../packages/core/src/protocol/sync.ts'
import { bare, fencesOf, rowsOf, spansOf, targetsOf } from './markdown.ts'
import { playSample } from './play-sample.ts'
import { root } from './run.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const protocol = read('docs/protocol.md')
const decisions = readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`)
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md']
const all = [...documents, 'docs/protocol.md', ...decisions]

describe.each(all)('%s', (document) => {
  test('every path that it names exists', () => {
    const isPath = (span: string) =>
      /^(apps|packages|e2e|scripts|docs|\.ci)(\/|$)/.test(span) || rootFile.test(span)
    const named = spansOf(read(document)).filter(isPath)
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('every link and picture leads somewhere', () => {
    const text = read(document)
    const places = headingsOf(text)
    const isBroken = (target: string) => {
      if (/^https?:/.test(target)) return false
      if (target.startsWith('#')) return !places.has(target.slice(1))
      return !existsSync(join(root, dirname(document), target))
    }
    expect(targetsOf(text).filter(isBroken)).toEqual([])
  })

  test('every command of pnpm that it names is one', () => {
    const { scripts }: { scripts: object } = JSON.parse(read('package.json'))
    const known = new Set([...Object.keys(scripts), 'exec'])
    const named = [...read(document).matchAll(/`(?:npx )?pnpm(?:@10)? ([a-z:0-9-]+)/g)]
    expect(named.map(([, name = '']) => name).filter((name) => !known.has(name))).toEqual([])
  })
})

const rootFile = /^[.\w-]+\.(md|ts|json|yaml|yml|cjs)$/

function headingsOf(markdown: string): ReadonlySet<string> {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\d -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

describe('README.md', () => {
  const readme = read('README.md')
  const rows = rowsOf(readme, 'variable').map(([name, ...rest]) => [bare(name), ...rest])

  test('its variables are those that the server reads', () => {
    const source = read('apps/server/src/config.ts')
    const known = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): setting\(/gm)].map(([, name]) => name)
    expect(known.length).toBeGreaterThan(0)
    expect(rows.map(([name]) => name).toSorted()).toEqual(known.toSorted())
  })

  test('its defaults are those of an empty environment', () => {
    const given = rows.filter(([, byDefault]) => byDefault?.startsWith('`'))
    const environment = given.map(([name, byDefault]) => [name, bare(byDefault)] as const)
    const plain = (variables: Record<string, string>) =>
      JSON.parse(JSON.stringify(readConfig(variables)))
    expect(environment.map(([name]) => name)).toEqual(['PORT', 'HOST', 'DATA_DIR', 'LOG_LEVEL'])
    expect(plain(Object.fromEntries(environment))).toEqual(plain({}))
  })

  test('it gives the two commands', () => {
    expect(readme).toContain('\n    npx pnpm@10 start\n')
    expect(readme).toContain('\n    npx pnpm@10 test\n')
  })
})

describe('docs/protocol.md', () => {
  test('its calls are the routes, with the access that they need', async () => {
    const { app } = await testApp()
    const registered = app.routes.map(({ method, path, access }) => [`${method} ${path}`, access])
    const named = rowsOf(protocol, 'call').map(([call, access = '']) => [bare(call), access])
    const isOpen = (access: string | undefined) => access === 'the secret in the body'
    expect(
      named.map(([call, access]) => [call, isOpen(access) ? 'none' : access]).toSorted(),
    ).toEqual(registered.toSorted())
  })

  test('its errors are those of HTTP, with their status', () => {
    const named = rowsOf(protocol, 'code | status').map(([code, status]) => [
      bare(code),
      Number(status),
    ])
    const known = Object.entries(problemTable).map(([code, [status]]) => [code, status])
    expect(named.toSorted()).toEqual(known.toSorted())
  })

  test('its commands are those of the play, with the access that they need', () => {
    const named = rowsOf(protocol, 'command').map(([name, access]) => [bare(name), access])
    expect(named.toSorted()).toEqual(Object.entries(commandAccess).toSorted())
  })

  test('its refusals are those of the play', () => {
    const named = rowsOf(protocol, 'refusal').map(([code]) => bare(code))
    expect(named.toSorted()).toEqual(refusalCodes.toSorted())
  })

  test('its messages and close codes are those of the board plane', () => {
    const types = rowsOf(protocol, 'type').map(([type]) => Number(type))
    expect(types).toEqual(Object.values(messageTypes))
    const named = rowsOf(protocol, 'code | name').map(([code, name]) => [bare(name), Number(code)])
    expect(named.toSorted()).toEqual(Object.entries(closeCodes).toSorted())
  })

  test('its limits are as large as it says', () => {
    const rows = rowsOf(protocol, 'limit').map(([name, value = '']) => {
      return [bare(name), Number(value.replaceAll(',', ''))] as const
    })
    expect(rows.length).toBeGreaterThan(20)
    expect(limits).toMatchObject(Object.fromEntries(rows))
  })

  test('its document is the one that is checked, with the same fields to leave out', () => {
    const named = rowsOf(protocol, 'root').map(([name, fields = '']) => [
      bare(name),
      spansOf(fields),
    ])
    const known = Object.entries(fieldsOf).map(([name, fields]) => {
      const written = Object.entries<string>(fields).map(
        ([field, kind]) => field + (kind.endsWith('?') ? '?' : ''),
      )
      return [name, written]
    })
    expect(named).toEqual(known)
  })

  test('its bytes of message 100 say what it says they do', () => {
    const rows = rowsOf(protocol, 'bytes')
    for (const [bytes, frames, seq] of rows) {
      const read = varUints(
        bare(bytes)
          .split(' ')
          .map((byte) => Number.parseInt(byte, 16)),
      )
      expect(read).toEqual([messageTypes.durable, Number(frames), Number(seq)])
    }
    expect(rows.length).toBeGreaterThan(0)
  })

  const schemas: Readonly<Record<string, { parse(value: unknown): object }>> = {
    createSession: createSessionSchema,
    renewLink: renewLinkSchema,
    join: joinSchema,
    incident: incidentSchema,
    lesson: lessonSchema,
    patchAction: patchActionSchema,
    presence: clientPresenceSchema,
    command: commandSchema,
  }
  const samples = fencesOf(protocol).map(({ info, text }) => {
    const [format, kind = '', who = ''] = info.split(' ')
    return { format, kind, who, text }
  })

  test('every sample says what it is a sample of', () => {
    const told = new Set([...Object.keys(schemas), 'acknowledgement', 'state'])
    expect(samples.filter(({ format, kind }) => format !== 'json' || !told.has(kind))).toEqual([])
    expect([...told].filter((kind) => !samples.some((sample) => sample.kind === kind))).toEqual([])
  })

  test.each(samples.filter(({ kind }) => kind in schemas))('$kind $text', ({ kind, text }) => {
    const value = JSON.parse(text)
    const parsed = schemas[kind]?.parse(value)
    // Also a field that the schema leaves out, because it does not know it or can't make sense of it, is wrong.
    expect(Object.keys(parsed ?? {})).toEqual(expect.arrayContaining(Object.keys(value)))
  })

  test('its sample session goes as it says', () => {
    const steps = samples.filter(({ kind }) =>
      ['command', 'acknowledgement', 'state'].includes(kind),
    )
    const told = steps.map(({ kind, who, text }) => ({ kind, who, value: JSON.parse(text) }))
    expect(playSample(told)).toEqual(told.map(({ value }) => value))
  })
})

function varUints(bytes: readonly number[]): readonly number[] {
  const values: number[] = []
  let value = 0
  let place = 1
  for (const byte of bytes) {
    value += (byte & 0x7f) * place
    place *= 128
    if (byte & 0x80) continue
    values.push(value)
    value = 0
    place = 1
  }
  return values
}
