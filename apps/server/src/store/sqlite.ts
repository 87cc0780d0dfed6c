import Sqlite from 'better-sqlite3'
import {
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
} from 'kysely'
import { databaseFile, lockFolder } from './data-folder.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/**
 * Opens the embedded database in a folder, or one that lives in memory alone. `through` is what
 * statements go through on their way to it.
 */
export function openSqlite(
  dataDir: string,
  through: (sqlite: Sqlite.Database) => SqliteDatabase = rememberStatements,
): Database {
  const lock = dataDir === ':memory:' ? null : lockFolder(dataDir)
  const file = dataDir === ':memory:' ? dataDir : databaseFile(dataDir)
  const sqlite = new Sqlite(file, { timeout: 250 })
  sqlite.pragma('journal_mode = WAL')
  // In WAL mode FULL syncs at every commit, NORMAL only at checkpoints: a power cut would lose some.
  sqlite.pragma('synchronous = FULL')
  // macOS acknowledges a plain fsync before the disk has it; elsewhere this does nothing.
  sqlite.pragma('fullfsync = ON')
  sqlite.pragma('foreign_keys = ON')
  const dialect = new Dialect({ database: through(sqlite) })
  const kysely = new Kysely<Tables>({ dialect })
  return {
    engine: 'sqlite',
    writer: kysely,
    reader: kysely,
    async close() {
      await kysely.destroy()
      lock?.close()
    },
  }
}

/** SQLite takes changes of tables back too: a migration that is cut off is as if it never began. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class Dialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new Adapter()
  }
}

const statementsKept = 200
const longestKept = 2_000

/** Prepares each statement once: Kysely asks for the same few again and again. */
function rememberStatements(sqlite: Sqlite.Database): SqliteDatabase {
  const known = new Map<string, SqliteStatement>()
  return {
    close: () => sqlite.close(),
    prepare(sql) {
      const statement = known.get(sql) ?? sqlite.prepare(sql)
      if (sql.length <= longestKept && known.size < statementsKept) known.set(sql, statement)
      return statement
    },
  }
}
