import type { paper as en } from '../en/paper.ts'

export const paper: Record<keyof typeof en, string> = {
  'paper.settings': 'Язык и бумага',
  'paper.label': 'Бумага',
  'paper.system': 'Как в системе',
  'paper.day': 'Дневная',
  'paper.night': 'Ночная',
  'paper.hint': 'Только в этом браузере.',
}
