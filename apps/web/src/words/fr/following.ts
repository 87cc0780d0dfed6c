import type { following as english } from '../en/following.ts'

export const following: Record<keyof typeof english, string> = {
  'follow.acts': 'Ce que vous pouvez faire',
  'follow.unnamed': 'Une action encore sans mots',
  'follow.late': 'en retard',
  'follow.open': 'Suivre',
  'follow.openFor': 'Suivre : {action}',
  'follow.copied': '{action}',
  'follow.issue': 'Ticket',
  'follow.issueFor': 'Ouvrir un ticket : {action}',
  'follow.remind': 'Rappel',
  'follow.remindFor': 'Un rappel pour votre calendrier : {action}',
  'follow.title': 'Où en est-ce ?',
  'follow.text': 'Tous ceux qui ont participé peuvent le modifier, et le voient aussitôt.',
  'follow.status.open': 'Encore à faire',
  'follow.status.done': 'Faite',
  'follow.status.dropped': 'Abandonnée',
  'follow.day': 'Depuis le',
  'follow.word': 'Un mot à ce sujet',
  'follow.wordHint': 'Où la trouver, ce qu’elle a changé, ou pourquoi non.',
  'issue.title': 'Ouvrir un ticket',
  'issue.text':
    'Votre outil s’ouvre avec l’action déjà remplie. Rien n’est créé avant que vous ne le disiez là-bas.',
  'issue.address': 'L’adresse de votre dépôt',
  'issue.addressHint':
    'Sur GitHub ou GitLab, telle que votre navigateur l’affiche. Ce navigateur s’en souvient.',
  'issue.addressWrong':
    'Cela ne ressemble pas à un dépôt : l’adresse commence par https:// et nomme un propriétaire et un projet.',
  'issue.service': 'Ce qui tourne là-bas',
  'issue.open': 'Ouvrir le formulaire sur {service}',
  'share.open': 'Partager',
  'share.title': 'Le dire aux autres',
  'share.text': 'Trois phrases à publier là où vos collègues lisent.',
  'share.sentences': 'À publier',
  'share.noLink':
    'Le lien de lecture n’est pas gardé dans ce navigateur. La personne qui anime la session peut vous le donner.',
  'share.noLinkYet':
    'Le lien de lecture n’est pas gardé dans ce navigateur. Vous pouvez en créer un nouveau ; l’ancien cesse alors de fonctionner.',
  'delete.open': 'Supprimer la session',
  'delete.title': 'Supprimer cette session ?',
  'delete.text':
    'Elle disparaît pour tout le monde, tout de suite et pour de bon. Personne ne pourra la rétablir.',
  'delete.log': 'Le tableau et son histoire, le plan, les leçons et les notes privées de chacun',
  'delete.logSize': '({count, plural, one {# entrée} other {# entrées}}, {size})',
  'delete.pictures': 'Les images',
  'delete.picturesSize': '({count, plural, =0 {aucune} one {#, {size}} other {#, {size}}})',
  'delete.links': 'Les trois liens, et le retour de chacun',
  'delete.copies':
    'Les copies dans les navigateurs de ceux qui sont là, et des autres quand ils repasseront',
  'delete.keep': 'Garder d’abord le tout dans un fichier (session.json)',
  'delete.sure': 'Oui, tout, et pour tout le monde',
  'delete.yes': 'Supprimer pour de bon',
}
