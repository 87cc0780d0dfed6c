import type { wire as en } from '../en/wire.ts'

export const wire: Record<keyof typeof en, string> = {
  'wire.saved': 'Enregistré {time}',
  'wire.savedNothing': 'Connecté',
  'wire.saving': 'Enregistrement…',
  'wire.slow':
    '{count, plural, one {L’enregistrement prend plus de temps que d’habitude : votre modification est gardée ici} other {L’enregistrement prend plus de temps que d’habitude : vos # modifications sont gardées ici}}',
  'wire.opening': 'Connexion…',
  'wire.connecting':
    '{count, plural, =0 {Reconnexion} one {Reconnexion : votre modification est gardée ici} other {Reconnexion : vos # modifications sont gardées ici}}',
  'wire.offline':
    '{count, plural, =0 {Hors ligne} one {Hors ligne : votre modification est gardée ici} other {Hors ligne : vos # modifications sont gardées ici}}',
  'wire.over':
    '{count, plural, =0 {Déconnecté} one {Déconnecté : votre modification est gardée ici} other {Déconnecté : vos # modifications sont gardées ici}}',
  'wire.waiting':
    '{count, plural, one {Non enregistrée : votre modification est gardée ici} other {Non enregistrées : vos # modifications sont gardées ici}}',
  'wire.notKept':
    '{count, plural, =0 {Le serveur ne peut rien enregistrer pour le moment} one {Le serveur ne peut rien enregistrer pour le moment : votre modification est gardée ici} other {Le serveur ne peut rien enregistrer pour le moment : vos # modifications sont gardées ici}}',
  'wire.readOnly': 'Lecture seule',
  'wire.locked': 'Le tableau est verrouillé',
  'wire.back': 'De nouveau connecté : tout est enregistré.',
  'wire.textFull':
    'Un texte peut compter {count, number} caractères, et celui-ci les a. Continuez dans un autre.',

  'wire.closed.unauthorized':
    'Ce navigateur n’est plus connu de la session, comme lorsque les cookies ont été effacés. Ouvrez encore une fois le lien que vous avez reçu.',
  'wire.closed.removed':
    'L’animateur vous a retiré de cette session. Ce que vous avez écrit au tableau y est toujours. Si ce n’était pas voulu, parlez-en à l’animateur.',
  'wire.closed.renewed':
    'Le lien par lequel vous étiez entré a été remplacé. Demandez le nouveau à l’animateur et ouvrez-le : vous revenez sous le même nom, avec ce que ce navigateur garde encore pour vous.',
  'wire.closed.notFound':
    'L’animateur a supprimé cette session, avec son tableau et les notes privées de chacun. La copie dans ce navigateur est effacée aussi.',
  'wire.closed.policy':
    'Le serveur ne peut pas prendre ces modifications : quelque chose s’est mal passé en chemin. Copiez votre texte, puis continuez sans elles.',
  'wire.closed.tooLarge':
    'Avec vos dernières modifications, le tableau serait plus grand qu’un tableau ne peut l’être. Annulez-les ou supprimez quelque chose de volumineux, puis réessayez. Ou copiez votre texte et continuez sans elles.',
  'wire.closed.tryAgain':
    'Impossible d’ouvrir le tableau pour le moment. Nous continuons d’essayer ; ce que vous écrivez est gardé ici.',
  'wire.closed.full':
    'Cette session a trop de connexions. Si elle est ouverte dans d’autres onglets ou fenêtres, fermez-en quelques-uns : celui-ci se connecte alors tout seul.',
  'wire.closed.slow':
    'Votre réseau n’a pas suivi le tableau. Nous nous reconnectons tout seuls ; si cela se répète, fermez ce qui utilise aussi le réseau.',
  'wire.closed.restarting':
    'Le serveur redémarre et sera de retour dans un instant. Continuez : ce que vous écrivez est gardé ici.',
  'wire.closed.broken':
    'Un problème est survenu sur le serveur. Nous nous reconnectons tout seuls ; ce que vous écrivez est gardé ici.',

  'wire.dropped.forbidden':
    'Quelque chose dans vos dernières modifications n’est pas à vous de changer ici ; rien de ce que vous écrivez maintenant n’est donc enregistré. Copiez votre texte, puis continuez sans elles.',
  'wire.dropped.locked':
    '{count, plural, one {L’animateur a verrouillé le tableau. Votre modification est gardée ici, et sera enregistrée dès qu’il sera déverrouillé.} other {L’animateur a verrouillé le tableau. Vos # modifications sont gardées ici, et seront enregistrées dès qu’il sera déverrouillé.}}',
  'wire.dropped.closed':
    '{count, plural, one {La session a été close avant que votre modification n’arrive. Elle est gardée ici, et sera enregistrée si l’animateur rouvre la session.} other {La session a été close avant que vos # modifications n’arrivent. Elles sont gardées ici, et seront enregistrées si l’animateur rouvre la session.}}',
  'wire.dropped.storage-failed':
    '{count, plural, =0 {Le serveur ne peut rien enregistrer pour le moment. Continuez : ce que vous écrivez est gardé ici, et sera enregistré dès que possible.} one {Le serveur ne peut rien enregistrer pour le moment. Continuez : votre modification est gardée ici, et sera enregistrée dès que possible.} other {Le serveur ne peut rien enregistrer pour le moment. Continuez : vos # modifications sont gardées ici, et seront enregistrées dès que possible.}}',

  'wire.why': 'À propos de vos modifications',
  'wire.texts': 'Voir ce qui n’est pas enregistré',
  'wire.again': 'Réessayer',
  'wire.unsaved.heading': 'Ce qui n’est pas enregistré',
  'wire.unsaved.text':
    'Personne d’autre ne voit cela. Copiez-le si vous voulez être sûr de ne pas le perdre.',
  'wire.unsaved.label': 'Votre texte',
  'wire.unsaved.none':
    'Il n’y a pas de texte parmi ces modifications : quelque chose a été déplacé, coloré ou supprimé.',
  'wire.unsaved.without': 'Continuer sans ces modifications',
  'wire.out.unsaved':
    'Cela n’est jamais arrivé au tableau. Copiez-le avant de quitter cette page, si vous voulez le garder.',
  'wire.out.unauthorized': 'Ce navigateur n’est plus dans la session',
  'wire.out.notFound': 'Cette session a été supprimée',
}
