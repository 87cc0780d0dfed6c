import type { floor as english } from '../en/floor.ts'

export const floor: Record<keyof typeof english, string> = {
  'floor.heading': 'Coller et raconter',
  'floor.share': 'environ {duration} chacun',
  'floor.has': '{name} a la parole',
  'floor.mine': 'Vous avez la parole',
  'floor.tell': 'Collez vos post-it et dites chacun en une phrase.',
  'floor.left': 'encore {time} de votre part',
  'floor.over': 'Votre part est écoulée. Finissez votre idée ; rien n’est verrouillé.',
  'floor.done': 'J’ai terminé',
  'floor.next': 'Ensuite : {name}',
  'floor.youNext': 'Ensuite, c’est à vous.',
  'floor.begin': 'D’abord {name}',
  'floor.beginYou': 'Vous d’abord',
  'floor.finish': 'C’était tout le monde',
  'floor.allHeard': 'Chacun a eu son tour.',
  'floor.later': 'Revenir plus tard',
  'floor.laterFor': '{name} : revenir plus tard',
  'floor.skip': 'Passer',
  'floor.skipFor': '{name} : passer',
  'floor.give': '{name} : donner la parole maintenant',
  'floor.waiting': 'Dans l’ordre',
  'floor.more': 'Que faire avec {name}',
  'floor.anonymous':
    'Ici, les post-it ne portent pas de nom, donc pas de tour de parole : collez les vôtres quand vous voulez, puis parcourez-les ensemble.',
}
