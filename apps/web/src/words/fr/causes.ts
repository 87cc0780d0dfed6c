import type { causes as english } from '../en/causes.ts'

export const causes: Record<keyof typeof english, string> = {
  'causes.heading2': 'Causes profondes',
  'causes.empty': 'Ouvrez un post-it du tableau pour nommer ce qui l’a causé.',
  'causes.new': 'Nouvelle cause profonde',
  'causes.text': 'Qu’est-ce qui, dans notre façon de communiquer, y a mené ?',
  'causes.category': 'Type',
  'causes.noCategory': 'Pas encore classée',
  'causes.why': 'Pourquoi {number}',
  'causes.addWhy': 'Demander encore pourquoi',
  'causes.whyPlaceholder': 'Parce que…',
  'causes.removeWhy': 'Retirer le pourquoi {number}',
  'causes.delete': 'Supprimer cette cause profonde',
  'causes.notes': '{count, plural, =0 {Aucun post-it} one {# post-it} other {# post-it}}',
  'causes.tie': 'Y rattacher un post-it',
  'causes.untie': 'Détacher : {note}',
  'causes.unnamed': 'Cause profonde sans nom',
  'category.problem-unknown': 'Nous ne connaissions pas encore le problème',
  'category.no-owner': 'Personne n’était chargé de prévenir les clients',
  'category.no-wording': 'Nous ne savions ni quoi dire, ni comment',
  'category.no-plan': 'Aucun plan de communication n’était convenu',
  'category.no-chain': 'Aucune chaîne de décision pour communiquer',
  'recommendation.problem-unknown':
    'Même un message vague vaut mieux que le silence : des excuses et « nous y travaillons », ou « nous cherchons et revenons vers vous dans 30 minutes ».',
  'recommendation.no-owner':
    'Convenez des rôles de la communication d’incident avant le prochain incident.',
  'recommendation.no-wording':
    'Préparez des modèles pour les incidents courants et un petit guide de style et de ton.',
  'recommendation.no-plan': 'Rédigez un plan de communication d’incident ; partez d’un modèle.',
  'recommendation.no-chain':
    'Définissez rôles, responsabilités et remontée pour communiquer, pas seulement pour réparer.',
  'causes.one': 'Cause profonde',
  'causes.ladder': 'Cinq pourquoi',
  'causes.ladderHint': 'Entrée passe au pourquoi suivant, Maj + Entrée va à la ligne',
  'causes.summary':
    '{whys, plural, =0 {aucun pourquoi} one {# pourquoi} other {# pourquoi}} · {notes, plural, =0 {aucun post-it} one {# post-it} other {# post-it}}',
  'causes.fold': 'Replier les causes profondes',
  'causes.unfold': 'Déplier les causes profondes',
}
