import type { health as english } from '../en/health.ts'

export const health: Record<keyof typeof english, string> = {
  'health.heading': 'Comment va l’équipe ?',
  'health.text':
    'Trois questions, comptées sans nom. Dans un mois nous les reposons : est-ce mieux ?',
  'health.later': 'Un mois a passé : est-ce mieux ? Répondez encore une fois, et comparez.',
  'health.q.customers': 'Les clients passent-ils en premier quand quelque chose casse ?',
  'health.q.promises':
    'Tenons-nous les niveaux de service promis aux clients, et le disons-nous quand ce n’est pas le cas ?',
  'health.q.tools':
    'Nos outils et nos façons de faire nous aident-ils à informer les clients à temps ?',
  'health.a.good': 'Bien',
  'health.a.so-so': 'Moyen',
  'health.a.poor': 'Pas bien',
  'health.save': 'Répondre',
  'health.change': 'Changer mes réponses',
  'health.kept': 'Gardé. Seuls les nombres sont montrés, jamais qui.',
  'health.end': 'À la fin',
  'health.round.later': 'Plus tard',
  'health.question': 'Question',
  'health.few':
    '{count, plural, =0 {Personne n’a encore répondu.} one {# personne a répondu. Les nombres se montrent à partir de trois.} other {# personnes ont répondu. Les nombres se montrent à partir de trois.}}',
  'health.counts': '{good} bien · {soso} moyen · {poor} pas bien',
  'health.along':
    'Compté sans noms, à partir de trois réponses. Le nombre de personnes qui répondent peut changer d’une fois à l’autre.',
  'health.when': 'Quand',
  'health.none': 'pas encore',
  'health.remind': 'Un rappel pour mon calendrier',
  'health.remindOn': 'Nous reposons les questions à partir du {day}.',
  'health.remindTitle': 'Comment va l’équipe ? {title}',
  'health.remindText': 'Trois questions, une minute : est-ce mieux depuis la session ?',
  'health.watching': 'Ceux qui ont participé répondent ici à trois questions.',
  'leaving.heading': 'Avant de partir',
}
