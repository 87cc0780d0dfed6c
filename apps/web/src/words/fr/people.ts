import type { people as english } from '../en/people.ts'

export const people: Record<keyof typeof english, string> = {
  'discipline.engineering': 'Technique',
  'discipline.support': 'Support',
  'discipline.marketing': 'Marketing, RP',
  'discipline.product': 'Produit',
  'discipline.other': 'Autre chose',
  'people.link.participant': 'Pour les participants',
  'people.link.viewer': 'Pour ceux qui regardent',
  'people.link.facilitator': 'Pour qui anime la session',
  'people.linkFor.participant':
    'Écrire sur les post-it et au tableau. C’est celui à mettre dans l’invitation.',
  'people.linkFor.viewer': 'Tout voir, ne rien changer. Pratique pour un écran dans la salle.',
  'people.linkFor.facilitator':
    'Attention : il dirige la session, importe et peut exclure. À ne partager qu’avec un co-animateur.',
  'people.links.heading': 'Les liens de cette session',
  'people.links.text':
    'Qui a un lien peut entrer par là. Un nouveau lien ferme la porte à l’ancien.',
  'people.links.notKept':
    'Ce lien a été créé dans un autre navigateur ; il ne peut pas être affiché ici.',
  'people.links.renew': 'Créer un nouveau lien',
  'people.links.renewLabel': 'Créer un nouveau lien : {link}',
  'people.links.renewTitle': 'Créer un nouveau lien ?',
  'people.links.renewText':
    'Les personnes entrées par l’ancien lien sont déconnectées aussitôt et auront besoin du nouveau pour revenir. Ce qu’elles ont écrit reste.',
  'people.links.renewOwn':
    'Vous êtes entré par ce lien vous-même ? Vous serez déconnecté aussi : ce navigateur garde le nouveau lien pour vous.',
  'people.links.renewed': 'L’ancien lien ne fonctionne plus.',
  'people.unknown.heading': 'Ce lien ne mène nulle part',
  'people.unknown.text':
    'Il a peut-être été coupé en chemin, remplacé par un lien plus récent, ou la session a été supprimée.',
  'people.unknown.todo':
    'Ouvrez-le encore une fois en entier, jusqu’au dernier caractère après le #. Si cela ne suffit pas, demandez le lien actuel à la personne qui vous l’a envoyé.',
  'people.trouble.heading': 'Impossible d’ouvrir cette session pour le moment',
  'people.trouble.again': 'Réessayer',
  'people.removed.heading': 'Vous n’êtes plus dans cette session',
  'people.removed.text':
    'L’animateur vous a retiré, ou le lien par lequel vous étiez entré a été remplacé. Ce que vous avez écrit au tableau y est toujours.',
  'people.removed.todo':
    'Si ce n’était pas voulu, demandez le lien actuel à l’animateur et ouvrez-le.',
  'people.removed.kept': 'Ce navigateur garde le lien actuel de l’animateur.',
  'people.removed.back': 'Revenir par ce lien',
  'people.toHome': 'Vers la page d’accueil',
}
