import type { Door } from './person.ts'

/** Opens rooms on one server: a session with people who have joined, or just a path. */
export type Doors = (people: number) => Promise<readonly Door[]>

export function doorsOfPaths(port: number): Doors {
  let rooms = 0
  return async (people) => {
    rooms += 1
    const room = `room-${rooms}`
    return Array.from({ length: people }, () => ({ port, room, path: `/${room}`, headers: {} }))
  }
}

/** A bare link has no presence, so everybody joins by name and comes with their cookie. */
export function doorsOfSessions(port: number): Doors {
  const post = async (path: string, body: unknown) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response
  }
  return async (people) => {
    const created = await post('/api/sessions', { title: 'Bench' })
    const { id, secrets } = (await created.json()) as Session
    const doors: Door[] = []
    for (let seat = 0; seat < people; seat++) {
      const name = `Person ${seat}`
      const joined = await post(`/api/sessions/${id}/join`, { secret: secrets.participant, name })
      const cookie = joined.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
      doors.push({ port, room: id, path: `/sync/${id}/board`, headers: { cookie } })
    }
    return doors
  }
}

type Session = { readonly id: string; readonly secrets: { readonly participant: string } }
