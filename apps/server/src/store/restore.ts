import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Instant } from '@kraftline/core/time'
import { databaseFile, lockFolder, syncToDisk } from './data-folder.ts'
import { StoreUnusable } from './database.ts'
import { type Copy, examineCopy } from './examine-copy.ts'

export type Restoring = {
  readonly file: string
  readonly dataDir: string
  /** Puts the backup in the place of what is there, which is kept beside it. */
  readonly isReplacing: boolean
  readonly now: Instant
}

export type Restored = Copy & {
  /** What the former database is called now, if there was one. */
  readonly former: string | null
}

/** What SQLite keeps beside a database: rows of its last commits, and their index. */
const besides = ['-wal', '-shm'] as const

/**
 * Puts a backup into a folder that no server uses. It is looked through first, and nothing that was
 * there is touched unless that went well.
 */
export function restore({ file, dataDir, isReplacing, now }: Restoring): Restored {
  const target = databaseFile(dataDir)
  if (!existsSync(file)) throw new StoreUnusable(`There is no file ${file}.`)
  if (resolve(file) === resolve(target)) {
    throw new StoreUnusable(`${file} is the database itself, not a backup of it.`)
  }
  const lock = lockFolder(dataDir)
  const part = `${target}.part`
  try {
    if (existsSync(target) && !isReplacing) {
      throw new StoreUnusable(
        `There is a database in ${dataDir} already; with --replace it is kept beside the backup.`,
      )
    }
    rmSync(part, { force: true })
    copyFileSync(file, part)
    const copy = examineCopy(part, file)
    const former = existsSync(target) ? keep(target, now) : null
    // Rows of the former one must not be taken for rows of this one.
    for (const beside of besides) rmSync(target + beside, { force: true })
    renameSync(part, target)
    syncToDisk(dataDir)
    return { ...copy, former }
  } finally {
    rmSync(part, { force: true })
    lock.close()
  }
}

/** A second name for the database and what is beside it: it has one at every moment. */
function keep(target: string, now: Instant): string {
  const former = `${target}.before-${now}`
  for (const beside of ['', ...besides]) {
    if (existsSync(target + beside)) linkSync(target + beside, former + beside)
  }
  return former
}
