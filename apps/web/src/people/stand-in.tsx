import { useState } from 'react'
import { useCommand } from '../facilitate/use-command.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/use-words.tsx'

/** Offers to run the session while nobody does. Asked first: nobody runs it by accident. */
export function StandIn() {
  const { t } = useWords()
  const command = useCommand()
  const [isAsking, setAsking] = useState(false)
  const offer = () => {
    setAsking(false)
    void command({ type: 'offerTakeOver' })
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('people.offer')}
      </Button>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={t('people.offerTitle')}
        text={t('people.offerText')}
      >
        <div className="dialog__actions">
          <Button onClick={() => setAsking(false)}>{t('people.offerNo')}</Button>
          <Button look="primary" onClick={offer}>
            {t('people.offerYes')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
