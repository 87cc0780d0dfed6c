import { useLocation } from 'wouter'
import { useRoom } from '../connect/room.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'

/** From a review to the next of its series: for its facilitator. */
export function NextButton() {
  const { t } = useWords()
  const { sessionId } = useRoom()
  const { isFacilitator } = useSession()
  const [, navigate] = useLocation()
  if (!isFacilitator) return null
  return (
    <Button look="primary" onClick={() => navigate(`/?after=${sessionId}`)}>
      {t('series.next')}
    </Button>
  )
}
