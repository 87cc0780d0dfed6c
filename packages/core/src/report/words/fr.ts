import { countable, type SummaryWords } from './words.ts'

const messages = countable('fr', { one: 'communication', other: 'communications' })
const channels = countable('fr', { one: 'canal', other: 'canaux' })

/** The summary in French; before a colon stands U+00A0. */
export const fr: SummaryWords = {
  when: ({ from, to, zone }) => `${from} – ${to} (${zone})`,
  notOver: 'pas encore terminé',
  duration: (length) => `Durée\u00a0: ${length}.`,
  noticed: (how) => `Comment les clients l’ont remarqué\u00a0: ${how}`,
  noStart: 'L’incident n’a pas encore de début\u00a0: rien n’a pu être mesuré.',

  figures: 'Comment les clients ont été informés',
  firstUpdate: (length, standard) =>
    `Délai avant la première mise à jour\u00a0: ${length} (repère\u00a0: ${standard})`,
  firstUpdateUnconfirmed:
    'Délai avant la première mise à jour\u00a0: non confirmé, car personne n’a indiqué l’heure de l’alerte initiale',
  firstUpdateNever:
    'Délai avant la première mise à jour\u00a0: les clients n’ont reçu aucune communication',
  longest: ({ length, from, to }) => `Plus long silence\u00a0: ${length}, du ${from} au ${to}`,
  noSilence: 'Plus long silence\u00a0: aucun n’a pu être mesuré',
  gapsOver: (count, threshold) => `Écarts de plus de ${threshold}\u00a0: ${count}`,
  withinCadence: (share) => `Part du temps dans la cadence\u00a0: ${share}`,
  messages: (count, used) => `Envoyé aux clients\u00a0: ${messages(count)} sur ${channels(used)}`,

  gaps: (threshold) => `Écarts de plus de ${threshold}`,
  gapsFirst: (threshold) =>
    `Pour la première mise à jour, tout ce qui dépasse ${threshold} compte.`,
  noGaps: 'Aucun.',
  gapColumns: ['De', 'À', 'Durée', 'Entre'],
  gapKinds: {
    start_to_first: 'alerte initiale → première mise à jour',
    between: 'mise à jour → mise à jour suivante',
    last_to_resolution: 'dernière mise à jour → avis de résolution',
    last_to_end: 'dernière mise à jour → fin, sans avis',
    last_to_now: 'dernière mise à jour → dernière observation',
    start_to_resolution: 'alerte initiale → avis de résolution',
    start_to_end: 'alerte initiale → fin, sans avis',
    start_to_now: 'alerte initiale → dernière observation',
  },
  atLeast: (length) => `au moins ${length}`,
  startNotConfirmed: 'début non confirmé',

  problems: 'Problèmes',
  noProblems: 'Aucun problème n’a été noté.',
  chosen: 'retenu pour le plan',
  cause: (text) => `Cause profonde\u00a0: ${text}`,
  why: (text) => `Pourquoi\u00a0: ${text}`,
  otherCauses: 'Autres causes profondes',
  categories: {
    'problem-unknown':
      'Nous ne connaissions pas encore le problème et n’avions donc rien d’utile à dire',
    'no-owner': 'Personne n’était chargé d’informer les clients',
    'no-wording': 'Nous ne savions ni quoi dire ni comment le dire',
    'no-plan': 'Nous n’avions pas de plan de communication convenu',
    'no-chain':
      'Il y avait une chaîne de commandement pour résoudre l’incident, aucune pour en parler aux clients',
  },
  withoutText: '(sans texte)',

  plan: 'Plan',
  noPlan: 'Aucune action n’a été notée.',
  actionColumns: ['Action', 'Responsable', 'Échéance', 'État'],
  problem: (text) => `Problème\u00a0: ${text}`,
  statuses: { open: 'à faire', done: 'faite', dropped: 'abandonnée' },

  settledOn: (status, day) => `${status} le ${day}`,

  lessons: 'Ce que nous retenons',

  people: 'Qui a participé',
  nobody: 'Personne n’a donné de nom.',
  disciplines: {
    engineering: 'Ingénierie',
    support: 'Assistance',
    marketing: 'Marketing et relations publiques',
    product: 'Produit',
    other: 'Autres',
  },
  labelled: (label, text) => `${label}\u00a0: ${text}`,

  closed: (at) => `La session a été close le ${at}.`,
  link: (address) => `Le tableau\u00a0: ${address}`,
}
