import type { Person } from './person.ts'

/**
 * Makes a viewer's page believe that it may write, as a changed client would: it offers every way to
 * write, and what it sends is for the server to drop.
 */
export async function pretendParticipant({ page }: Person): Promise<void> {
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) => {
      const isText = typeof message === 'string'
      socket.send(isText ? message.replaceAll('"viewer"', '"participant"') : message)
    })
  })
}
