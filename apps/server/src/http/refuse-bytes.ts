import type { Socket } from 'node:net'
import { bareAnswer } from '../bare-answer.ts'

/** By Node's code for what was wrong with the bytes; everything else is a bad request. */
const statuses: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}

/** Ends a connection whose bytes are no request, with the status that says what was wrong with them. */
export function refuseBytes(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy()
    return
  }
  const status = statuses[error.code ?? ''] ?? '400 Bad Request'
  socket.end(bareAnswer(status))
}
