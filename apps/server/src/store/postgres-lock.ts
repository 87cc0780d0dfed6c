import type pg from 'pg'

/** Names our locks among others in the same database: "KRFT". */
const lockSpace = 0x4b524654

const tryLock = `
  select pg_try_advisory_lock(${lockSpace}, hashtext(current_schema())) as taken,
         pg_backend_pid() as pid,
         set_config('synchronous_commit', 'on', false)`

/** Ends the backend `pid`, but only if it holds this very lock. */
const endHolder = `
  select pg_terminate_backend(pid) from pg_locks
  where pid = $1 and locktype = 'advisory' and classid = ${lockSpace}
    and objid::bigint = hashtext(current_schema())::bigint & 4294967295`

const waitForLock = `select pg_advisory_lock(${lockSpace}, hashtext(current_schema()))`

/**
 * The lock that lets one server write to a schema. It belongs to a connection and goes with it.
 * When a connection of ours was lost and the database hasn't noticed yet, its end is hastened.
 */
export function createLock(): { take(client: pg.ClientBase): Promise<boolean> } {
  let ours: number | null = null
  return {
    async take(client) {
      const { taken, pid } = await attempt(client)
      if (!taken && !(ours !== null && (await takeOver(client, ours)))) return false
      ours = pid
      return true
    },
  }
}

async function attempt(client: pg.ClientBase): Promise<{ taken: boolean; pid: number }> {
  const { rows } = await client.query<{ taken: boolean; pid: number }>(tryLock)
  return rows[0] ?? { taken: false, pid: 0 }
}

async function takeOver(client: pg.ClientBase, holder: number): Promise<boolean> {
  const { rowCount } = await client.query(endHolder, [holder])
  if (!rowCount) return false
  await client.query(`set lock_timeout = '3s'`)
  await client.query(waitForLock)
  await client.query('set lock_timeout = 0')
  return true
}
