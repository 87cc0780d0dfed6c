import { setCauseCategory } from '@kraftline/core/board/edit-causes'
import type { CauseOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import {
  type CauseCategory,
  causeCategories,
  isCauseCategory,
} from '@kraftline/core/play/recommendations'
import { useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import { loadTemplates } from './templates/load-templates.ts'
import { TemplatesDialog } from './templates-dialog.tsx'
import type { AddAction } from './use-add-action.ts'

type CauseAdviceProps = {
  cause: CauseOnBoard
  /** The problem that it is shown with; null where no picked one has it. */
  noteId: EntryId | null
  onAdd: AddAction
}

/** A root cause, and what the play recommends against causes of its kind. */
export function CauseAdvice({ cause, noteId, onAdd }: CauseAdviceProps) {
  const { t } = useWords()
  const { canWrite } = useSession()
  const { category } = cause
  return (
    <div className="advice">
      <p className="advice__cause">{cause.text || t('causes.unnamed')}</p>
      {isCauseCategory(category) && (
        <Recommendation category={category} cause={cause} noteId={noteId} onAdd={onAdd} />
      )}
      {!isCauseCategory(category) && canWrite && <SortCause id={cause.id} />}
    </div>
  )
}

function Recommendation({
  category,
  cause,
  noteId,
  onAdd,
}: CauseAdviceProps & { category: CauseCategory }) {
  const { t } = useWords()
  const { locale } = useRoom()
  const { canWrite } = useSession()
  const [isOpen, setOpen] = useState(false)
  const makeAction = async () => {
    // The plan is the team's: it is written in the session's language, whoever presses.
    const { actions } = await loadTemplates(locale)
    onAdd({ noteId, causeId: cause.id, text: actions[category] })
  }
  return (
    <>
      <p className="advice__text">
        <strong>{t('plan.recommendation')}</strong> {t(`recommendation.${category}`)}
      </p>
      <div className="advice__acts">
        {canWrite && (
          <Button size="small" onClick={() => void makeAction()}>
            {t('plan.makeAction')}
          </Button>
        )}
        <Button
          size="small"
          aria-label={t('plan.templatesFor', { cause: cause.text || t('causes.unnamed') })}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          {t('plan.templates')}
        </Button>
      </div>
      <TemplatesDialog category={category} open={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

function SortCause({ id }: { id: EntryId }) {
  const { t } = useWords()
  const { doc } = useRoom().board
  return (
    <SelectField
      label={t('plan.sort')}
      value=""
      onChange={(event) => setCauseCategory(doc, { id, category: event.currentTarget.value })}
    >
      <option value="">{t('causes.noCategory')}</option>
      {causeCategories.map((category) => (
        <option key={category} value={category}>
          {t(`category.${category}`)}
        </option>
      ))}
    </SelectField>
  )
}
