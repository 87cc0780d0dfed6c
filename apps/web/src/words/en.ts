import { after } from './en/after.ts'
import { board } from './en/board.ts'
import { causes } from './en/causes.ts'
import { common } from './en/common.ts'
import { drafts } from './en/drafts.ts'
import { facilitate } from './en/facilitate.ts'
import { home } from './en/home.ts'
import { join } from './en/join.ts'
import { outline } from './en/outline.ts'
import { people } from './en/people.ts'
import { plan } from './en/plan.ts'
import { prepare } from './en/prepare.ts'

/** Every text of the interface; the other languages must have the same keys. */
export const en = {
  ...common,
  ...home,
  ...join,
  ...people,
  ...prepare,
  ...board,
  ...outline,
  ...facilitate,
  ...drafts,
  ...causes,
  ...plan,
  ...after,
} as const
