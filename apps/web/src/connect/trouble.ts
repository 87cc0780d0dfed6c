import { closeCodes, closeReasons } from '@kraftline/core/protocol/sync'

/** Why the server closed a connection; with the reason where the code alone says too little. */
export type Trouble = keyof typeof closeCodes | keyof typeof closeReasons

/** Troubles that would come again as often as one came back with the same edits. */
const ownTroubles: ReadonlySet<Trouble | null> = new Set(['policy', 'tooLarge'])

/** What a close frame says; null where it is no word of the server's, as when the network is gone. */
export function troubleOf({ code, reason }: { code: number; reason: string }): Trouble | null {
  return nameOf(closeReasons, reason) ?? nameOf(closeCodes, code)
}

/** Whether the server will not have this person any more, whatever they send. */
export function isFinal(code: number): boolean {
  return code >= 4400 && code <= 4499
}

/** Whether it is of use to come back by oneself. */
export function mayComeBack(event: { code: number; reason: string }): boolean {
  return !isFinal(event.code) && !ownTroubles.has(troubleOf(event))
}

function nameOf<Name extends string>(
  names: Readonly<Record<Name, unknown>>,
  value: unknown,
): Name | null {
  for (const name in names) if (names[name] === value) return name
  return null
}
