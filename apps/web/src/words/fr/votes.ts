import type { votes as english } from '../en/votes.ts'

export const votes: Record<keyof typeof english, string> = {
  'votes.purpose':
    'Quels problèmes ont le plus gêné les clients ? Personne ne voit vos votes avant que l’animateur n’en montre le total.',
  'votes.left':
    '{left, plural, =0 {Vous avez donné tous vos votes.} one {Il vous reste # vote sur {budget}.} other {Il vous reste # votes sur {budget}.}}',
  'votes.mine': 'Vos votes : {count}',
  'votes.for': 'Vos votes pour : {note}',
  'votes.more': 'Un vote de plus pour : {note}',
  'votes.fewer': 'Un vote de moins pour : {note}',
  'votes.everyone': 'Tout le monde a voté.',
  'votes.unfinished':
    '{count, plural, one {Il reste des votes à # personne.} other {Il reste des votes à # personnes.}}',
  'votes.each': 'Votes par personne',
  'votes.reveal': 'Montrer les votes',
  'votes.revealTitle': 'Montrer les votes maintenant ?',
  'votes.revealText':
    '{count, plural, one {Il reste encore des votes à # personne.} other {Il reste encore des votes à # personnes.}} Une fois les votes montrés, personne ne peut plus changer les siens.',
  'votes.revealYes': 'Les montrer',
  'votes.revealWait': 'Attendre un peu',
  'votes.revealed': 'Les votes sont là. L’animateur choisit ; le groupe a le dernier mot.',
  'votes.none': 'Les votes sont là : personne n’en a donné. Parlez de ce qui compte le plus.',
  'votes.count': '{count, plural, =0 {Aucun vote} one {# vote} other {# votes}}',
  'votes.suggested': 'Proposé par les votes',
  'votes.level':
    '{count, plural, one {# problème partage} other {# problèmes se partagent}} la place suivante. Parlez de celui à retenir.',
  'votes.isLevel': 'À égalité',
  'votes.pickSuggested':
    '{count, plural, one {Choisir le problème proposé} other {Choisir les # problèmes proposés}}',
  'votes.without': '{count, plural, one {# problème sans vote} other {# problèmes sans vote}}',
}
