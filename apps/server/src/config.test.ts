import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

function refusal(environment: Record<string, string>): string {
  const read = readConfig(environment)
  return read.ok ? '' : read.error
}

test('an empty environment is enough', () => {
  const read = readConfig({ PATH: '/bin', PORT: '', DATABASE_URL: ' ' })
  expect(read).toMatchObject({
    ok: true,
    value: {
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      databaseUrl: null,
      publicUrl: null,
      retentionDays: null,
      webhook: null,
      logLevel: 'info',
    },
  })
})

test('every variable is read', () => {
  const read = readConfig({
    PORT: '0',
    HOST: '0.0.0.0',
    DATA_DIR: '/var/lib/kraftline',
    DATABASE_URL: 'postgres://u:p@db/kraftline',
    PUBLIC_URL: 'https://kraftline.example.org/',
    RETENTION_DAYS: '90',
    TRUST_PROXY: '10.0.0.1, 192.168.0.0/16,::1',
    WEBHOOK_URL: 'https://example.org/hook',
    WEBHOOK_SECRET: 'quiet',
    LOG_LEVEL: 'warn',
  })
  if (!read.ok) throw new Error(read.error)
  expect(read.value).toMatchObject({
    port: 0,
    host: '0.0.0.0',
    dataDir: '/var/lib/kraftline',
    databaseUrl: 'postgres://u:p@db/kraftline',
    publicUrl: 'https://kraftline.example.org',
    retentionDays: 90,
    webhook: { url: 'https://example.org/hook', secret: 'quiet' },
    logLevel: 'warn',
  })
  const trusted = ['10.0.0.1', '192.168.7.7', '::ffff:192.168.7.7', '::1']
  expect(trusted.filter(read.value.isTrustedProxy)).toEqual(trusted)
  expect(['10.0.0.2', '::2', 'unix'].filter(read.value.isTrustedProxy)).toEqual([])
})

test.each([
  ['PORT', '65536'],
  ['PORT', '3000x'],
  ['PORT', '-1'],
  ['HOST', 'two words'],
  ['DATABASE_URL', 'mysql://db/kraftline'],
  ['REDIS_URL', 'redis://localhost'],
  ['PUBLIC_URL', 'https://example.org/kraftline'],
  ['PUBLIC_URL', 'example.org'],
  ['RETENTION_DAYS', '0'],
  ['RETENTION_DAYS', 'a month'],
  ['TRUST_PROXY', 'yes'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['WEBHOOK_URL', 'ftp://example.org'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s stops the start with one line that names it', (name, value) => {
  const line = refusal({ [name]: value })
  expect(line).toMatch(new RegExp(`^${name} takes .+$`))
  expect(line).not.toContain('\n')
})
