import type { gaps as english } from '../en/gaps.ts'

export const gaps: Record<keyof typeof english, string> = {
  'gapList.sort': 'Ordre de la liste',
  'gapList.inOrder': 'Dans l’ordre',
  'gapList.longestFirst': 'Du plus long au plus court',
  'gapList.show': 'Montrer sur la ligne',
  'gapList.closer': 'Voir de plus près',
  'circle.heading': 'Entourés',
  'circle.byItself':
    'Le plus long silence est entouré de lui-même. Gardez ce cercle, déplacez-le ou tracez-en d’autres.',
  'circle.none': 'Rien n’est entouré. Choisissez un silence dans la liste pour l’entourer.',
  'circle.byGroup':
    '{count, plural, one {# cercle, tracé par le groupe} other {# cercles, tracés par le groupe}}',
  'circle.keep': 'Garder ce cercle',
  'circle.add': 'Entourer celui-ci aussi',
  'circle.draw': 'Entourer celui-ci',
  'circle.move': 'Entourer plutôt celui-ci',
  'circle.remove': 'Retirer le cercle',
  'circle.circled': 'entouré',
  'circle.stretch': '{from} → {to}',
  'circle.of': '{act} : {name}',
}
