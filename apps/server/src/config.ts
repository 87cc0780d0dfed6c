import { BlockList, isIP } from 'node:net'
import { err, ok, type Result } from '@kraftline/core/result'
import { z } from 'zod'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** One variable: what it takes in words, and how it is read (undefined: not taken). */
function setting<Value>(takes: string, read: (text: string) => Value | undefined) {
  return z.string().transform((text, context): Value => {
    const value = read(text)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: takes })
    return z.NEVER
  })
}

const environmentSchema = z.object({
  PORT: setting('a port from 0 to 65535', (text) => wholeNumber(text, 0, 65_535)).default(3000),
  HOST: setting('an address or host name to listen on, such as 127.0.0.1 or 0.0.0.0', (text) =>
    /^[\w.:-]+$/.test(text) ? text : undefined,
  ).default('127.0.0.1'),
  DATA_DIR: setting('a folder', (text) => (text.includes('\0') ? undefined : text)).default(
    './data',
  ),
  DATABASE_URL: setting(
    'a Postgres address, such as postgres://user:password@host/database',
    (text) => (urlOf(text, ['postgres:', 'postgresql:']) ? text : undefined),
  ).optional(),
  REDIS_URL: setting(
    'nothing yet: nodes cannot share a database, so leave it unset',
    () => undefined,
  ).optional(),
  PUBLIC_URL: setting(
    'an origin without a path, such as https://kraftline.example.org',
    originOf,
  ).optional(),
  RETENTION_DAYS: setting('a whole number of days from 1 to 36500', (text) =>
    wholeNumber(text, 1, 36_500),
  ).optional(),
  TRUST_PROXY: setting(
    'addresses or networks separated by commas, such as 10.0.0.1,192.168.0.0/16',
    addressList,
  ).optional(),
  WEBHOOK_URL: setting('an http or https address', (text) =>
    urlOf(text, ['http:', 'https:']) ? text : undefined,
  ).optional(),
  WEBHOOK_SECRET: setting('a text', (text) => text).optional(),
  LOG_LEVEL: setting(`one of ${logLevels.join(', ')}`, (text) =>
    logLevels.find((level) => level === text),
  ).default('info'),
})

/** What the environment says, checked. */
export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | null
  /** The only origin that browsers may come from; null: the request's own host. */
  readonly publicUrl: string | null
  readonly retentionDays: number | null
  /** Whose X-Forwarded-* headers are believed. */
  readonly isTrustedProxy: (address: string) => boolean
  readonly webhook: { readonly url: string; readonly secret: string | null } | null
  readonly logLevel: (typeof logLevels)[number]
}

/** Reads the environment, or says in one line which variable is wrong and what it takes. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, string> {
  const given = Object.entries(environment).filter(([, text]) => text?.trim())
  const read = environmentSchema.safeParse(Object.fromEntries(given))
  if (!read.success) {
    const wrong = read.error.issues[0]
    return err(`${String(wrong?.path[0])} takes ${wrong?.message}`)
  }
  const values = read.data
  return ok({
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL ?? null,
    publicUrl: values.PUBLIC_URL ?? null,
    retentionDays: values.RETENTION_DAYS ?? null,
    isTrustedProxy: values.TRUST_PROXY ?? (() => false),
    webhook: values.WEBHOOK_URL
      ? { url: values.WEBHOOK_URL, secret: values.WEBHOOK_SECRET ?? null }
      : null,
    logLevel: values.LOG_LEVEL,
  })
}

function wholeNumber(text: string, from: number, to: number): number | undefined {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return number >= from && number <= to ? number : undefined
}

function urlOf(text: string, protocols: readonly string[]): URL | undefined {
  const url = URL.parse(text)
  return url && protocols.includes(url.protocol) && url.hostname !== '' ? url : undefined
}

function originOf(text: string): string | undefined {
  const url = urlOf(text, ['http:', 'https:'])
  const isBare = url?.pathname === '/' && url.search + url.hash + url.username === ''
  return isBare ? url.origin : undefined
}

function addressList(text: string): ((address: string) => boolean) | undefined {
  const list = new BlockList()
  for (const part of text.split(',')) {
    const [address = '', bits, more] = part.trim().split('/')
    const family = familyOf(address)
    if (family === null || more !== undefined) return undefined
    const longest = family === 'ipv4' ? 32 : 128
    const prefix = bits === undefined ? longest : wholeNumber(bits, 0, longest)
    if (prefix === undefined) return undefined
    list.addSubnet(address, prefix, family)
  }
  return (address) => {
    const family = familyOf(address)
    return family !== null && list.check(address, family)
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = isIP(address)
  if (version === 0) return null
  return version === 4 ? 'ipv4' : 'ipv6'
}
