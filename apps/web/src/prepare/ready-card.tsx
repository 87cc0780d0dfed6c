import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { Question } from '@kraftline/core/play/questions'
import { checkReadiness, type Readiness } from '@kraftline/core/play/readiness'
import { formatDuration } from '@kraftline/core/report/duration'
import { type ReactNode, useState } from 'react'
import { useSession } from '../facilitate/use-session.ts'
import { LinksDialog } from '../people/links-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { type Say, useWords } from '../words/use-words.tsx'
import { InvitationDialog } from './invitation/invitation-dialog.tsx'
import { goToQuestion } from './numbered.tsx'

/** What makes a good hour likely; nothing here blocks it. */
export function ReadyCard({ board }: { board: BoardSnapshot }) {
  const { t } = useWords()
  const { session } = useSession()
  const [opened, setOpened] = useState<'invitation' | 'links' | null>(null)
  const { incident, communications } = board
  const ready = checkReadiness({ incident, communications, people: session.people })
  const invite = () => setOpened('invitation')
  const close = () => setOpened(null)
  return (
    <section className="prepare__card prepare__ready panel" aria-labelledby="ready">
      <h2 id="ready">{t('prepare.ready.heading')}</h2>
      <ul className="checks">
        <Checks ready={ready} onInvite={invite} />
      </ul>
      <p className="prepare__note">{t('prepare.ready.note')}</p>
      <Button look="primary" onClick={invite}>
        {t('prepare.ready.invite')}
      </Button>
      <InvitationDialog
        open={opened === 'invitation'}
        onClose={close}
        onLinks={() => setOpened('links')}
      />
      <LinksDialog open={opened === 'links'} onClose={close} />
    </section>
  )
}

function Checks({ ready, onInvite }: { ready: Readiness; onInvite: () => void }) {
  const { t, locale } = useWords()
  const { durationMs, messagesToCustomers: count, isStartConfirmed, isPeopleRight } = ready
  const duration = durationMs === null ? null : formatDuration(durationMs, locale)
  const answer = (question: Question) => () => goToQuestion(question)
  return (
    <>
      <Check isDone={ready.isLongEnough} {...(duration === null ? { onDo: answer('end') } : {})}>
        {sayDuration(t, ready, duration)}
      </Check>
      <Check isDone={ready.isFelt} onDo={answer('detection')}>
        {t(ready.isFelt ? 'prepare.ready.felt' : 'prepare.ready.notFelt')}
      </Check>
      <Check isDone={count > 0} onDo={answer('messages')}>
        {t(count > 0 ? 'prepare.ready.told' : 'prepare.ready.notTold', { count })}
      </Check>
      <Check isDone={isStartConfirmed} onDo={answer('start')}>
        {t(isStartConfirmed ? 'prepare.ready.start' : 'prepare.ready.noStart')}
      </Check>
      <Check isDone={isPeopleRight} onDo={onInvite}>
        {t(sayPeople(ready), { count: ready.people })}
      </Check>
      <Check isDone={ready.hasEnoughDisciplines} onDo={onInvite}>
        {sayDisciplines(t, ready)}
      </Check>
    </>
  )
}

function sayDuration(t: Say, { isLongEnough }: Readiness, duration: string | null): string {
  if (duration === null) return t('prepare.ready.noDuration')
  return t(isLongEnough ? 'prepare.ready.long' : 'prepare.ready.short', { duration })
}

function sayPeople({ isPeopleRight, people }: Readiness) {
  if (isPeopleRight) return 'prepare.ready.people'
  return people > 4 ? 'prepare.ready.manyPeople' : 'prepare.ready.fewPeople'
}

function sayDisciplines(t: Say, { hasEnoughDisciplines, disciplines, missing }: Readiness): string {
  if (hasEnoughDisciplines) return t('prepare.ready.disciplines', { count: disciplines })
  return missing ? t(`prepare.ready.missing.${missing}`) : t('prepare.ready.fewDisciplines')
}

type CheckProps = { isDone: boolean; onDo?: () => void; children: ReactNode }

/** What is missing leads to where it can be done. */
function Check({ isDone, onDo, children }: CheckProps) {
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
        {isDone || !onDo ? (
          children
        ) : (
          <button type="button" className="checks__do" onClick={onDo}>
            {children}
          </button>
        )}
      </span>
    </li>
  )
}
