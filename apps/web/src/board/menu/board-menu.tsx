import { noteColors } from '@kraftline/core/board/snapshot-types'
import { type PointChoice, type PointItem, PointMenu } from '../../ui/point-menu.tsx'
import type { WordKey } from '../../words/keys.ts'
import { type Say, useWords } from '../../words/use-words.tsx'
import { writeKeys } from '../keys/write-keys.ts'
import type { Bench } from '../perform.ts'
import { doFromMenu } from './do-from-menu.ts'
import { type MenuEntry, menuFor, type OpenMenu } from './menu-for.ts'

type BoardMenuProps = {
  readonly menu: OpenMenu
  readonly bench: Bench
  onClose(): void
}

/** What can be done with what was pressed, with the keys that do the same. */
export function BoardMenu({ menu, bench, onClose }: BoardMenuProps) {
  const { t } = useWords()
  const { topic } = menu
  const { board, scene } = bench
  const may = {
    canWrite: board.canWrite,
    canAdd: board.canAdd,
    canDraft: board.onDraft !== null,
    hasTies: board.hasTies,
    notes: scene.piles.length,
  }
  const item = (entry: MenuEntry): PointItem | PointChoice => {
    const { act, word, keys } = entry
    if (act === 'color') return colors(menu, bench, t)
    return {
      label: t(word),
      keys: keys && writeKeys(keys, t),
      isDanger: act === 'delete',
      onSelect: () => doFromMenu(act, menu, bench),
    }
  }
  return (
    <PointMenu
      at={menu.at}
      isByKey={menu.point === null}
      label={t(labels[topic.kind === 'notes' && topic.ids.size > 1 ? 'several' : topic.kind], {
        count: topic.kind === 'notes' ? topic.ids.size : 0,
      })}
      groups={menuFor(topic, may).map((group) => group.map(item))}
      onClose={onClose}
    />
  )
}

const labels = {
  notes: 'menu.ofNote',
  several: 'menu.ofNotes',
  paper: 'menu.ofPaper',
  dots: 'menu.ofMessages',
  cause: 'menu.ofCause',
  picture: 'menu.ofPicture',
} as const satisfies Record<string, WordKey>

function colors({ topic }: OpenMenu, { board }: Bench, t: Say): PointChoice {
  const ids = topic.kind === 'notes' ? topic.ids : new Set()
  const have = new Set(board.snapshot.notes.filter(({ id }) => ids.has(id)).map((n) => n.color))
  return {
    label: t('note.color'),
    value: have.size === 1 ? ([...have][0] ?? null) : null,
    choices: noteColors.map((value) => ({
      value,
      label: t(`note.kind.${value}`),
      look: `kinds__kind--${value}`,
    })),
    onChoose: (value) => {
      const color = noteColors.find((known) => known === value)
      board.history?.step()
      if (color && topic.kind === 'notes') board.acts.colorNotes(topic.ids, color)
    },
  }
}
