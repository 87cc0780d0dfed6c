import { freeLane } from '@kraftline/core/board/free-place'
import { headsOf } from '@kraftline/core/board/heads'
import type {
  BoardSnapshot,
  CommunicationOnBoard,
  NoteOnBoard,
} from '@kraftline/core/board/snapshot-types'
import type { Instant } from '@kraftline/core/time'
import './outline.css'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useMeasured } from '../facilitate/use-measured.ts'
import { useSession } from '../facilitate/use-session.ts'
import { PictureList } from '../pictures/picture-list.tsx'
import { FirstAlertPopover } from '../prepare/first-alert-popover.tsx'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { DrawingsSection } from './drawing/drawings-section.tsx'
import { GapsAndCircles } from './gaps-panel.tsx'
import { authorOf, nameOf } from './note-words.ts'
import type { OnOpen } from './opened.ts'
import { OutlineRow } from './outline-row.tsx'
import { useCanAddNotes, useNewNote } from './use-new-note.ts'
import { useWalkedEntry } from './walk/use-walked-entry.ts'
import { TeamMark } from './walk/walk-list.tsx'

/**
 * The second view of the same board: everything on it as a document, by keyboard and by ear. Without
 * `onOpen` it is to be read only.
 */
export function Outline({ onOpen }: { onOpen: OnOpen | null }) {
  const { t } = useWords()
  const snapshot = useBoard(useRoom().board)
  const metrics = useMeasured()
  return (
    <article className="outline">
      <h2>{t('outline.heading')}</h2>
      <IncidentSection snapshot={snapshot} />
      <TimelineSection snapshot={snapshot} onOpen={onOpen} />
      <section>
        <h3>{t('outline.gaps')}</h3>
        {metrics ? <GapsAndCircles metrics={metrics} /> : <p>{t('gapList.none')}</p>}
      </section>
      <NotesSection snapshot={snapshot} onOpen={onOpen} />
      <CausesSection snapshot={snapshot} onOpen={onOpen} />
      <ActionsSection snapshot={snapshot} />
      <DrawingsSection strokes={snapshot.drawing} />
    </article>
  )
}

/** How the outline writes a moment: in the incident's zone. */
function useMoment(): (at: Instant) => string {
  const { locale } = useWords()
  const { timeZone } = useRoom()
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return (at) => format.format(at)
}

function IncidentSection({ snapshot: { incident } }: { snapshot: BoardSnapshot }) {
  const { t } = useWords()
  return (
    <section>
      <h3>{incident.title || t('outline.incident')}</h3>
      {incident.summary && <p>{incident.summary}</p>}
      <dl className="outline__facts">
        <dt>{incident.startConfirmed ? t('outline.start') : t('outline.startUnknown')}</dt>
        <dd>
          <CorrectedMoment at={incident.start} original={incident.originalStart} />
          <FirstAlertPopover incident={incident} />
        </dd>
        <dt>{t('outline.end')}</dt>
        <dd>
          <CorrectedMoment at={incident.end} original={incident.originalEnd} />
        </dd>
        {incident.detection && (
          <>
            <dt>{t('outline.noticed')}</dt>
            <dd>{incident.detection}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** One of the incident's two times, and the one before somebody corrected it. */
function CorrectedMoment({ at, original }: { at: Instant | null; original: Instant | null }) {
  const { t } = useWords()
  const moment = useMoment()
  if (at === null) return t('outline.open')
  return (
    <>
      {moment(at)}
      {original !== null && original !== at && (
        <small className="outline__original">
          {t('message.original', { time: moment(original) })}
        </small>
      )}
    </>
  )
}

type SectionProps = { snapshot: BoardSnapshot; onOpen: OnOpen | null }

function TimelineSection({ snapshot, onOpen }: SectionProps) {
  const { t } = useWords()
  const { channels, communications } = snapshot
  return (
    <section>
      <h3>{t('outline.timeline')}</h3>
      {communications.length === 0 && <p>{t('outline.noMessages')}</p>}
      {channels.map((channel) => {
        const own = communications.filter(({ channelId }) => channelId === channel.id)
        if (own.length === 0) return null
        return (
          <section key={channel.id}>
            <h4>{t('outline.channel', { name: channel.name, count: own.length })}</h4>
            <ul className="outline__messages">
              {own.map((message) => (
                <Message key={message.id} message={message} onOpen={onOpen} />
              ))}
            </ul>
          </section>
        )
      })}
      <PictureList snapshot={snapshot} onOpen={onOpen} />
    </section>
  )
}

function Message({ message, onOpen }: { message: CommunicationOnBoard; onOpen: OnOpen | null }) {
  const { t } = useWords()
  const moment = useMoment()
  const kind = t(`message.kind.${message.kind}`)
  const { isHere, ref } = useWalkedEntry(message.id)
  return (
    <li ref={ref} aria-current={isHere ? 'step' : undefined}>
      <OutlineRow onPress={onOpen && (() => onOpen({ kind: 'message', id: message.id }))}>
        <small>{t('outline.at', { time: moment(message.time), kind })}</small>
        {message.text || '…'}
        <TeamMark message={message} />
      </OutlineRow>
    </li>
  )
}

function NotesSection({ snapshot, onOpen }: SectionProps) {
  const { t } = useWords()
  const { session } = useSession()
  const metrics = useMeasured()
  const moment = useMoment()
  const canAdd = useCanAddNotes()
  const newNote = useNewNote()
  const add = () => {
    const longest = metrics?.gaps[metrics.longestGapIndex ?? -1]
    const at = longest ? (longest.from + longest.to) / 2 : (snapshot.incident.start ?? 0)
    const { notes, incident } = snapshot
    const start = metrics?.start ?? incident.start ?? at
    const lane = freeLane(at, { notes, start, span: metrics?.spanMs ?? 1 })
    onOpen?.({ kind: 'note', id: newNote({ at, lane, gapId: longest?.id ?? null }) })
  }
  return (
    <section>
      <h3>{t('outline.notes')}</h3>
      {snapshot.notes.length === 0 && <p>{t('outline.noNotes')}</p>}
      <ul className="outline__notes">
        {byProblem(snapshot.notes).map(({ note, head }) => {
          const author = authorOf(note, session.people, t)
          const same = head && t('note.sameAs', { note: nameOf(head.text, t) })
          const traits = [moment(note.at), t(`note.kind.${note.color}`), author, same]
          const classes = ['outline__note', 'on-note', `outline__note--${note.color}`]
          if (head) classes.push('outline__note--gathered')
          return (
            <li key={note.id} className={classes.join(' ')}>
              <OutlineRow onPress={onOpen && (() => onOpen({ kind: 'note', id: note.id }))}>
                {nameOf(note.text, t)}
                <small>{traits.filter(Boolean).join(' · ')}</small>
              </OutlineRow>
            </li>
          )
        })}
      </ul>
      {canAdd && <Button onClick={add}>{t('outline.addNote')}</Button>}
    </section>
  )
}

/** Every note once, those that were gathered right behind their head. */
function byProblem(notes: readonly NoteOnBoard[]) {
  const heads = headsOf(notes)
  const isHead = ({ id }: NoteOnBoard) => heads.get(id) === id
  return notes.filter(isHead).flatMap((head) => {
    const gathered = notes.filter((note) => !isHead(note) && heads.get(note.id) === head.id)
    return [{ note: head, head: null }, ...gathered.map((note) => ({ note, head }))]
  })
}

function CausesSection({ snapshot, onOpen }: SectionProps) {
  const { t } = useWords()
  if (snapshot.causes.length === 0) return null
  return (
    <section>
      <h3>{t('outline.causes')}</h3>
      <ul className="outline__causes">
        {snapshot.causes.map((cause) => (
          <li key={cause.id}>
            <OutlineRow onPress={onOpen && (() => onOpen({ kind: 'cause', id: cause.id }))}>
              {cause.text || t('causes.unnamed')}
            </OutlineRow>
            <ol>
              {cause.whys.map((why, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a why has no name but its place
                <li key={index}>{why}</li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ActionsSection({ snapshot }: { snapshot: BoardSnapshot }) {
  const { t } = useWords()
  if (snapshot.actions.length === 0) return null
  return (
    <section>
      <h3>{t('outline.actions')}</h3>
      <ul className="outline__causes">
        {snapshot.actions.map((action) => (
          <li key={action.id}>
            {action.text}{' '}
            <small>
              {t('outline.dueBy', {
                owner: action.owner || t('outline.nobody'),
                date: action.dueOn || t('outline.noDate'),
              })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
