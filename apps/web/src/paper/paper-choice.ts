import { type Observable, Source, useObservable } from '../connect/observable.ts'

/** The paper that this browser shows: that of the day, that of the night, or as the system has it. */
export const paperChoices = ['system', 'day', 'night'] as const
export type PaperChoice = (typeof paperChoices)[number]
export type Paper = 'day' | 'night'

const remembered = 'kraftline-paper'
const choice = new Source<PaperChoice>('system')
const paper = new Source<Paper>('day')

/** Puts the paper on the page that this browser asks for, and follows the system from now on. */
export function layChosenPaper(): void {
  const kept = localStorage.getItem(remembered)
  choice.set(paperChoices.find((known) => known === kept) ?? 'system')
  const night = matchMedia('(prefers-color-scheme: dark)')
  const lay = () => {
    const chosen = choice.get()
    const next = chosen === 'system' ? (night.matches ? 'night' : 'day') : chosen
    document.documentElement.dataset.paper = next
    tintWindow()
    paper.set(next)
  }
  night.addEventListener('change', lay)
  choice.subscribe(lay)
  lay()
}

export function choosePaper(next: PaperChoice): void {
  if (next === 'system') localStorage.removeItem(remembered)
  else localStorage.setItem(remembered, next)
  choice.set(next)
}

export function usePaperChoice(): PaperChoice {
  return useObservable(choice as Observable<PaperChoice>)
}

/** The paper on the page now: a canvas that reads its colours draws itself anew. */
export function usePaper(): Paper {
  return useObservable(paper as Observable<Paper>)
}

/** A phone's browser takes the colour around the page from here. */
function tintWindow(): void {
  const color = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', color)
}
