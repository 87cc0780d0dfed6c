import type { plan as english } from '../en/plan.ts'

export const plan: Record<keyof typeof english, string> = {
  'plan.problems': 'Les problèmes qui comptent le plus',
  'plan.pick':
    'Choisissez-en deux ou trois. {count, plural, =0 {Aucun choisi pour l’instant.} one {# choisi.} other {# choisis.}}',
  'plan.tooMany': 'Quatre ou plus, c’est beaucoup à mener à bien. Lequel peut attendre ?',
  'plan.noNotes': 'Il n’y a pas encore de post-it sur le tableau.',
  'plan.choose': 'Choisi : {note}',
  'plan.actions': 'Ce que nous ferons',
  'plan.noActions': 'Aucune action pour l’instant.',
  'plan.addFor': 'Ajouter une action pour ce problème',
  'plan.add': 'Ajouter une action',
  'plan.action': 'Action {number}',
  'plan.text': 'Quoi exactement',
  'plan.owner': 'Qui',
  'plan.ownerHint': 'N’importe qui, présent ou non',
  'plan.due': 'Pour quand',
  'plan.delete': 'Retirer l’action {number}',
  'plan.recommendation': 'Ce qui aide souvent',
  'plan.fiveAlready':
    'Vous avez déjà cinq actions. N’ajoutez que ce que vous avez vraiment l’intention de faire.',
}
