import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { gatherProblems } from '@kraftline/core/report/problems'
import { useMemo } from 'react'
import { nameOf } from '../board/note-words.ts'
import { useWords } from '../words/use-words.tsx'

/** The problems, those picked for the plan first, each with what caused it and the whys. */
export function ProblemList({ snapshot }: { snapshot: BoardSnapshot }) {
  const { t } = useWords()
  const { notes, causes } = snapshot
  const problems = useMemo(() => gatherProblems({ notes, causes }), [notes, causes])
  if (problems.length === 0) return <p className="after__empty">{t('after.noProblems')}</p>
  return (
    <ul className="after__problems">
      {problems.map((problem) => (
        <li
          key={problem.note.id}
          className={`after__problem after__problem--${problem.note.color}`}
        >
          <p className="after__note">
            {nameOf(problem.note.text, t)}
            {problem.chosen && <span className="after__chosen">{t('after.chosen')}</span>}
          </p>
          {problem.gathered.map((note) => (
            <p key={note.id} className="after__gathered">
              {nameOf(note.text, t)}
            </p>
          ))}
          {problem.causes.map((cause) => (
            <div key={cause.id} className="after__cause">
              <strong>{t('after.cause')}</strong> {cause.text || t('causes.unnamed')}
              {cause.whys.length > 0 && (
                <ol>
                  {cause.whys.map((why, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a why has no name but its place
                    <li key={index}>{why}</li>
                  ))}
                </ol>
              )}
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}
