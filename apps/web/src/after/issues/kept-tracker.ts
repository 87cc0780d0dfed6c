import { type IssueService, issueServices, readTracker, type Tracker } from './issue-link.ts'

const key = 'kraftline-tracker'

/** The repository that this browser opened an issue in last. */
export function keptTracker(): Tracker | null {
  const [service = '', address = ''] = (localStorage.getItem(key) ?? '').split(' ')
  const read = readTracker(address)
  if (!read.ok) return null
  return { ...read.value, service: issueServices.find((one) => one === service) ?? null }
}

export function keepTracker({ address }: Tracker, service: IssueService): void {
  localStorage.setItem(key, `${service} ${address}`)
}
