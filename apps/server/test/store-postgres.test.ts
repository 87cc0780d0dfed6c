import { sql } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openPostgres } from '../src/store/postgres.ts'
import { backends, createSchema } from './databases.ts'

const isThere = (await backends()).some(({ cutsConnections }) => cutsConnections)

// An event that nobody listens to would end the process, and ends this run.
test.skipIf(!isThere)(
  'a connection that is cut between two statements of a transaction fails that, and nothing else',
  async () => {
    const schema = await createSchema()
    const { writer, close } = await openPostgres(schema.url)
    onTestFinished(async () => {
      await close()
      await schema.remove()
    })
    const write = (then: () => Promise<unknown>) =>
      writer.transaction().execute(async (transaction) => {
        await sql`create table if not exists lines (text text)`.execute(transaction)
        await then()
        await sql`insert into lines values ('written')`.execute(transaction)
      })
    const cut = async () => {
      expect(await schema.cut()).toBe(1)
      // The database says that it is over before it is. Each look is a turn in which that is heard.
      for (let looks = 0; looks < 2; looks++) {
        await vi.waitFor(async () => expect(await schema.connections()).toBe(0), { interval: 5 })
      }
    }
    await expect(write(cut)).rejects.toThrow()
    await write(async () => {})
    const { rows } = await sql`select text from lines`.execute(writer)
    expect(rows).toEqual([{ text: 'written' }])
  },
)
