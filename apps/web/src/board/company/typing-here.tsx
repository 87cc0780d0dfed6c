import type { EntryId } from '@kraftline/core/ids'
import { useSyncExternalStore } from 'react'
import { useWords } from '../../words/use-words.tsx'
import { type Following, useFollowing } from './following.ts'
import './company.css'

/** Who else writes in the same words just now. */
export function TypingHere({ id }: { readonly id: EntryId }) {
  const following = useFollowing()
  return following && <Names id={id} others={following.others} />
}

function Names({ id, others }: { readonly id: EntryId } & Pick<Following, 'others'>) {
  const { t, locale } = useWords()
  const names = useSyncExternalStore(others.subscribe, () =>
    others.all
      .filter(({ typing }) => typing === id)
      .map(({ name }) => name)
      .toSorted()
      .join('\n'),
  )
  const all = names === '' ? [] : [...new Set(names.split('\n'))]
  const list = new Intl.ListFormat(locale).format(all)
  return (
    <p className="typing-here" aria-live="polite">
      {all.length > 0 && t('company.writingHere', { count: all.length, names: list })}
    </p>
  )
}
