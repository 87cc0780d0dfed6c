import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { formatDuration } from '@kraftline/core/report/duration'
import { type ReactNode, useState } from 'react'
import { useSession } from '../facilitate/use-session.ts'
import { LinksDialog } from '../people/links-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { type Say, useWords } from '../words/use-words.tsx'
import { checkReadiness, type Readiness } from './readiness.ts'

/** What makes a good hour likely; nothing here blocks it. */
export function ReadyCard({ board }: { board: BoardSnapshot }) {
  const { t, locale } = useWords()
  const { session } = useSession()
  const [isInviting, setInviting] = useState(false)
  const ready = checkReadiness(board, session.people)
  const { durationMs } = ready
  const duration = durationMs === null ? null : formatDuration(durationMs, locale)
  return (
    <section className="prepare__card prepare__ready panel" aria-labelledby="ready">
      <h2 id="ready">{t('prepare.ready.heading')}</h2>
      <ul className="checks">
        <Check isDone={ready.isLongEnough}>{sayDuration(t, ready, duration)}</Check>
        <Check isDone={ready.messagesToCustomers > 0}>
          {t(ready.messagesToCustomers > 0 ? 'prepare.ready.told' : 'prepare.ready.notTold', {
            count: ready.messagesToCustomers,
          })}
        </Check>
        <Check isDone={ready.isStartConfirmed}>
          {t(ready.isStartConfirmed ? 'prepare.ready.start' : 'prepare.ready.noStart')}
        </Check>
        <Check isDone={ready.hasEnoughDisciplines}>{sayDisciplines(t, ready)}</Check>
        <Check isDone={ready.isPeopleRight}>
          {t(ready.isPeopleRight ? 'prepare.ready.people' : 'prepare.ready.fewPeople', {
            count: ready.people,
          })}
        </Check>
      </ul>
      <p className="prepare__note">{t('prepare.ready.note')}</p>
      <Button onClick={() => setInviting(true)}>{t('prepare.ready.invite')}</Button>
      <LinksDialog open={isInviting} onClose={() => setInviting(false)} />
    </section>
  )
}

function sayDuration(t: Say, { isLongEnough }: Readiness, duration: string | null): string {
  if (duration === null) return t('prepare.ready.noDuration')
  return t(isLongEnough ? 'prepare.ready.long' : 'prepare.ready.short', { duration })
}

function sayDisciplines(t: Say, { hasEnoughDisciplines, disciplines, missing }: Readiness): string {
  if (hasEnoughDisciplines) return t('prepare.ready.disciplines', { count: disciplines })
  return missing ? t(`prepare.ready.missing.${missing}`) : t('prepare.ready.fewDisciplines')
}

function Check({ isDone, children }: { isDone: boolean; children: ReactNode }) {
  const { t } = useWords()
  return (
    <li className={isDone ? 'checks__one checks__one--done' : 'checks__one'}>
      <span aria-hidden="true" className="checks__mark">
        {isDone ? '✓' : '○'}
      </span>
      <span>
        <span className="visually-hidden">
          {t(isDone ? 'prepare.ready.done' : 'prepare.ready.notDone')}{' '}
        </span>
        {children}
      </span>
    </li>
  )
}
