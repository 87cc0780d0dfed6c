import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'

/** Serves websockets on a free port of this machine alone, and says where. */
export function listen(welcome: (socket: WebSocket, request: IncomingMessage) => void): void {
  const server = createServer()
  const sockets = new WebSocketServer({ server, perMessageDeflate: false })
  sockets.on('connection', (socket, request) => welcome(socket, request))
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    process.stdout.write(`Listening on http://127.0.0.1:${port}\n`)
  })
  process.on('SIGTERM', () => process.exit(0))
}
