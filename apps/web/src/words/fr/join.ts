import type { join as english } from '../en/join.ts'

export const join: Record<keyof typeof english, string> = {
  'join.preparing': 'En préparation : l’animateur met tout en place',
  'join.now': 'En ce moment : {phase}',
  'join.closed': 'Terminée : vous pouvez lire ce qui en est sorti',
  'join.here': 'Qui est là',
  'join.nobody': 'Personne encore. Vous ouvrez la marche.',
  'join.away': 'absent',
  'join.asFacilitator': 'Ce lien dirige la session : vous la rejoignez pour l’animer.',
  'join.asViewer': 'Ce lien sert à regarder : vous voyez tout, sans rien écrire.',
  'join.heading': 'Rejoindre la session',
  'join.name': 'Votre nom',
  'join.nameMissing': 'Dites comment les autres doivent vous appeler.',
  'join.discipline': 'Votre domaine',
  'join.button': 'Rejoindre',
  'join.joining': 'Un instant…',
  'join.anonymous':
    'Dans cette session, les post-it ne portent pas de nom. Le vôtre montre seulement qui est là.',
  'join.known': 'Étiez-vous là la dernière fois ?',
}
