import type { Audience, CommunicationKind } from '@kraftline/core/incident/incident'
import { useMemo } from 'react'
import { useWords } from '../../words/use-words.tsx'
import { type Column, columns } from './columns.ts'

export const kinds = ['update', 'resolution', 'postmortem', 'internal'] as const
export const audiences = ['external', 'internal', 'regulator'] as const

/** How the sheet's own values are called in one language. */
export type SheetWords = {
  readonly columns: Readonly<Record<Column, string>>
  readonly kinds: Readonly<Record<CommunicationKind, string>>
  readonly audiences: Readonly<Record<Audience, string>>
}

export function useSheetWords(): SheetWords {
  const { t } = useWords()
  return useMemo(
    () => ({
      columns: named(columns, (column) => t(`prepare.messages.${column}`)),
      kinds: named(kinds, (kind) => t(`prepare.kind.${kind}`)),
      audiences: named(audiences, (audience) => t(`prepare.audience.${audience}`)),
    }),
    [t],
  )
}

function named<Name extends string>(names: readonly Name[], say: (name: Name) => string) {
  return Object.fromEntries(names.map((name) => [name, say(name)])) as Record<Name, string>
}

/** What a word stands for: a value's own name, or what it is called. Null for a word of neither. */
export function meaningOf<Name extends string>(
  word: string,
  names: Readonly<Record<Name, string>>,
): Name | null {
  const wanted = word.trim().toLowerCase()
  for (const name in names) {
    if (name === wanted || names[name].toLowerCase() === wanted) return name
  }
  return null
}
