import { type Clock, type Millis, second } from '@kraftline/core/time'
import type { Logger } from 'pino'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import type { Random } from './session/secrets.ts'
import { StoreUnusable } from './store/database.ts'
import { openStore } from './store/open-store.ts'
import { warmUp } from './sync/warm-up.ts'

export type StartNeeds = {
  readonly config: Config
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
  readonly webDir: string
  /** Group commits are at least so far apart; only with a clock that runs by itself. */
  readonly commitEvery?: Millis
  /** Anonymous notes that are placed within this time change places; likewise. */
  readonly gatherPlacings?: Millis
  /** So long it gets ready before it listens; likewise. */
  readonly warmUpFor?: Millis
}

export type RunningServer = {
  /** Where it listens, such as http://127.0.0.1:3000. */
  readonly url: string
  /** Makes everything durable, tells its clients, lets go of the database. */
  close(): Promise<void>
}

/** Connections that have not ended by then are cut: there is to be time left of the 5 s to stop in. */
const patience = 2 * second

/** Opens the store, builds the application and listens. */
export async function startServer(needs: StartNeeds): Promise<RunningServer> {
  const { config, clock, random, log, commitEvery, warmUpFor = 0 } = needs
  const { dataDir, databaseUrl } = config
  const store = await openStore({ clock, dataDir, databaseUrl, commitEvery }).catch(
    (error: unknown) => {
      if (error instanceof StoreUnusable) throw error
      throw cannotStart(databaseUrl === null ? 'DATA_DIR' : 'DATABASE_URL', error)
    },
  )
  try {
    const app = await buildApp({ ...needs, store })
    await warmUp({ clock, random }, warmUpFor)
    const { port, host } = config
    const url = await app.http.listen({ port, host }).catch((error: unknown) => {
      throw cannotStart(isPort(error) ? 'PORT' : 'HOST', error)
    })
    app.start()
    log.info({ url, database: databaseUrl === null ? 'SQLite' : 'Postgres' }, 'started')
    return {
      url,
      async close() {
        log.info('stopping')
        const relent = clock.after(patience, () => app.http.server.closeAllConnections())
        await app.stop()
        relent()
        await store.close()
        log.info('stopped')
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** What each variable takes that only trying can tell. */
const takes = {
  DATA_DIR: 'a folder that can be written',
  DATABASE_URL: 'the address of a Postgres database that answers',
  PORT: 'a port that is free',
  HOST: 'an address of this machine',
} as const

function cannotStart(name: keyof typeof takes, cause: unknown): Error {
  const { code, message } = cause as { readonly code?: string; readonly message?: string }
  // A host of several addresses fails with an error for each, and with no word of its own.
  const why = (message || code || 'no reason given').replace(/\s+/g, ' ')
  return new Error(`${name} takes ${takes[name]} (${why})`, { cause })
}

function isPort(error: unknown): boolean {
  const { code } = error as { readonly code?: string }
  return code === 'EADDRINUSE' || code === 'EACCES'
}
