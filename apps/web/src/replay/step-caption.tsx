import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { SessionState } from '@kraftline/core/play/session-types'
import { authorOf, nameOf as textOf } from '../board/note-words.ts'
import type { WordKey } from '../words/keys.ts'
import { type Say, useWords } from '../words/use-words.tsx'
import { type Change, findChange, noteOf } from './change.ts'
import type { Scene } from './replay.ts'
import { usePhaseName } from './replay-steps.tsx'
import { usePlaying } from './use-player.ts'

/** What happened last, in words; told by ear only to those who go step by step. */
export function StepCaption() {
  const said = useStep()
  const isPlaying = usePlaying((playing) => playing.isPlaying)
  return (
    <p className="step-caption" aria-live={isPlaying ? 'off' : 'polite'}>
      {said}
    </p>
  )
}

function useStep(): string {
  const { t } = useWords()
  const nameOf = usePhaseName()
  const scene = usePlaying((playing) => playing.scene)
  const hidden = usePlaying((playing) => playing.hidden)
  if (scene.index === 0) return ''
  if (scene.event) return sayEvent(scene, t, nameOf)
  const change = findChange(scene.before, scene.board)
  if (!change) return t('replay.step.nothing')
  const author =
    change.list !== 'incident' && 'authorId' in change.entry ? change.entry.authorId : null
  if (author !== null && hidden.has(author)) return t('replay.step.hidden')
  return sayChange(change, { t, state: scene.state, board: scene.board })
}

type Saying = { readonly t: Say; readonly state: SessionState; readonly board: BoardSnapshot }

const longest = 80

function sayChange(change: Change, { t, state }: Saying): string {
  if (change.list === 'incident') return t('replay.step.incident')
  const { list, way, entry, others } = change
  const text = 'text' in entry ? shorten(textOf(entry.text, t)) : ''
  const what = t(`replay.step.${list}`, { way, text })
  const counted = others > 0 ? t('replay.andMore', { what, count: others }) : what
  const note = noteOf(change)
  const name = note && !state.anonymous ? authorOf(note, state.people, t) : null
  return name ? t('replay.by', { what: counted, name }) : counted
}

function shorten(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}

type NameOf = ReturnType<typeof usePhaseName>

const plainEvents: Partial<Record<NonNullable<Scene['event']>['type'], WordKey>> = {
  'session-created': 'replay.step.start',
  paused: 'replay.step.paused',
  resumed: 'replay.step.resumed',
  presented: 'replay.step.walk',
  closed: 'replay.step.closed',
  reopened: 'replay.step.reopened',
  'votes-revealed': 'replay.step.votesRevealed',
}

function sayEvent({ event, state }: Scene, t: Say, nameOf: NameOf): string {
  if (!event) return ''
  const plain = plainEvents[event.type]
  if (plain) return t(plain)
  const personOf = (id: string | null) => state.people.find((one) => one.id === id)?.name ?? '–'
  switch (event.type) {
    case 'phase-entered':
    case 'phase-undone':
      return t('replay.step.entered', { phase: nameOf(event.phase) })
    case 'person-joined':
      return t('replay.step.joined', { name: event.person.name })
    case 'person-removed':
      return t('replay.step.left', { name: personOf(event.participantId) })
    case 'extended':
      return t('replay.step.extended', { minutes: event.minutes })
    case 'spotlight-set':
      if (event.participantId === null) return t('replay.step.settings')
      return t('replay.step.floor', { name: personOf(event.participantId) })
    default:
      return t('replay.step.settings')
  }
}
