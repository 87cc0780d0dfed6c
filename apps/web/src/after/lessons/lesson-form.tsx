import type { LessonOnBoard } from '@kraftline/core/board/snapshot-types'
import { type SubmitEvent, useState } from 'react'
import { leaveLesson } from '../../connect/after-api.ts'
import type { Problem } from '../../connect/api.ts'
import { useRoom } from '../../connect/room.ts'
import { useSession } from '../../facilitate/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { sayProblem } from '../../words/say-problem.ts'
import { useWords } from '../../words/use-words.tsx'

type LessonFormProps = { own: LessonOnBoard | undefined; onLeft: () => void }

/** One lesson from each person; where notes carry no names, it is nobody's and stays as it was left. */
export function LessonForm({ own, onLeft }: LessonFormProps) {
  const { t } = useWords()
  const { sessionId } = useRoom()
  const { anonymous } = useSession().session
  const [draft, setDraft] = useState<string | null>(null)
  const [isKept, setKept] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const text = draft ?? own?.text ?? ''
  const leave = async (event: SubmitEvent) => {
    event.preventDefault()
    const answer = await leaveLesson(sessionId, text)
    setProblem(answer.ok ? null : answer.error)
    setKept(answer.ok)
    if (!answer.ok) return
    setDraft(null)
    onLeft()
  }
  return (
    <form className="lessons__form" onSubmit={(event) => void leave(event)}>
      <TextArea
        label={t(own ? 'lessons.yours' : 'lessons.ask')}
        hint={anonymous ? t('lessons.anonymous') : undefined}
        rows={2}
        maxLength={1000}
        value={text}
        onChange={({ currentTarget }) => {
          setDraft(currentTarget.value)
          setKept(false)
        }}
      />
      <div className="lessons__acts">
        <Button type="submit" disabled={text.trim() === '' || text === own?.text}>
          {t(own ? 'common.save' : 'lessons.add')}
        </Button>
        <span role="status">{isKept && t('lessons.kept')}</span>
      </div>
      {problem && (
        <p className="message message--error" role="alert">
          {sayProblem(t, problem)}
        </p>
      )}
    </form>
  )
}
