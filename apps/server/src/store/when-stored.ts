import { StorageFailed } from './store.ts'

/** Runs a task of the database; whatever goes wrong in it is StorageFailed to the rest. */
export async function whenStored<Value>(task: () => Promise<Value>): Promise<Value> {
  try {
    return await task()
  } catch (cause) {
    if (cause instanceof StorageFailed) throw cause
    throw new StorageFailed('The database could not be used', { cause })
  }
}
