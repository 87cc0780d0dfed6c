import { type Clock, second } from '@kraftline/core/time'
import type { Logger } from 'pino'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import type { Random } from './session/secrets.ts'
import { openStore } from './store/open-store.ts'

export type StartNeeds = {
  readonly config: Config
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
  readonly webDir: string
}

export type RunningServer = {
  /** Where it listens, such as http://127.0.0.1:3000. */
  readonly url: string
  /** Makes everything durable, tells its clients, lets go of the database. */
  close(): Promise<void>
}

/** Connections that have not ended by then are cut. */
const patience = 4 * second

/** Opens the store, builds the application and listens. */
export async function startServer(needs: StartNeeds): Promise<RunningServer> {
  const { config, clock } = needs
  const { dataDir, databaseUrl } = config
  const store = await openStore({ clock, dataDir, databaseUrl })
  try {
    const app = await buildApp({ ...needs, store })
    const url = await app.http.listen({ port: config.port, host: config.host })
    return {
      url,
      async close() {
        const relent = clock.after(patience, () => app.http.server.closeAllConnections())
        await app.stop()
        relent()
        await store.close()
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
}
