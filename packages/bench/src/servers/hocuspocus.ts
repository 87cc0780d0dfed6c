import { join } from 'node:path'
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

const folder = process.env.DATA_DIR
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  extensions: folder ? [new SQLite({ database: join(folder, 'hocuspocus.sqlite') })] : [],
})
await server.listen()
process.stdout.write(`Listening on http://127.0.0.1:${server.address.port}\n`)
