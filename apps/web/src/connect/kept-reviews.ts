import { isKey, type SessionId } from '@kraftline/core/ids'

/** A review that was started in this browser, by the title it had then. */
export type KeptReview = { readonly id: SessionId; readonly title: string }

const key = 'kraftline-reviews'
const mostKept = 20

/** The newest first: what a new review may continue. Anybody may have written there; nonsense is left out. */
export function keptReviews(): readonly KeptReview[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isReview).slice(0, mostKept) : []
  } catch {
    return []
  }
}

export function keepReview({ id, title }: KeptReview): void {
  const kept = [{ id, title }, ...keptReviews().filter((one) => one.id !== id)]
  localStorage.setItem(key, JSON.stringify(kept.slice(0, mostKept)))
}

export function forgetReview(id: SessionId): void {
  localStorage.setItem(key, JSON.stringify(keptReviews().filter((one) => one.id !== id)))
}

function isReview(value: unknown): value is KeptReview {
  if (typeof value !== 'object' || value === null) return false
  const { id, title } = value as Partial<KeptReview>
  return isKey(id) && typeof title === 'string'
}
