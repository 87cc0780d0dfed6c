import type { pictures as english } from '../en/pictures.ts'

export const pictures: Record<keyof typeof english, string> = {
  'pictures.one': 'Image',
  'pictures.heading': 'Images de ce que les clients ont vu',
  'pictures.hint':
    'Une capture d’écran, s’il y en a une. Choisissez-la, collez-la ou déposez-la n’importe où sur cette page : PNG, JPEG ou WebP.',
  'pictures.release': 'Lâchez pour l’ajouter',
  'pictures.choose': 'Choisir des images',
  'pictures.at': 'Image du {time}',
  'pictures.when': 'Moment sur la ligne',
  'pictures.caption': 'Ce qu’on y voit',
  'pictures.captionPlaceholder': 'La page d’erreur, par exemple',
  'pictures.open': 'Ouvrir en grand : {name}',
  'pictures.download': 'Télécharger',
  'pictures.delete': 'Supprimer l’image',
  'pictures.deleteNamed': 'Supprimer : {name}',
  'pictures.deleted': 'Supprimée : {name}',
  'pictures.above': '{distance, plural, =0 {Sur la ligne} other {Au-dessus de la ligne, à #}}',
  'pictures.below': '{distance, plural, =0 {Sur la ligne} other {Au-dessous de la ligne, à #}}',
  'pictures.up': 'Plus haut',
  'pictures.down': 'Plus bas',
  'pictures.loading': 'L’image arrive…',
  'pictures.failed': 'L’image « {name} » ne s’est pas chargée.',
  'pictures.failedShort': 'Non chargée : {name}',
  'pictures.again': 'Réessayer',
  'pictures.sending':
    '{of, plural, =1 {Envoi de {name}…} other {Envoi de {name}, {number} sur #…}}',
  'pictures.put':
    '{count, plural, one {L’image est sur la ligne.} other {# images sont sur la ligne.}}',
  'pictures.refused': '{name} : {why}',
  'pictures.problem.not-a-picture': 'ce n’est pas une image, ou elle est abîmée.',
  'pictures.problem.other-type':
    'seuls PNG, JPEG et WebP sont acceptés, ni SVG ni autre chose. Une capture d’écran suffira.',
  'pictures.problem.too-large': 'elle dépasse {mebibytes} Mio. Une copie plus petite suffira.',
  'pictures.problem.too-many-pixels':
    'elle a plus de {megapixels} mégapixels. Une copie plus petite suffira.',
  'pictures.problem.too-many':
    'une revue garde {count} images, et les a. Les images supprimées comptent aussi, pour qu’on puisse les remettre.',
  'pictures.problem.read-only': 'le tableau est en lecture seule pour le moment.',
  'pictures.problem.no-link': 'la connexion s’est interrompue. L’image est gardée ici.',
  'pictures.problem.not-taken': 'le serveur n’a pas pu la prendre pour le moment.',
}
