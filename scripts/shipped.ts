import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.ts'

/** A package of others that runs on the server or in the browser. */
export type Shipped = {
  readonly name: string
  readonly version: string
  readonly license: string
  /** As the lockfile has it: `sha512-` and base64. */
  readonly integrity: string
}

type Listed = Readonly<Record<string, readonly { name: string; versions: readonly string[] }[]>>

/** What pnpm lists for the server and the web app, of this platform, with the lockfile's hashes. */
export async function readShipped(): Promise<readonly Shipped[]> {
  const filters = ['server', 'web'].flatMap((name) => ['--filter', `@kraftline/${name}`])
  const { code, output } = await run([
    ...pnpm(),
    ...filters,
    'licenses',
    'list',
    '--prod',
    '--json',
  ])
  // npm says things of its own before.
  const json = output.slice(output.indexOf('{'))
  if (code !== 0) throw new Error(`pnpm cannot list the licences:\n${output}`)
  const listed: Listed = JSON.parse(json)
  const integrities = readIntegrities()
  return Object.entries(listed)
    .flatMap(([license, packages]) =>
      packages.flatMap(({ name, versions }) =>
        versions.map((version) => {
          const integrity = integrities.get(`${name}@${version}`) ?? ''
          return { name, version, license, integrity }
        }),
      ),
    )
    .toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
}

/** The pnpm that runs us, else the one that the README names. */
function pnpm(): string[] {
  const running = process.env.npm_execpath
  return running?.includes('pnpm') ? [process.execPath, running] : ['npx', '--yes', 'pnpm@10']
}

function readIntegrities(): ReadonlyMap<string, string> {
  const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
  const packages = lockfile.slice(lockfile.indexOf('\npackages:'), lockfile.indexOf('\nsnapshots:'))
  const entry = /^ {2}'?([^':\s]+@[^':\s]+)'?:\n {4}resolution: \{integrity: ([^,}]+)/gm
  return new Map([...packages.matchAll(entry)].map(([, id = '', hash = '']) => [id, hash]))
}
