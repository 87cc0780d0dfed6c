import { after } from './en/after.ts'
import { board } from './en/board.ts'
import { causes } from './en/causes.ts'
import { common } from './en/common.ts'
import { company } from './en/company.ts'
import { drafts } from './en/drafts.ts'
import { drawing } from './en/drawing.ts'
import { facilitate } from './en/facilitate.ts'
import { floor } from './en/floor.ts'
import { following } from './en/following.ts'
import { gaps } from './en/gaps.ts'
import { hands } from './en/hands.ts'
import { health } from './en/health.ts'
import { home } from './en/home.ts'
import { hour } from './en/hour.ts'
import { imports } from './en/imports.ts'
import { invitation } from './en/invitation.ts'
import { join } from './en/join.ts'
import { lessons } from './en/lessons.ts'
import { outline } from './en/outline.ts'
import { paper } from './en/paper.ts'
import { people } from './en/people.ts'
import { pictures } from './en/pictures.ts'
import { plan } from './en/plan.ts'
import { poster } from './en/poster.ts'
import { prepare } from './en/prepare.ts'
import { refusals } from './en/refusals.ts'
import { replay } from './en/replay.ts'
import { series } from './en/series.ts'
import { sheet } from './en/sheet.ts'
import { votes } from './en/votes.ts'
import { walk } from './en/walk.ts'
import { wire } from './en/wire.ts'

/** Every text of the interface; the other languages must have the same keys. */
export const en = {
  ...common,
  ...home,
  ...join,
  ...paper,
  ...people,
  ...prepare,
  ...invitation,
  ...sheet,
  ...imports,
  ...board,
  ...pictures,
  ...hands,
  ...outline,
  ...walk,
  ...company,
  ...gaps,
  ...facilitate,
  ...hour,
  ...refusals,
  ...floor,
  ...drafts,
  ...drawing,
  ...causes,
  ...plan,
  ...poster,
  ...votes,
  ...wire,
  ...after,
  ...lessons,
  ...health,
  ...following,
  ...replay,
  ...series,
} as const
