import type { BoardSnapshot, NoteColor } from '@kraftline/core/board/snapshot-types'
import type { Discipline } from '@kraftline/core/play/people'
import type { CauseCategory } from '@kraftline/core/play/recommendations'
import type { Locale } from '@kraftline/web/words/words'
import { expect, type Locator, type Page } from '@playwright/test'
import { readBoard, waitForBoard } from './probe.ts'
import type { Say } from './voice.ts'
import type { Watch } from './watch.ts'

export type Playing = {
  readonly page: Page
  readonly watch: Watch
  readonly name: string
  readonly locale: Locale
  readonly say: Say
}

/** Somebody in front of a browser of their own, who reads and presses what is written there. */
export class Person {
  readonly page: Page
  readonly watch: Watch
  readonly name: string
  readonly locale: Locale
  readonly say: Say

  constructor({ page, watch, name, locale, say }: Playing) {
    this.page = page
    this.watch = watch
    this.name = name
    this.locale = locale
    this.say = say
  }

  async opens(link: string): Promise<void> {
    await this.page.goto(link)
  }

  /** Gives a name at the door and comes in. */
  async joins(discipline: Discipline): Promise<void> {
    await this.page.getByLabel(this.say('join.name')).fill(this.name)
    await this.page.getByRole('radio', { name: this.say(`discipline.${discipline}`) }).check()
    await this.presses(this.say('join.button'))
    await expect(this.page.getByRole('list', { name: this.say('phase.steps') })).toBeVisible()
  }

  async comesIn(link: string, discipline: Discipline): Promise<void> {
    await this.opens(link)
    await this.joins(discipline)
  }

  async presses(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click()
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible()
  }

  async seesHeading(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { name: text })).toBeVisible()
  }

  async seesPhase(phase: 'stage' | 'gaps' | 'evaluate' | 'causes' | 'plan'): Promise<void> {
    const steps = this.page.getByRole('list', { name: this.say('phase.steps') })
    const now = steps.locator('[aria-current="step"]')
    await expect(now).toContainText(this.say(`phase.${phase}`))
  }

  /** A part of the page by its heading. */
  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  get countdown(): Locator {
    return this.page.getByRole('timer', { name: this.say('facilitate.timeLeft') })
  }

  async looksAt(view: 'board' | 'outline' | 'panel'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: this.say('facilitate.views') })
      .getByRole('button', { name: this.say(`facilitate.${view}View`), exact: true })
      .click()
  }

  /** The outline is fetched a moment after the board: whoever loses the link before that has none. */
  async hasOutline(): Promise<void> {
    await this.looksAt('outline')
    await expect(this.addNote).toBeVisible()
    await this.looksAt('board')
  }

  /** The board as this browser has it. */
  async board(): Promise<BoardSnapshot> {
    await waitForBoard(this.page)
    const board = await readBoard(this.page)
    if (!board) throw new Error(`${this.name} has no board in front of them`)
    return board
  }

  async noteTexts(): Promise<string[]> {
    return (await this.board()).notes.map(({ text }) => text).toSorted()
  }

  /** On the canvas, and by ear in the outline. */
  async seesNotes(texts: readonly string[]): Promise<void> {
    await this.looksAt('board')
    await expect.poll(() => this.noteTexts()).toEqual(expect.arrayContaining([...texts]))
    await this.looksAt('outline')
    for (const text of texts) await expect(this.#noteRow(text)).toBeVisible()
    await this.looksAt('board')
  }

  get drafts(): Locator {
    return this.part(this.say('drafts.heading'))
  }

  /** Writes a note that nobody else sees yet. */
  async writes(text: string, color: NoteColor = 'yellow'): Promise<void> {
    await (await this.opensComposer()).fill(text)
    await this.drafts.getByRole('radio', { name: this.say(`note.kind.${color}`) }).check()
    await this.drafts.getByRole('button', { name: this.say('drafts.add') }).click()
    await this.draft(text)
  }

  /** Where the next note is written; what was folded away is opened. */
  async opensComposer(): Promise<Locator> {
    const field = this.drafts.getByLabel(this.say('drafts.write'))
    const unfold = this.drafts.getByRole('button', { name: this.say('drafts.unfold') })
    const another = this.drafts.getByRole('button', { name: this.say('drafts.writeAnother') })
    await expect(field.or(unfold).or(another).first()).toBeVisible()
    if (await unfold.isVisible()) await unfold.click()
    await expect(field.or(another).first()).toBeVisible()
    if (await another.isVisible()) await another.click()
    return field
  }

  /** One's own note that is not on the board yet. */
  async draft(text: string): Promise<Locator> {
    const all = this.drafts.getByRole('listitem')
    const find = async () => {
      const texts = await all
        .getByRole('textbox')
        .evaluateAll((areas) => areas.map((area) => ('value' in area ? String(area.value) : '')))
      return texts.indexOf(text)
    }
    await expect.poll(find, `${this.name} has the draft “${text}”`).toBeGreaterThanOrEqual(0)
    return all.nth(await find())
  }

  /** Puts a draft into one of the silences: the longest, or the n-th of those over the threshold. */
  async sticks(text: string, silence?: number): Promise<void> {
    const draft = await this.draft(text)
    await draft.getByRole('button', { name: this.say('drafts.stick') }).click()
    const place = this.drafts.getByRole('combobox', { name: this.say('place.heading') })
    if (silence !== undefined) await place.selectOption({ index: silence })
    await this.drafts.getByRole('button', { name: this.say('place.stick') }).click()
    await expect(place).toBeHidden()
  }

  /** Writes straight onto the board, without the canvas. */
  async adds(text: string, color?: NoteColor): Promise<void> {
    await this.looksAt('outline')
    await this.addNote.click()
    await this.openNote.getByLabel(this.say('note.text')).fill(text)
    if (color) {
      await this.openNote.getByRole('radio', { name: this.say(`note.kind.${color}`) }).check()
    }
    await this.openNote.getByRole('button', { name: this.say('common.close') }).click()
    await this.looksAt('board')
  }

  get addNote(): Locator {
    return this.page.getByRole('button', { name: this.say('outline.addNote') })
  }

  get openNote(): Locator {
    return this.part(this.say('note.heading'))
  }

  get openText(): Locator {
    return this.openNote.getByLabel(this.say('note.text'))
  }

  /** Opens a note of the board as a form, by the outline. */
  async opensNote(text: string): Promise<void> {
    await this.looksAt('outline')
    await this.#noteRow(text).click()
    await expect(this.openNote).toBeVisible()
  }

  /** The note that is being written where it lies. */
  get textOnPaper(): Locator {
    const paper = this.page.getByRole('region', { name: this.say('board.canvasLabel') })
    return paper.getByLabel(this.say('note.text'))
  }

  async closesNote(): Promise<void> {
    await this.openNote.getByRole('button', { name: this.say('common.close') }).click()
    await expect(this.openNote).toBeHidden()
  }

  get causes(): Locator {
    return this.part(this.say('causes.heading2'))
  }

  /** The root cause that is open as a form. */
  get openCause(): Locator {
    return this.part(this.say('causes.one'))
  }

  async unfoldsCauses(): Promise<void> {
    const unfold = this.causes.getByRole('button', { name: this.say('causes.unfold') })
    await expect(this.causes).toBeVisible()
    if (await unfold.isVisible()) await unfold.click()
  }

  /** Opens a root cause from the list of them. */
  async opensCause(text: string): Promise<void> {
    await this.unfoldsCauses()
    await this.causes.getByRole('button', { name: text }).click()
    await expect(this.openCause).toBeVisible()
  }

  get floor(): Locator {
    return this.part(this.say('floor.heading'))
  }

  /** Names what caused some notes, and asks why. */
  async namesCause(
    text: string,
    { whys, notes }: { whys: readonly string[]; notes: readonly string[] },
  ): Promise<void> {
    const fresh = this.causes.getByRole('button', { name: this.say('causes.new'), exact: true })
    await fresh.click()
    const cause = this.openCause
    await cause.getByLabel(this.say('causes.text')).fill(text)
    for (const [index, why] of whys.entries()) {
      await cause.getByRole('button', { name: this.say('causes.addWhy') }).click()
      await cause
        .getByLabel(this.say('causes.why', { number: index + 1 }), { exact: true })
        .fill(why)
    }
    for (const note of notes) {
      await cause.getByRole('combobox', { name: this.say('causes.tie') }).selectOption(note)
      await expect(cause.getByRole('button', { name: note, exact: true })).toBeVisible()
    }
  }

  /** Says of which kind the open root cause is. */
  async sortsCause(category: CauseCategory): Promise<void> {
    await this.openCause.getByLabel(this.say('causes.category')).selectOption(category)
  }

  get plan(): Locator {
    return this.part(this.say('plan.problems'))
  }

  /** One's own votes for a problem, with the buttons for one more and one less. */
  votesFor(note: string): Locator {
    return this.plan.getByRole('group', { name: this.say('votes.for', { note }) })
  }

  /** Gives a problem so many votes more. */
  async votes(note: string, count: number): Promise<void> {
    const more = this.votesFor(note).getByRole('button', { name: this.say('votes.more', { note }) })
    for (let given = 0; given < count; given++) await more.click()
  }

  /** Picks a problem as one of the two or three that matter: the facilitator's to do. */
  async picks(note: string): Promise<void> {
    await this.plan.getByRole('checkbox', { name: this.say('plan.choose', { note }) }).check()
  }

  async plans(action: {
    problem: string
    text: string
    owner: string
    due: string
  }): Promise<void> {
    const problem = this.plan.getByRole('listitem', {
      name: this.say('plan.pickedOne', { note: action.problem }),
    })
    const number = (await this.plan.locator('.action').count()) + 1
    await problem.getByRole('button', { name: this.say('plan.addFor') }).click()
    const form = this.plan.getByRole('listitem', { name: this.say('plan.action', { number }) })
    await form.getByLabel(this.say('plan.text')).fill(action.text)
    await form.getByLabel(this.say('plan.owner')).fill(action.owner)
    await form.getByLabel(this.say('plan.due')).fill(action.due)
  }

  /** What this person wrote is on the server's disk. */
  async isSaved(): Promise<void> {
    const [before] = this.say('wire.saved', { time: '|' }).split('|')
    await expect(this.page.getByRole('status').filter({ hasText: before ?? '' })).toBeVisible()
  }

  #noteRow(text: string): Locator {
    const notes = this.page.locator('section', {
      has: this.page.getByRole('heading', { name: this.say('outline.notes'), exact: true }),
    })
    // Its own words come first; others may be told to be of the same problem.
    const begins = new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
    return notes.last().getByRole('button', { name: begins })
  }
}
