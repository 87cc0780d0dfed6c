import type { LessonOnBoard } from '@kraftline/core/board/snapshot-types'
import { useState } from 'react'
import { useRoom } from '../../connect/room.ts'
import { useBoard } from '../../connect/use-board.ts'
import { useSession } from '../../facilitate/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import { useMayFollowUp } from '../follow-up/use-may-follow-up.ts'
import { LessonForm } from './lesson-form.tsx'
import './lessons.css'

/** What each takes home, and what readers learned since; one's own can be put better. */
export function LessonsCard() {
  const { t } = useWords()
  const room = useRoom()
  const { lessons } = useBoard(room.board)
  const mayAdd = useMayFollowUp()
  const told = lessons.filter(({ text }) => text.trim() !== '')
  const own = lessons.find(({ authorId }) => authorId === room.me.id)
  return (
    <>
      {told.length === 0 && <p className="after__empty">{t('lessons.none')}</p>}
      <ul className="lessons">
        {told.map((lesson) => (
          <Lesson key={lesson.id} lesson={lesson} />
        ))}
      </ul>
      {mayAdd ? <OwnLesson own={own} /> : <p className="after__empty">{t('lessons.watching')}</p>}
    </>
  )
}

/** Who has left theirs sees it among the others, and is asked no more. */
function OwnLesson({ own }: { own: LessonOnBoard | undefined }) {
  const { t } = useWords()
  const [isChanging, setChanging] = useState(false)
  if (!own || isChanging) return <LessonForm own={own} onLeft={() => setChanging(false)} />
  return (
    <div className="lessons__acts">
      <Button onClick={() => setChanging(true)}>{t('lessons.change')}</Button>
    </div>
  )
}

function Lesson({ lesson: { text, authorId } }: { lesson: LessonOnBoard }) {
  const { people } = useSession().session
  const author = people.find(({ id }) => id === authorId)
  return (
    <li className="lessons__one">
      {text}
      {author && <small>{author.name}</small>}
    </li>
  )
}
