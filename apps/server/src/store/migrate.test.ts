import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { StoreUnusable } from './database.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './sqlite.ts'

test('a database that a newer version has changed is refused, and left as it is', async () => {
  const database = openSqlite(':memory:')
  await migrate(database)
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(
    database.writer,
  )
  await expect(migrate(database)).rejects.toThrow(
    new StoreUnusable(
      'The database was changed by a newer version of Kraftline (9999-later); start that version.',
    ),
  )
  await database.close()
})
