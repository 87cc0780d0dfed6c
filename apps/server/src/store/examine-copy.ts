import { chmodSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { syncToDisk } from './data-folder.ts'
import { StoreUnusable } from './database.ts'
import { refuseNewer } from './migrate.ts'

/** What a copy of a database holds. */
export type Copy = { readonly bytes: number; readonly sessions: number }

/**
 * Looks at every page of a copy, makes it one file that needs no other and that its owner alone may
 * read, and waits until it is on disk. Throws StoreUnusable if it is damaged, newer than we are, or
 * no database of ours; `called` names it then.
 */
export function examineCopy(file: string, called: string): Copy {
  chmodSync(file, 0o600)
  const sessions = lookInto(file, called)
  syncToDisk(file)
  return { sessions, bytes: statSync(file).size }
}

function lookInto(file: string, called: string): number {
  const copy = new Sqlite(file)
  try {
    const found = copy.pragma('integrity_check(1)', { simple: true })
    if (found !== 'ok') throw new StoreUnusable(`${called} is damaged (${oneLine(String(found))}).`)
    const column = (sql: string) => copy.prepare<[], unknown>(sql).pluck().all()
    refuseNewer('sqlite', column('select name from kysely_migration').map(String))
    const [sessions] = column('select count(*) from sessions')
    // As the server keeps it, recent rows would be in a file beside it.
    copy.pragma('journal_mode = DELETE')
    return Number(sessions)
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error
    throw new StoreUnusable(`${called} is no whole database of Kraftline (${error.message}).`)
  } finally {
    copy.close()
  }
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
