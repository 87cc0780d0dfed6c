// The least that a server can do: hands every message to the others, reads none, keeps none.
import type { WebSocket } from 'ws'
import { listen } from './listen.ts'

const rooms = new Map<string, Set<WebSocket>>()

listen((socket, { url: path = '/' }) => {
  const room = rooms.get(path) ?? new Set()
  rooms.set(path, room.add(socket))
  socket.on('message', (data) => {
    for (const other of room) if (other !== socket) other.send(data)
  })
  socket.on('close', () => {
    room.delete(socket)
    if (room.size === 0) rooms.delete(path)
  })
})
