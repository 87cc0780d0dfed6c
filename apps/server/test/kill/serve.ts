// A process of its own for the board plane, so that it can be killed: prints its origin.
import { argv, stdout } from 'node:process'
import { must } from '@kraftline/core/result'
import { openStore } from '../../src/store/open-store.ts'
import { systemClock } from '../../src/system-clock.ts'
import { serveSync } from '../sync-server.ts'

const store = await openStore({ dataDir: must(argv[2], 'a folder'), clock: systemClock })
const { origin } = await serveSync(store)
stdout.write(`${origin}\n`)
