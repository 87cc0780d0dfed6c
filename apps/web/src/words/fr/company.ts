import type { company as english } from '../en/company.ts'

export const company: Record<keyof typeof english, string> = {
  'company.follow': 'Suivre la vue de {name}',
  'company.followShort': 'Suivre',
  'company.following': 'Vous voyez ce que voit {name}.',
  'company.howToStop': 'Déplacez votre vue ou appuyez sur Échap pour arrêter.',
  'company.stop': 'Ne plus suivre',
  'company.noBoard': '{name} n’a pas le tableau sous les yeux en ce moment.',
  'company.waits': 'Votre vue attend pendant que vous écrivez.',
  'company.left': '{name} n’est plus là. Votre vue est de nouveau à vous.',
  'company.bar': 'Regarder ensemble',
  'company.bring': 'Montrer à tous ce que je vois',
  'company.showing': 'Qui vous suit voit ce que vous voyez.',
  'company.endShowing': 'Ne plus montrer',
  'company.asks': '{name} aimerait vous montrer quelque chose.',
  'company.isShowing': '{name} montre quelque chose.',
  'company.come': 'Suivre',
  'company.stay': 'Rester ici',
  'company.showCursors': 'Voir où les autres pointent',
  'company.beyond': 'Aller au pointeur de {name}',
  'company.backToLine': 'Revenir à la ligne',
  'company.writingHere':
    '{count, plural, one {{names} écrit ici aussi.} other {{names} écrivent ici aussi.}}',
  'company.hasFloor': '{name} · a la parole',
}
