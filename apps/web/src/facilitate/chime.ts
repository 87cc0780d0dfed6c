import { type Observable, Source, useObservable } from '../connect/observable.ts'

const remembered = 'kraftline-chime'
const isOn = new Source(localStorage.getItem(remembered) !== 'off')

/** Whether this browser rings when time is running out; it remembers. */
export function useChimeOn(): boolean {
  return useObservable(isOn as Observable<boolean>)
}

export function setChimeOn(on: boolean): void {
  if (on) localStorage.removeItem(remembered)
  else localStorage.setItem(remembered, 'off')
  isOn.set(on)
}

/** Browsers allow no sound before the person has touched the page: until then there is none. */
let context: AudioContext | null = null

/** Gets ready to ring at the person's next touch of the page. */
export function wakeChime(): () => void {
  const wake = () => {
    context ??= new AudioContext()
    if (context.state !== 'running') void context.resume()
  }
  addEventListener('pointerdown', wake)
  addEventListener('keydown', wake)
  return () => {
    removeEventListener('pointerdown', wake)
    removeEventListener('keydown', wake)
  }
}

const softly = 0.07
const apart = 0.32
const fades = 1.1

/** Rings softly, so many times; silent where it is off or the browser does not allow it. */
export function ring(times: number): void {
  if (!isOn.get() || context?.state !== 'running') return
  for (let stroke = 0; stroke < times; stroke++)
    strike(context, context.currentTime + stroke * apart)
}

/** A small bell: a tone and, softer, its twelfth, which both die away. */
function strike(audio: AudioContext, at: number): void {
  for (const [pitch, share] of [
    [587.33, 1],
    [1760, 0.25],
  ] as const) {
    const gain = audio.createGain()
    gain.gain.setValueAtTime(0.0001, at)
    gain.gain.exponentialRampToValueAtTime(softly * share, at + 0.02)
    gain.gain.exponentialRampToValueAtTime(0.0001, at + fades)
    const tone = audio.createOscillator()
    tone.frequency.value = pitch
    tone.connect(gain).connect(audio.destination)
    tone.start(at)
    tone.stop(at + fades)
  }
}
