export const paper = {
  'paper.settings': 'Language and paper',
  'paper.label': 'Paper',
  'paper.system': 'As my system has it',
  'paper.day': 'By day',
  'paper.night': 'By night',
  'paper.hint': 'Only in this browser.',
} as const
