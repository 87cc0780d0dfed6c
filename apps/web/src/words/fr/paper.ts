import type { paper as en } from '../en/paper.ts'

export const paper: Record<keyof typeof en, string> = {
  'paper.settings': 'Langue et papier',
  'paper.label': 'Papier',
  'paper.system': 'Comme mon système',
  'paper.day': 'De jour',
  'paper.night': 'De nuit',
  'paper.hint': 'Dans ce navigateur seulement.',
}
