import { isTimed } from '@kraftline/core/play/phases'
import { useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { useCommand } from '../facilitate/use-command.ts'
import { useSession } from '../facilitate/use-session.ts'
import { WireNotice } from '../facilitate/wire-notice.tsx'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { AwayNotice } from './away-notice.tsx'
import { Notice } from './notice.tsx'
import { useOwnRoleNews } from './use-own-role-news.ts'
import './notices.css'

/** What everybody should know just now: who is missing, who stands in, whether the board is locked. */
export function Notices() {
  const { session } = useSession()
  const { phase, facilitatorGoneSince } = session
  return (
    <div className="notices" aria-live="polite">
      <WireNotice />
      {isTimed(phase) && facilitatorGoneSince !== null && (
        <AwayNotice since={facilitatorGoneSince} />
      )}
      {phase !== 'closed' && (
        <>
          <StandInNotice />
          <OwnRoleNotice />
          {session.locked && <LockNotice />}
        </>
      )}
    </div>
  )
}

/** Who runs the session in the facilitator's place; who is back may have it again. */
function StandInNotice() {
  const { t } = useWords()
  const room = useRoom()
  const { session } = useSession()
  const command = useCommand()
  const [putAway, setPutAway] = useState<string | null>(null)
  const standIn = session.people.find(({ id }) => id === session.takenOverBy)
  if (!standIn || standIn.id === putAway) return null
  const { id, name } = standIn
  const done = () => setPutAway(id)
  const isMe = id === room.me.id
  if (!isMe && session.mine?.joinedBy === 'facilitator') {
    const acts = (
      <>
        <Button size="small" look="primary" onClick={() => void command({ type: 'takeBack' })}>
          {t('people.takeBack')}
        </Button>
        <Button size="small" onClick={done}>
          {t('people.letGoOn', { name })}
        </Button>
      </>
    )
    return <Notice acts={acts}>{t('people.whileAway', { name })}</Notice>
  }
  return (
    <Notice acts={<Understood onClick={done} />}>
      {isMe ? t('people.youStandIn') : t('people.standsIn', { name })}
    </Notice>
  )
}

const roleWords = {
  'runs-it': 'people.youRunIt',
  'handed-over': 'people.handedOver',
  'takes-part': 'people.youDoNotRunIt',
} as const

function OwnRoleNotice() {
  const { t } = useWords()
  const command = useCommand()
  const { news, putAway } = useOwnRoleNews()
  if (!news) return null
  const acts = (
    <>
      {news === 'handed-over' && (
        <Button size="small" onClick={() => void command({ type: 'takeBack' })}>
          {t('people.takeBackRole')}
        </Button>
      )}
      <Understood onClick={putAway} />
    </>
  )
  return <Notice acts={acts}>{t(roleWords[news])}</Notice>
}

function LockNotice() {
  const { t } = useWords()
  const { isFacilitator } = useSession()
  const command = useCommand()
  if (!isFacilitator) return <Notice>{t('people.locked')}</Notice>
  const unlock = (
    <Button size="small" onClick={() => void command({ type: 'lock', locked: false })}>
      {t('facilitate.unlock')}
    </Button>
  )
  return <Notice acts={unlock}>{t('people.lockedByYou')}</Notice>
}

function Understood({ onClick }: { onClick: () => void }) {
  const { t } = useWords()
  return (
    <Button size="small" look="quiet" onClick={onClick}>
      {t('people.understood')}
    </Button>
  )
}
