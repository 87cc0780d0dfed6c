import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type Engine = 'sqlite' | 'postgres'

/** A database that is locked for this process until it is closed. */
export type Database = {
  readonly engine: Engine
  /** One connection, so that transactions come one after another. */
  readonly writer: Kysely<Tables>
  readonly reader: Kysely<Tables>
  close(): Promise<void>
}

/** Why the store cannot be opened, in one line for whoever starts the server. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable'
}

export const inUse = (what: string) =>
  new StoreUnusable(`Another Kraftline server is using ${what}; only one at a time may.`)
