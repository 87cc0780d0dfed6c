import { shorten } from '@kraftline/core/report/shorten'
import { err, ok, type Result } from '@kraftline/core/result'

export const issueServices = ['github', 'gitlab'] as const
export type IssueService = (typeof issueServices)[number]

/** Where a team keeps its issues. */
export type Tracker = {
  /** The repository's address, as in a browser, without a slash at its end. */
  readonly address: string
  /** Null: the address does not tell, so a person has to. */
  readonly service: IssueService | null
}

/** Servers and proxies cut longer ones off or refuse them. */
const longestLink = 6_000

/** What follows the repository in the addresses of its pages. */
const pages = /(\.git|\/-(\/.*)?|\/(issues|pulls?|merge_requests|tree|blob|wiki|boards)(\/.*)?)$/

/** Reads a repository's address as somebody pastes it, also from one of its pages. */
export function readTracker(text: string): Result<Tracker, 'not-an-address'> {
  const written = text.trim()
  const full = /^[a-z][a-z0-9+.-]*:/i.test(written) ? written : `https://${written}`
  const url = URL.canParse(full) ? new URL(full) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    return err('not-an-address')
  }
  const path = url.pathname.replace(/\/+$/, '').replace(pages, '')
  if (path.split('/').filter(Boolean).length < 2) return err('not-an-address')
  return ok({ address: `${url.origin}${path}`, service: serviceOf(url.hostname) })
}

function serviceOf(host: string): IssueService | null {
  return issueServices.find((service) => host.split('.').includes(service)) ?? null
}

/** The address of a new issue's form, filled in; what does not fit into an address is cut off the text. */
export function issueLink(
  { address, service }: Tracker & { readonly service: IssueService },
  issue: { readonly title: string; readonly text: string },
): string {
  const title = shorten(issue.title.replace(/\s+/g, ' ').trim(), 200)
  const write = (text: string) => writeLink(address, service, { title, text })
  if (write(issue.text).length <= longestLink) return write(issue.text)
  let [fits, tooLong] = [0, [...issue.text].length]
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (write(shorten(issue.text, middle)).length <= longestLink) fits = middle
    else tooLong = middle
  }
  return write(shorten(issue.text, fits))
}

function writeLink(
  address: string,
  service: IssueService,
  { title, text }: { readonly title: string; readonly text: string },
): string {
  const isGithub = service === 'github'
  const url = new URL(`${address}${isGithub ? '/issues/new' : '/-/issues/new'}`)
  url.searchParams.set(isGithub ? 'title' : 'issue[title]', title)
  url.searchParams.set(isGithub ? 'body' : 'issue[description]', text)
  return url.href
}
