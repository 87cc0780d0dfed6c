import { reaches } from '@kraftline/core/play/people'
import { useSession } from '../../facilitate/use-session.ts'

/** Whether this person may change the plan now that the session is over: whoever takes part. */
export function useMayFollowUp(): boolean {
  return reaches(useSession().access, 'participant')
}
