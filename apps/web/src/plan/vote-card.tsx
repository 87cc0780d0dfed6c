import { mostVotes } from '@kraftline/core/play/voting'
import { useState } from 'react'
import './votes.css'
import { useCommand } from '../facilitate/use-command.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SelectField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import type { Votes } from './use-votes.ts'

/** How the vote stands: what one has left, whether everybody is done, and what it came to. */
export function VoteCard({ votes }: { votes: Votes }) {
  const { t } = useWords()
  const { session, canWrite, isFacilitator } = useSession()
  const { voting } = session
  if (votes.totals) return <VoteOutcome votes={votes} />
  return (
    <div className="vote">
      <p className="plan__hint">{t('votes.purpose')}</p>
      {votes.canVote && (
        <p className="vote__left" aria-live="polite">
          <Dots filled={voting.budget - votes.left} of={voting.budget} />
          {t('votes.left', { left: votes.left, budget: voting.budget })}
        </p>
      )}
      {voting.begun && (
        <p className="vote__progress" aria-live="polite">
          {voting.unfinished === 0
            ? t('votes.everyone')
            : t('votes.unfinished', { count: voting.unfinished })}
        </p>
      )}
      {isFacilitator && canWrite && (voting.begun ? <RevealButton /> : <VotesEach />)}
    </div>
  )
}

/** A dot for each vote, filled once it is given. */
export function Dots({ filled, of }: { filled: number; of: number }) {
  return (
    <span className="vote__dots" aria-hidden="true">
      {Array.from({ length: of }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is nothing but its place
        <span key={place} className={place < filled ? 'vote__dot vote__dot--given' : 'vote__dot'} />
      ))}
    </span>
  )
}

const choices = Array.from({ length: mostVotes }, (_, index) => index + 1)

/** How many votes each person has: the facilitator's to say before the first one is given. */
function VotesEach() {
  const { t } = useWords()
  const { voting } = useSession().session
  const command = useCommand()
  return (
    <SelectField
      label={t('votes.each')}
      value={voting.budget}
      onChange={(event) =>
        void command({ type: 'setVotes', votes: Number(event.currentTarget.value) })
      }
    >
      {choices.map((count) => (
        <option key={count} value={count}>
          {count}
        </option>
      ))}
    </SelectField>
  )
}

/** Asked first while somebody has votes left: nobody can change theirs afterwards. */
function RevealButton() {
  const { t } = useWords()
  const { voting } = useSession().session
  const command = useCommand()
  const [isAsking, setAsking] = useState(false)
  const reveal = () => {
    setAsking(false)
    void command({ type: 'revealVotes' })
  }
  const isComplete = voting.unfinished === 0
  return (
    <>
      <Button
        look={isComplete ? 'primary' : 'plain'}
        onClick={() => (isComplete ? reveal() : setAsking(true))}
      >
        {t('votes.reveal')}
      </Button>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={t('votes.revealTitle')}
        text={t('votes.revealText', { count: voting.unfinished })}
      >
        <div className="dialog__actions">
          <Button onClick={() => setAsking(false)}>{t('votes.revealWait')}</Button>
          <Button look="primary" onClick={reveal}>
            {t('votes.revealYes')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}

function VoteOutcome({ votes: { totals, suggestion } }: { votes: Votes }) {
  const { t } = useWords()
  const isEmpty = !totals || totals.size === 0
  return (
    <div className="vote" aria-live="polite">
      <p className="plan__hint">{t(isEmpty ? 'votes.none' : 'votes.revealed')}</p>
      {suggestion.level.length > 0 && (
        <p className="message">{t('votes.level', { count: suggestion.level.length })}</p>
      )}
    </div>
  )
}
