import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { floors, isAtLeast } from './floors.ts'
import { makeSbom } from './make-sbom.ts'
import { root } from './run.ts'
import { readShipped, type Shipped } from './shipped.ts'

let shipped: readonly Shipped[] = []
beforeAll(async () => {
  shipped = await readShipped()
}, 60_000)

describe('what is shipped', () => {
  test('is what the lockfile names, hash by hash', () => {
    expect(shipped.length).toBeGreaterThan(100)
    const bare = shipped.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity))
    expect(bare).toEqual([])
  })

  test('has no hole that is known and mended', () => {
    const holes = shipped.filter(
      ({ name, version }) => !isAtLeast(version, floors[name]?.version ?? '0'),
    )
    expect(holes.map(({ name, version }) => [name, version, floors[name]])).toEqual([])
    const names = new Set(shipped.map(({ name }) => name))
    const stale = Object.keys(floors).filter((name) => !names.has(name))
    expect(stale, 'a floor for what is not shipped any more').toEqual([])
  })

  test('comes under licences that let us ship it', () => {
    const others = shipped.filter(({ name, license }) => {
      return (
        !allowed.has(license) && !allowedByName.some(([of, by]) => of.test(name) && by === license)
      )
    })
    expect(others.map(({ name, license }) => [name, license])).toEqual([])
  })
})

const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unlicense',
])

const allowedByName = [
  // A library of its own file, as its makers built it: whoever runs the server may put another in its place.
  [/^@img\/sharp-libvips-/, 'LGPL-3.0-or-later'],
  // Fonts, which it is made for.
  [/^@fontsource(-variable)?\//, 'OFL-1.1'],
] as const

test.each([
  ['8.23.0', '8.23.0', true],
  ['8.22.9', '8.23.0', false],
  ['10.0.0', '9.9.9', true],
  ['9.9.9', '10.0.0', false],
  ['8.23.0-rc.1', '8.23.0', false],
  ['8.23.1-rc.1', '8.23.0', true],
])('%s is at least %s: %s', (version, floor, is) => expect(isAtLeast(version, floor)).toBe(is))

test('a list of what is shipped is CycloneDX, one component a package, each once', () => {
  const sbom = makeSbom('1.2.3', shipped)
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
  expect(sbom.metadata.component).toMatchObject({ type: 'application', version: '1.2.3' })
  expect(new Set(sbom.components.map((one) => one['bom-ref'])).size).toBe(shipped.length)
  for (const component of sbom.components) {
    expect(component).toEqual({
      type: 'library',
      'bom-ref': component.purl,
      name: expect.stringMatching(/^(@[\w.-]+\/)?[\w.-]+$/),
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      purl: expect.stringMatching(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d[\w.+-]*$/),
      licenses: [{ license: { id: expect.stringMatching(/^[\w.-]+$/) } }],
      hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/) }],
    })
  }
  const server = sbom.components.map(({ purl }) => purl)
  expect(server).toContainEqual(expect.stringMatching(/^pkg:npm\/%40fastify\/helmet@/))
})

test('install scripts run by name only', () => {
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')
  const list = (name: string) => {
    const [, items = ''] = new RegExp(`^${name}:\\n((?: {2}.*\\n)+)`, 'm').exec(workspace) ?? []
    return [...items.matchAll(/^ {2}- (.+)$/gm)].map(([, item]) => item)
  }
  expect(list('onlyBuiltDependencies')).toEqual(['node'])
  expect(list('ignoredBuiltDependencies')).toEqual(['better-sqlite3', 'leveldown'])
  expect(workspace).toMatch(/^strictDepBuilds: true$/m)
  expect(workspace).not.toMatch(/dangerouslyAllowAllBuilds|neverBuiltDependencies/)
})
