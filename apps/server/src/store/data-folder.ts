import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { inUse } from './database.ts'

/** The file of a folder's database; what is beside it under its name belongs to it. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'kraftline.sqlite')
}

/**
 * Locks a folder by a transaction that stays open on a file of its own: the operating system lets
 * go of it however the process ends.
 */
export function lockFolder(dataDir: string): Sqlite.Database {
  makeFolder(dataDir)
  const lock = new Sqlite(join(dataDir, 'lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw inUse(`the data in ${dataDir}`)
    }
    throw error
  }
}

/** Waits until a file, or which files a folder holds, is on disk. */
export function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Makes a folder and those above it. Node's own way never comes back from where none can be, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Somebody else has just made it.
    if (!existsSync(path)) throw error
  }
}
