import { copyNow, readNow } from '../clipboard/system-clipboard.ts'
import { copiedFrom, cutFrom, duplicateOn, pasteOn } from '../clipboard/work.ts'
import { fitChosen, selectAll } from '../keys/act-on.ts'
import { writeKeys } from '../keys/write-keys.ts'
import { addAt, type Bench, removeChosen } from '../perform.ts'
import type { MenuAct, OpenMenu } from './menu-for.ts'

/** Does what was chosen in a menu. */
export function doFromMenu(
  act: Exclude<MenuAct, 'color'>,
  { topic, point }: OpenMenu,
  bench: Bench,
): void {
  const { board, viewport } = bench
  const id =
    topic.kind === 'notes' ? [...topic.ids][0] : topic.kind === 'paper' ? undefined : topic.id
  switch (act) {
    case 'edit':
    case 'read':
      return id && bench.edit(id)
    case 'move':
      return id && board.onOpenNote(id, 'time')
    case 'under':
      return id && board.onOpenNote(id, 'under')
    case 'duplicate':
      return duplicateOn(bench)
    case 'copy':
      return void copy(bench)
    case 'cut':
      return void copy(bench).then((isCopied) => isCopied && cutFrom(bench))
    case 'paste':
      return void paste(bench, point)
    case 'delete':
      return removeChosen(bench)
    case 'new-note':
      return addAt(point ?? viewport.middle, bench)
    case 'select-all':
      return selectAll(bench)
    case 'fit':
      return viewport.fit()
    case 'fit-chosen':
      return fitChosen(bench)
    case 'keys':
      return bench.help()
    case 'read-messages':
      return id && bench.setShown({ id, isPinned: true })
    case 'correct':
      return id && board.onOpenMessage(id)
    case 'open-cause':
      return id && board.onOpenCause(id)
    case 'open-picture':
      return id && board.onOpenPicture(id)
  }
}

async function copy(bench: Bench): Promise<boolean> {
  const copied = copiedFrom(bench)
  if (!copied) return false
  const isCopied = await copyNow(copied)
  if (!isCopied) bench.say('clipboard.pressCopy', { keys: writeKeys('mod+C', bench.t) })
  return isCopied
}

async function paste(bench: Bench, point: OpenMenu['point']): Promise<void> {
  const pasted = await readNow()
  if (pasted) pasteOn(pasted, bench, point)
  else bench.say('clipboard.pressPaste', { keys: writeKeys('mod+V', bench.t) })
}
