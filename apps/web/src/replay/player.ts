import type { PersonId } from '@kraftline/core/ids'
import type { ReplayLine } from '@kraftline/core/report/replay-line'
import type { Clock, Instant, Millis } from '@kraftline/core/time'
import { type Observable, Source } from '../connect/observable.ts'
import { goOn, goToIndex, goToMoment, type Playhead } from './playhead.ts'
import { Replay, type Scene } from './replay.ts'
import type { Now, Story } from './story.ts'

export const speeds = [1, 2, 4, 8, 16, 30, 60] as const
export type Speed = (typeof speeds)[number]

/** How far the session has arrived, and why no more of it comes. */
export type Arrival = 'arriving' | 'whole' | 'dropped' | 'gone' | 'too-long'

export type Playing = Playhead & {
  readonly isPlaying: boolean
  readonly speed: Speed
  readonly skipsRests: boolean
  readonly hidden: ReadonlySet<PersonId>
  readonly arrival: Arrival
  readonly scene: Scene
  readonly story: Story
  /** The session at the end of what has arrived. */
  readonly last: Now
}

/** How often it moves: often enough to look alive, seldom enough to leave the paper time to be drawn. */
const tick: Millis = 100
/** A page that was put away comes back to where it was. */
const longestTick: Millis = 1_000

/** Plays a session that was, or is still arriving. */
export class Player {
  readonly #replay = new Replay()
  readonly #clock: Clock
  readonly #state: Source<Playing>
  #hasMoved = false
  #cancel = () => {}
  #arrived = () => {}
  /** Resolves once no more is on its way. */
  readonly whole = new Promise<void>((resolve) => {
    this.#arrived = resolve
  })
  #ticked: Instant = 0

  constructor(clock: Clock) {
    this.#clock = clock
    this.#state = new Source<Playing>({
      index: 0,
      now: 0,
      isPlaying: false,
      speed: 8,
      skipsRests: true,
      hidden: new Set(),
      arrival: 'arriving',
      scene: this.#replay.sceneAt(0),
      story: this.#replay.story,
      last: this.#replay.last,
    })
  }

  get state(): Observable<Playing> {
    return this.#state
  }

  /** What has arrived so far ends here, on the server's count. */
  get seq(): number {
    return this.#replay.seq
  }

  /** Takes what arrives; whether there is room for more. */
  take(lines: readonly ReplayLine[]): boolean {
    this.#replay.take(lines)
    const { story, last } = this.#replay
    if (this.#hasMoved) this.#change({ story, last })
    else this.#show(goToIndex(firstIndex(story), this.#replay), { story, last })
    return !this.#replay.isFull
  }

  arrive(arrival: Arrival): void {
    this.#change({ arrival })
    if (arrival !== 'arriving') this.#arrived()
  }

  play(): void {
    if (this.#state.get().isPlaying) return
    const { index, arrival } = this.#state.get()
    const isAtEnd = index >= this.#replay.length && arrival !== 'arriving'
    if (isAtEnd) this.toStart()
    this.#hasMoved = true
    this.#change({ isPlaying: true })
    this.#ticked = this.#clock.now()
    this.#tickLater()
  }

  pause(): void {
    this.#cancel()
    this.#change({ isPlaying: false })
  }

  toggle(): void {
    if (this.#state.get().isPlaying) this.pause()
    else this.play()
  }

  /** By single happenings; those that show nothing are passed over. */
  step(by: 1 | -1): void {
    this.pause()
    let index = this.#state.get().index + by
    while (this.#replay.showsNothing(index)) index += by
    this.#goTo(goToIndex(index, this.#replay))
  }

  /** By time. */
  leap(by: Millis): void {
    this.seek(this.#state.get().now + by)
  }

  seek(moment: Instant): void {
    const first = this.#replay.timeOf(0) ?? moment
    const last = this.#replay.timeOf(this.#replay.length - 1) ?? moment
    this.#goTo(goToMoment(Math.max(first, Math.min(last, moment)), this.#replay))
  }

  /** To right after so many happenings. */
  seekIndex(index: number): void {
    this.#goTo(goToIndex(index, this.#replay))
  }

  /** To where the phase before or after this one was entered. */
  turnTo(by: 1 | -1): void {
    const { index, story } = this.#state.get()
    const { chapters } = story
    const here = chapters.findLastIndex((chapter) => chapter.index <= index)
    const isInside = (chapters[here]?.index ?? index) < index
    const wanted = chapters[by === 1 ? here + 1 : isInside ? here : here - 1]
    if (wanted) this.seekIndex(wanted.index)
  }

  toStart(): void {
    this.seekIndex(1)
  }

  toEnd(): void {
    this.pause()
    this.seekIndex(this.#replay.length)
  }

  setSpeed(speed: Speed): void {
    this.#change({ speed })
  }

  skipRests(skipsRests: boolean): void {
    this.#change({ skipsRests })
  }

  /** Draws what somebody signed, or leaves it out. */
  showPerson(id: PersonId, isShown: boolean): void {
    const hidden = new Set(this.#state.get().hidden)
    if (isShown) hidden.delete(id)
    else hidden.add(id)
    this.#change({ hidden })
  }

  leave(): void {
    this.#cancel()
    this.#replay.leave()
  }

  #goTo(head: Playhead): void {
    this.#hasMoved = true
    this.#show(head)
  }

  #show({ index, now }: Playhead, change: Partial<Playing> = {}): void {
    this.#change({ index, now, scene: this.#replay.sceneAt(index), ...change })
  }

  #change(change: Partial<Playing>): void {
    this.#state.set({ ...this.#state.get(), ...change })
  }

  #tickLater(): void {
    this.#cancel = this.#clock.after(tick, () => this.#tick())
  }

  #tick(): void {
    const now = this.#clock.now()
    const passed = Math.min(longestTick, now - this.#ticked)
    this.#ticked = now
    const { index, now: moment, speed, skipsRests, scene, arrival } = this.#state.get()
    const { timer } = scene.state
    const isPaused = timer !== null && 'remainingMs' in timer
    const going = { by: passed * speed, skipsRests, isPaused }
    const head = goOn({ index, now: moment }, this.#replay, going)
    this.#show(head)
    const isAtEnd = head.index >= this.#replay.length
    // More may be on its way.
    if (isAtEnd && arrival !== 'arriving') this.pause()
    else this.#tickLater()
  }
}

/** The hour's beginning, where it has begun; else where the session was made. */
function firstIndex({ chapters }: Story): number {
  const begun = chapters.find(({ phase }) => phase !== 'prepare')
  return begun?.index ?? 1
}
