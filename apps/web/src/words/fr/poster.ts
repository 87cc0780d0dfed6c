import type { poster as english } from '../en/poster.ts'

export const poster: Record<keyof typeof english, string> = {
  'poster.button': 'Le tableau en PNG ou PDF',
  'poster.title': 'Le tableau en image',
  'poster.text':
    'Le tableau entier avec ses chiffres et le sens de ses couleurs, sur le papier de jour, dans la langue de la session.',
  'poster.preview': 'Le tableau tel qu’il sera enregistré',
  'poster.save': 'Enregistrer en {kind}',
  'poster.making': 'Un instant…',
  'poster.png': 'Pour les documents et les messageries.',
  'poster.svg': 'Net à toute taille ; on peut y chercher et copier les mots.',
  'poster.pdf': 'Une page, à imprimer ou à envoyer.',
  'poster.failed':
    'Ce navigateur n’a pas pu créer l’image. Fermez d’autres onglets ou essayez un autre navigateur.',
  'poster.silence': 'silence de plus de {gap} min',
  'poster.circled': 'entouré : le plus long, et ce que le groupe a choisi',
  'poster.internal': 'interne, les clients ne l’ont pas vu',
  'poster.footer': 'Kraftline · heures de {zone}',
}
