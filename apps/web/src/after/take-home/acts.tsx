import { useState } from 'react'
import { exportAddress } from '../../connect/after-api.ts'
import { useRoom } from '../../connect/room.ts'
import { NextButton } from '../../series/next-button.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useWords } from '../../words/use-words.tsx'
import { PosterButton } from '../poster/poster-button.tsx'
import { ShareDialog } from '../share/share-dialog.tsx'
import { CopySummary } from './copy-summary.tsx'
import { MoreActs } from './more-acts.tsx'

/** What can be done with a session that is over, one line each: to copy, to save, to look at. */
export function Acts({ onBoard }: { onBoard: () => void }) {
  const { t } = useWords()
  const { sessionId } = useRoom()
  const [isSharing, setSharing] = useState(false)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms that are sent
    <div className="after__acts" role="group" aria-label={t('after.acts')}>
      <CopySummary />
      <Menu
        trigger={<Button className="button--menu">{t('after.csv')}</Button>}
        items={[
          { label: t('after.csvPlan'), download: exportAddress(sessionId, 'actions.csv') },
          { label: t('after.csvTold'), download: exportAddress(sessionId, 'communications.csv') },
        ]}
      />
      <a className="button" href={exportAddress(sessionId, 'actions.ics')} download>
        {t('after.calendar')}
      </a>
      <PosterButton />
      <Button onClick={() => setSharing(true)}>{t('share.open')}</Button>
      <ShareDialog open={isSharing} onClose={() => setSharing(false)} />
      <Button onClick={onBoard}>{t('after.board')}</Button>
      <MoreActs />
      <NextButton />
    </div>
  )
}
