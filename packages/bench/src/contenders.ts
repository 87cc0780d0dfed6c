import { fileURLToPath } from 'node:url'
import type { Dialect } from './person.ts'

/** A server that is measured. */
export type Contender = {
  readonly name: string
  readonly file: string
  readonly dialect: Dialect
  /** Whether it is handed a folder to keep things in. */
  readonly keeps: boolean
  /** Whether rooms are sessions of ours, made and joined over HTTP; else any path is a room. */
  readonly hasSessions: boolean
  /** Whether a restarted server could have the board at all. */
  readonly answers: boolean
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export const contenders = {
  ours: {
    name: 'ours, durable before visible',
    file: file('../../../apps/server/src/main.ts'),
    dialect: 'y-websocket',
    keeps: true,
    hasSessions: true,
    answers: true,
  },
  'y-websocket': {
    name: '@y/websocket-server, keeps nothing',
    file: file('./servers/y-websocket.ts'),
    dialect: 'y-websocket',
    keeps: false,
    hasSessions: false,
    answers: true,
  },
  hocuspocus: {
    name: 'hocuspocus, keeps nothing',
    file: file('./servers/hocuspocus.ts'),
    dialect: 'hocuspocus',
    keeps: false,
    hasSessions: false,
    answers: true,
  },
  'hocuspocus-sqlite': {
    name: 'hocuspocus, SQLite',
    file: file('./servers/hocuspocus.ts'),
    dialect: 'hocuspocus',
    keeps: true,
    hasSessions: false,
    answers: true,
  },
  relay: {
    name: 'raw ws relay, parses and keeps nothing',
    file: file('./servers/relay.ts'),
    dialect: 'relay',
    keeps: false,
    hasSessions: false,
    answers: false,
  },
} satisfies Record<string, Contender>

export type ContenderName = keyof typeof contenders
export const contenderNames = Object.keys(contenders) as ContenderName[]
