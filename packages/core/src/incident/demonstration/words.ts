/** What the demonstration says in one language; its times, senders and kinds are facts and stand in facts.ts. */
export type DemonstrationWords = {
  readonly title: string
  readonly channels: {
    readonly monitoring: string
    readonly statusPage: string
    readonly blog: string
  }
  /** One for each message of facts.ts, in that order. */
  readonly texts: readonly string[]
}
