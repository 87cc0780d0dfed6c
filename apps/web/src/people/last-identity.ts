import { type Discipline, disciplines } from '@kraftline/core/play/people'

export type Identity = { readonly name: string; readonly discipline: Discipline | null }

const key = 'kraftline-me'

/** Who this browser's person said they were last time. */
export function lastIdentity(): Identity {
  const [name, last] = (localStorage.getItem(key) ?? '').split('\n')
  const discipline = disciplines.find((known) => known === last)
  return { name: name ?? '', discipline: discipline ?? null }
}

export function rememberIdentity({ name, discipline }: Identity): void {
  localStorage.setItem(key, `${name}\n${discipline ?? ''}`)
}
