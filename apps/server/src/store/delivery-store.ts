import type { SessionId } from '@kraftline/core/ids'
import type { Database } from './database.ts'
import type { DeliveryStore } from './store.ts'
import { whenStored } from './when-stored.ts'

/** What is owed to the webhook. */
export function createDeliveryStore({ writer, reader }: Database): DeliveryStore {
  return {
    add: ({ id, sessionId, body, dueAt }) =>
      whenStored(async () => {
        const row = { id, session_id: sessionId, body, tries: 0, due_at: dueAt }
        const added = await writer
          .insertInto('deliveries')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirst()
        return Number(added.numInsertedOrUpdatedRows ?? 0) > 0
      }),
    owed: () =>
      whenStored(async () => {
        const rows = await reader
          .selectFrom('deliveries')
          .selectAll()
          .where('due_at', 'is not', null)
          .orderBy('due_at')
          .execute()
        return rows.map(({ id, session_id, body, tries, due_at }) => {
          return { id, sessionId: session_id as SessionId, body, tries, dueAt: due_at ?? 0 }
        })
      }),
    put: (id, { tries, dueAt }) =>
      whenStored(async () => {
        await writer
          .updateTable('deliveries')
          .set({ tries, due_at: dueAt })
          .where('id', '=', id)
          .execute()
      }),
  }
}
