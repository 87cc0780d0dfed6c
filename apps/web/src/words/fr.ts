import { after } from './fr/after.ts'
import { board } from './fr/board.ts'
import { causes } from './fr/causes.ts'
import { common } from './fr/common.ts'
import { company } from './fr/company.ts'
import { drafts } from './fr/drafts.ts'
import { drawing } from './fr/drawing.ts'
import { facilitate } from './fr/facilitate.ts'
import { floor } from './fr/floor.ts'
import { following } from './fr/following.ts'
import { gaps } from './fr/gaps.ts'
import { hands } from './fr/hands.ts'
import { health } from './fr/health.ts'
import { home } from './fr/home.ts'
import { hour } from './fr/hour.ts'
import { imports } from './fr/imports.ts'
import { invitation } from './fr/invitation.ts'
import { join } from './fr/join.ts'
import { lessons } from './fr/lessons.ts'
import { outline } from './fr/outline.ts'
import { paper } from './fr/paper.ts'
import { people } from './fr/people.ts'
import { pictures } from './fr/pictures.ts'
import { plan } from './fr/plan.ts'
import { poster } from './fr/poster.ts'
import { prepare } from './fr/prepare.ts'
import { refusals } from './fr/refusals.ts'
import { replay } from './fr/replay.ts'
import { series } from './fr/series.ts'
import { sheet } from './fr/sheet.ts'
import { votes } from './fr/votes.ts'
import { walk } from './fr/walk.ts'
import { wire } from './fr/wire.ts'
import type { Words } from './keys.ts'

export const fr: Words = {
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
}
