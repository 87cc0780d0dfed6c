import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { packMessage } from './pack-message.ts'

const lengths = [0, 1, 125, 126, 65_535, 65_536, 300_000]

test('what is packed is what a websocket client reads, at every length of head', async () => {
  const messages = lengths.map((length) =>
    Buffer.from(Uint8Array.from({ length }, (_, index) => index % 251)),
  )
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (_socket: WebSocket, { socket }: IncomingMessage) => {
    for (const bytes of messages) socket.write(packMessage(bytes))
  })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const client = new WebSocket(`ws://127.0.0.1:${port}`)
  const read: Buffer[] = []
  client.on('message', (bytes: Buffer, isBinary) => {
    if (isBinary) read.push(bytes)
    if (read.length === messages.length) client.close()
  })
  await once(client, 'close')
  server.close()
  expect(read.map((bytes, index) => bytes.equals(messages[index] ?? Buffer.of()))).toEqual(
    messages.map(() => true),
  )
})
