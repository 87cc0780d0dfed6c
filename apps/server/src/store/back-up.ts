import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pid } from 'node:process'
import Sqlite from 'better-sqlite3'
import { databaseFile, syncToDisk } from './data-folder.ts'
import { StoreUnusable } from './database.ts'
import { type Copy, examineCopy } from './examine-copy.ts'

/** All of it in one step: a database that others write to would else be begun anew at each of their commits. */
const everyPage = 0x7fffffff

/**
 * Copies the database of a folder as it is at one moment, also while a server writes to it. The file
 * is there whole or not at all; an older one under its name stays until then.
 */
export async function backUp(dataDir: string, file: string): Promise<Copy> {
  const source = databaseFile(dataDir)
  if (!existsSync(source)) throw new StoreUnusable(`There is no database in ${dataDir}.`)
  if (resolve(file) === resolve(source)) {
    throw new StoreUnusable(`${file} is the database itself; name another file.`)
  }
  const part = `${file}.part-${pid}`
  closeSync(openSync(part, 'wx', 0o600))
  try {
    await copyAll(source, part)
    const copy = examineCopy(part, 'The copy')
    renameSync(part, file)
    syncToDisk(dirname(resolve(file)))
    return copy
  } finally {
    for (const rest of [part, `${part}-wal`, `${part}-shm`, `${part}-journal`]) {
      rmSync(rest, { force: true })
    }
  }
}

async function copyAll(source: string, target: string): Promise<void> {
  const database = new Sqlite(source, { readonly: true, fileMustExist: true })
  try {
    await database.backup(target, { progress: () => everyPage })
  } finally {
    database.close()
  }
}
