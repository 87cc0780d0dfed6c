import type { common as english } from '../en/common.ts'

export const common: Record<keyof typeof english, string> = {
  'common.copy': 'Copier',
  'common.copied': 'Copié',
  'common.cancel': 'Annuler',
  'common.close': 'Fermer',
  'common.save': 'Enregistrer',
  'common.delete': 'Supprimer',
  'common.add': 'Ajouter',
  'common.language': 'Langue',
  'common.loading': 'Un instant…',
  'error.network': 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
  'error.storage-failed':
    'Le serveur ne peut rien enregistrer pour le moment ; rien n’a changé. Réessayez dans un instant.',
  'error.overloaded':
    'Le serveur est très occupé, rien n’a donc été modifié. Réessayez dans un instant.',
  'error.too-many': 'Cela fait beaucoup d’un coup. Attendez une minute, puis réessayez.',
  'error.forbidden': 'Votre lien ne le permet pas.',
  'error.not-found':
    'Ce lien ne mène à aucune session. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
  'error.locked': 'L’animateur a verrouillé le tableau pour l’instant.',
  'error.wrong-phase': 'Ce n’est pas possible dans la phase en cours.',
  'error.stale': 'Quelqu’un a été plus rapide. Regardez où vous en êtes.',
  'error.too-large': 'C’est plus que ce qu’un tableau peut contenir.',
  'error.join-first': 'Rejoignez d’abord la session avec votre nom.',
  'error.invalid': 'Quelque chose ne va pas dans ces données ; rien n’a changé.',
  'error.session-full': 'Cette session est complète : personne ne peut plus la rejoindre.',
  'error.unknown': 'Un problème est survenu de notre côté. Rien n’a changé ; réessayez.',
}
