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
  'people.advice.few':
    '{count, plural, one {# personne participe} other {# personnes participent}} pour l’instant. Cela marche ; de quatre à dix, on voit plus de choses.',
  'people.advice.right':
    '{count, plural, one {# personne participe} other {# personnes participent}} : un bon nombre.',
  'people.advice.many':
    '{count, plural, one {# personne participe} other {# personnes participent}}. À plus de dix, tout le monde n’a pas la parole ; certains préféreront regarder.',
  'people.advice.missing': 'Personne ici de : {disciplines}.',
  'people.away':
    '{count, plural, one {{names} est hors ligne depuis {time}.} other {{names} sont hors ligne depuis {time}.}}',
  'people.awayNobody': 'Aucun animateur n’est là depuis {time}.',
  'people.awayCalm': 'L’horloge tourne et rien n’est perdu. Continuez ce que vous faites.',
  'people.awayLong':
    'Si cela dure, l’un de vous peut prendre le relais. Cela se reprend à tout moment.',
  'people.offer': 'Prendre le relais',
  'people.offerTitle': 'Prendre le relais de l’animateur ?',
  'people.offerText':
    'Vous animez la session à partir de maintenant : les phases, l’horloge, les votes. Tout le monde voit que c’est vous. Qui est venu par le lien de l’animateur peut la reprendre d’un clic.',
  'people.offerYes': 'Oui, j’anime',
  'people.offerNo': 'Non, attendre',
  'people.standsIn': '{name} anime la session en relais.',
  'people.youStandIn': 'Vous animez la session en relais.',
  'people.whileAway': '{name} a animé la session pendant votre absence.',
  'people.takeBack': 'La reprendre',
  'people.letGoOn': 'Laisser {name} continuer',
  'people.takeBackRole': 'Animer de nouveau la session',
  'people.handedOver': 'Vous avez passé l’animation. Vous pouvez la reprendre quand vous voulez.',
  'people.youRunIt': 'Vous animez maintenant la session.',
  'people.youDoNotRunIt': 'Vous participez de nouveau ; quelqu’un d’autre anime la session.',
  'people.understood': 'D’accord',
  'people.handOverTitle': 'Passer l’animation à {name} ?',
  'people.handOverText':
    '{name} anime la session à partir de maintenant, et vous participez. Demandez-lui d’abord.',
  'people.handOverBack': 'Vous pourrez la reprendre ici à tout moment.',
  'people.handOverYes': 'La passer',
  'people.locked':
    'L’animateur a verrouillé le tableau pour que tout le monde regarde la même chose. Vos propres notes continuent.',
  'people.lockedByYou': 'Le tableau est verrouillé : seuls les animateurs y écrivent.',
  'people.isStandIn': 'en relais',
  'people.isWatching': 'regarde',
}
