import type { Words } from './keys.ts'
import { after } from './ru/after.ts'
import { board } from './ru/board.ts'
import { causes } from './ru/causes.ts'
import { common } from './ru/common.ts'
import { company } from './ru/company.ts'
import { drafts } from './ru/drafts.ts'
import { drawing } from './ru/drawing.ts'
import { facilitate } from './ru/facilitate.ts'
import { floor } from './ru/floor.ts'
import { following } from './ru/following.ts'
import { gaps } from './ru/gaps.ts'
import { hands } from './ru/hands.ts'
import { health } from './ru/health.ts'
import { home } from './ru/home.ts'
import { hour } from './ru/hour.ts'
import { imports } from './ru/imports.ts'
import { invitation } from './ru/invitation.ts'
import { join } from './ru/join.ts'
import { lessons } from './ru/lessons.ts'
import { outline } from './ru/outline.ts'
import { paper } from './ru/paper.ts'
import { people } from './ru/people.ts'
import { pictures } from './ru/pictures.ts'
import { plan } from './ru/plan.ts'
import { poster } from './ru/poster.ts'
import { prepare } from './ru/prepare.ts'
import { refusals } from './ru/refusals.ts'
import { replay } from './ru/replay.ts'
import { series } from './ru/series.ts'
import { sheet } from './ru/sheet.ts'
import { votes } from './ru/votes.ts'
import { walk } from './ru/walk.ts'
import { wire } from './ru/wire.ts'

export const ru: Words = {
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
