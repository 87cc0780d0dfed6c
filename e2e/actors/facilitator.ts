import type { Access } from '@kraftline/core/play/people'
import type { TimedPhase } from '@kraftline/core/play/phases'
import { must } from '@kraftline/core/result'
import { type Download, expect, type Locator } from '@playwright/test'
import { Person } from './person.ts'

export type Links = Readonly<Record<Access, string>>

/** Whoever runs the session. */
export class Facilitator extends Person {
  #links: Links | undefined

  get links(): Links {
    return must(this.#links, 'the links of a session that was started')
  }

  /** Takes over the links of a session that exists already. */
  holds(links: Links): void {
    this.#links = links
  }

  /** Starts a review on the home page and takes its three links. */
  async starts(home: string, title: string): Promise<void> {
    await this.opens(home)
    await this.page.getByLabel(this.say('home.form.title')).fill(title)
    await this.presses(this.say('home.form.start'))
    await this.seesHeading(this.say('home.links.heading', { title }))
    this.#links = {
      facilitator: await this.#copies('facilitator'),
      participant: await this.#copies('participant'),
      viewer: await this.#copies('viewer'),
    }
  }

  /** Goes on from the links, through the door, to the preparation. */
  async goesInside(): Promise<void> {
    await this.presses(this.say('home.links.continue'))
    await this.joins('support')
    await expect(this.part(this.say('prepare.happened.heading'))).toBeVisible()
  }

  /** The rows of what customers were told, the one for the next message last. */
  get messages(): Locator {
    return this.part(this.say('prepare.told.heading'))
      .getByRole('listitem')
      .filter({ has: this.page.getByLabel(this.say('prepare.messages.text')) })
  }

  /** Gives a file to be looked at; nothing is taken yet. */
  async offers(file: string): Promise<void> {
    await this.page
      .getByLabel(this.say('prepare.import.choose'))
      .and(this.page.locator('[type="file"]'))
      .setInputFiles(file)
  }

  /** What an import would bring. */
  get preview(): Locator {
    return this.part(this.say('imports.heading'))
  }

  /** Takes what was not unticked. */
  async takesImport(count: number): Promise<void> {
    const take = this.say('imports.take', { count })
    await this.preview.getByRole('button', { name: take, exact: true }).click()
  }

  /** Gives a file and takes all of it. */
  async imports(file: string, count: number): Promise<void> {
    await this.offers(file)
    await this.takesImport(count)
  }

  async seesImported({ added }: { added: number }): Promise<void> {
    await this.sees(this.say('prepare.import.done', { added, unchanged: 0 }))
  }

  async opensRoom(): Promise<void> {
    await this.presses(this.say('facilitate.toBoard'))
  }

  async begins(): Promise<void> {
    await this.opensRoom()
    await this.presses(this.say('facilitate.begin'))
    await this.seesPhase('stage')
  }

  async moves(to: TimedPhase): Promise<void> {
    await this.presses(this.say('facilitate.next', { name: this.say(`phase.${to}`) }))
    await this.seesPhase(to)
  }

  /** Two minutes more; everybody hears of it. */
  async extends(): Promise<void> {
    await this.presses(this.say('facilitate.extend', { minutes: 2 }))
  }

  /** Something of the menu behind the three dots. */
  async chooses(item: string): Promise<void> {
    await this.presses(this.say('facilitate.more'))
    await this.page.getByRole('menuitem', { name: item, exact: true }).click()
  }

  async givesFloor(name: string): Promise<void> {
    await this.#choosesFor(name, this.say('room.giveFloor', { name }))
    await this.presses(this.say('common.close'))
  }

  /** Makes somebody else the facilitator, asked first. */
  async handsOver(name: string): Promise<void> {
    await this.#choosesFor(name, this.say('room.handOver', { name }))
    await this.page
      .getByRole('dialog', { name: this.say('people.handOverTitle', { name }) })
      .getByRole('button', { name: this.say('people.handOverYes') })
      .click()
    await this.presses(this.say('common.close'))
  }

  async removes(name: string): Promise<void> {
    const remove = this.say('room.remove', { name })
    await this.#choosesFor(name, remove)
    await this.page
      .getByRole('dialog', { name: this.say('room.removeTitle', { name }) })
      .getByRole('button', { name: remove })
      .click()
  }

  async closes(): Promise<void> {
    await this.presses(this.say('facilitate.close'))
    await this.presses(this.say('facilitate.closeYes'))
  }

  async downloadsSummary(): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await this.choosesAfter(this.say('after.download'))
    return await download
  }

  /** Something of the page after, behind *More*. */
  async choosesAfter(item: string): Promise<void> {
    await this.presses(this.say('after.more'))
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** Something of a person's own menu, in the list of everybody. */
  async #choosesFor(name: string, item: string): Promise<void> {
    await this.page.locator('.people-bar__open').click()
    await this.presses(`${this.say('facilitate.more')}: ${name}`)
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  async #copies(access: Access): Promise<string> {
    return await this.page
      .getByRole('textbox', { name: this.say(`people.link.${access}`) })
      .inputValue()
  }
}
