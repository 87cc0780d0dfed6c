import { after } from './fr/after.ts'
import { board } from './fr/board.ts'
import { causes } from './fr/causes.ts'
import { common } from './fr/common.ts'
import { drafts } from './fr/drafts.ts'
import { facilitate } from './fr/facilitate.ts'
import { home } from './fr/home.ts'
import { join } from './fr/join.ts'
import { outline } from './fr/outline.ts'
import { people } from './fr/people.ts'
import { plan } from './fr/plan.ts'
import { prepare } from './fr/prepare.ts'

import type { Words } from './keys.ts'

export const fr: Words = {
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
}
