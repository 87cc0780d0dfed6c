import type { Access } from '@kraftline/core/play/people'
import { CopyField } from '../ui/copy-field.tsx'
import { useWords } from '../words/use-words.tsx'

/** One of a session's links, with whom it is for, ready to be copied. */
export function LinkField({ access, link }: { access: Access; link: string }) {
  const { t } = useWords()
  return (
    <CopyField
      label={t(`people.link.${access}`)}
      hint={t(`people.linkFor.${access}`)}
      value={link}
      copy={t('common.copy')}
      copied={t('common.copied')}
    />
  )
}
