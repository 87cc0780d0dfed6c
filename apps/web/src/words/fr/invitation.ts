import type { invitation as english } from '../en/invitation.ts'

export const invitation: Record<keyof typeof english, string> = {
  'invitation.heading': 'Invitation',
  'invitation.text':
    'Dans la langue de la session, à envoyer par e-mail ou messagerie. Le jour et l’heure restent dans ce navigateur.',
  'invitation.day': 'Jour',
  'invitation.time': 'Commence à',
  'invitation.zone': 'Fuseau horaire',
  'invitation.inZone': 'Les heures sont celles de {zone}.',
  'invitation.who': 'Qui est invité',
  'invitation.whoHint':
    'Quatre à dix personnes d’au moins trois métiers. Vide : l’invitation le dit ainsi.',
  'invitation.link': 'Lien des participants',
  'invitation.noLink': 'Ce navigateur n’a pas gardé le lien. Collez-le, ou créez-en un nouveau.',
  'invitation.written': 'L’invitation',
  'invitation.noHour': 'Dites quel jour et à quelle heure, et l’invitation s’écrit ici.',
  'invitation.copy': 'Copier l’invitation',
  'invitation.calendar': 'Enregistrer pour l’agenda',
}
