import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './run.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const dockerfile = read('Dockerfile')
const compose = read('docker-compose.yml')
const nginx = read('deploy/nginx.conf')

test('the image is given the package.json of every package before it installs', () => {
  const folders = ['apps', 'packages'].flatMap((above) =>
    readdirSync(join(root, above)).map((name) => `${above}/${name}`),
  )
  const packages = [...folders, 'e2e'].filter((path) =>
    existsSync(join(root, path, 'package.json')),
  )
  const copied = [...dockerfile.matchAll(/^COPY (\S+)\/package\.json \1\/$/gm)].map(
    ([, path]) => path,
  )
  expect(copied.toSorted()).toEqual(packages.toSorted())
  const patterns = [
    ...read('pnpm-workspace.yaml').matchAll(/^ {2}- ((?:apps|packages)\/\*|e2e)$/gm),
  ]
  expect(patterns.map(([, pattern]) => pattern)).toEqual(['apps/*', 'packages/*', 'e2e'])
})

test('it runs on the official Node 24, not as root, and says whether it lives', () => {
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base)
  expect(bases.filter((base) => base?.includes(':'))).toEqual([
    'node:24-bookworm-slim',
    'node:24-bookworm-slim',
  ])
  expect(dockerfile).toMatch(/^USER node$/m)
  expect(dockerfile).toMatch(/^HEALTHCHECK .+\n.*\/healthz/m)
  expect(dockerfile.indexOf('USER node')).toBeLessThan(dockerfile.indexOf('\nCMD '))
})

test('with Compose nothing of it can be changed, and the proxy that it believes is the one that is there', () => {
  const [, server = ''] = /^ {2}server:\n((?: {4}.*\n|\n)+)/m.exec(compose) ?? []
  for (const line of ['read_only: true', '- ALL', '- no-new-privileges:true']) {
    expect(server).toContain(line)
  }
  const [, trusted] = /TRUST_PROXY: \$\{TRUST_PROXY:-([\d.]+)\}/.exec(server) ?? []
  expect(trusted).toMatch(/^\d/)
  expect(compose).toContain(`ipv4_address: ${trusted}\n`)
  expect(nginx).toContain('server server:3000;')
})
