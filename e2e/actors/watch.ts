import type { ConsoleMessage, Page } from '@playwright/test'

type Expected = { readonly status: number; readonly path: RegExp }

/** What a page complains about, and every frame that reaches it, from its first moment. */
export class Watch {
  readonly #page: Page
  readonly #frames: Buffer[] = []
  readonly #troubles: string[] = []
  readonly #expected: Expected[] = []
  #isServerGone = false

  private constructor(page: Page) {
    this.#page = page
  }

  /** Before the page goes anywhere. */
  static async start(page: Page): Promise<Watch> {
    const watch = new Watch(page)
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        // biome-ignore lint/suspicious/noConsole: it is how a page tells of its troubles
        console.error(`Blocked by the policy: ${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    page.on('console', (message) => watch.#hear(message))
    page.on('pageerror', (error) => watch.#troubles.push(error.stack ?? error.message))
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => watch.#frames.push(Buffer.from(payload)))
    })
    return watch
  }

  /** Refusals that the story is about: the browser writes each into its console. */
  expects(status: number, path: RegExp): void {
    this.#expected.push({ status, path })
  }

  /** While the server is down a browser may say so. */
  expectsOutage(isServerGone: boolean): void {
    this.#isServerGone = isServerGone
  }

  get troubles(): readonly string[] {
    return this.#troubles
  }

  get frames(): readonly Buffer[] {
    return this.#frames
  }

  /** Whether a text reached this browser over any of its connections. */
  received(text: string): boolean {
    return this.#frames.some((frame) => frame.includes(text))
  }

  /** Whether a text stands anywhere on the page, in fields too. */
  async shows(text: string): Promise<boolean> {
    return await this.#page.evaluate((wanted) => {
      const fields = [...document.querySelectorAll('input, textarea')]
      const values = fields.map((field) => ('value' in field ? String(field.value) : ''))
      return [document.documentElement.outerHTML, ...values].some((part) => part.includes(wanted))
    }, text)
  }

  #hear(message: ConsoleMessage): void {
    if (message.type() !== 'error' || this.#isForeseen(message)) return
    this.#troubles.push(`${message.text()} (${message.location().url})`)
  }

  #isForeseen(message: ConsoleMessage): boolean {
    const text = message.text()
    if (
      this.#isServerGone &&
      /ERR_(CONNECTION_REFUSED|CONNECTION_RESET|INTERNET_DISCONNECTED)|WebSocket connection/.test(
        text,
      )
    ) {
      return true
    }
    const { url } = message.location()
    if (!text.startsWith('Failed to load resource') || !url) return false
    const { pathname } = new URL(url)
    return this.#expected.some(
      ({ status, path }) => text.includes(`status of ${status}`) && path.test(pathname),
    )
  }
}
