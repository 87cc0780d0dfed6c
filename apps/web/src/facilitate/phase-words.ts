import type { Phase } from '@kraftline/core/play/phases'
import type { WordKey } from '../words/keys.ts'

type PhaseWords = { name: WordKey; heading: WordKey; purpose: WordKey; aloud: WordKey | null }

/** What the interface says of each phase. */
export const phaseWords: Record<Exclude<Phase, 'closed'>, PhaseWords> = {
  prepare: {
    name: 'phase.prepare',
    heading: 'prepare.heading',
    purpose: 'prepare.purpose',
    aloud: null,
  },
  stage: {
    name: 'phase.stage',
    heading: 'stage.heading',
    purpose: 'stage.purpose',
    aloud: 'stage.aloud',
  },
  gaps: {
    name: 'phase.gaps',
    heading: 'gaps.heading',
    purpose: 'gaps.purpose',
    aloud: 'gaps.aloud',
  },
  evaluate: {
    name: 'phase.evaluate',
    heading: 'evaluate.heading',
    purpose: 'evaluate.purpose',
    aloud: 'evaluate.aloud',
  },
  causes: {
    name: 'phase.causes',
    heading: 'causes.heading',
    purpose: 'causes.purpose',
    aloud: 'causes.aloud',
  },
  plan: {
    name: 'phase.plan',
    heading: 'plan.heading',
    purpose: 'plan.purpose',
    aloud: 'plan.aloud',
  },
}

export const questionWords: readonly WordKey[] = [
  'question.0',
  'question.1',
  'question.2',
  'question.3',
  'question.4',
  'question.5',
  'question.6',
  'question.7',
]
