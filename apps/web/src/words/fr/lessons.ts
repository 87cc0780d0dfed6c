import type { lessons as english } from '../en/lessons.ts'

export const lessons: Record<keyof typeof english, string> = {
  'lessons.heading': 'Ce que nous retenons',
  'lessons.none': 'Personne n’a encore laissé de leçon.',
  'lessons.ask': 'Une chose que vous avez apprise',
  'lessons.yours': 'Votre leçon',
  'lessons.add': 'L’ajouter',
  'lessons.change': 'Mieux la dire',
  'lessons.kept': 'Gardé, chacun peut le lire.',
  'lessons.anonymous': 'Elle ne porte pas de nom et ne pourra donc plus être modifiée.',
  'lessons.watching':
    'Vous êtes ici par le lien de lecture. Pour laisser une leçon, demandez le lien des participants.',
}
