import type { Words } from './keys.ts'
import { after } from './ru/after.ts'
import { board } from './ru/board.ts'
import { causes } from './ru/causes.ts'
import { common } from './ru/common.ts'
import { drafts } from './ru/drafts.ts'
import { facilitate } from './ru/facilitate.ts'
import { home } from './ru/home.ts'
import { join } from './ru/join.ts'
import { outline } from './ru/outline.ts'
import { people } from './ru/people.ts'
import { plan } from './ru/plan.ts'
import { prepare } from './ru/prepare.ts'

export const ru: Words = {
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
