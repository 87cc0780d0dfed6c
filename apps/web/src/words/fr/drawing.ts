export const drawing = {
  'draw.color': 'Couleur du feutre',
  'draw.color.black': 'Encre',
  'draw.color.red': 'Rouge',
  'draw.color.blue': 'Bleu',
  'draw.color.green': 'Vert',
  'draw.width': 'Épaisseur du feutre',
  'draw.width.fine': 'Fin',
  'draw.width.broad': 'Épais',
  'draw.circled': 'Entouré de {from} à {to} : {length}',
  'draw.keepAsDrawing': 'Garder comme dessin',
  'draw.heading': 'Dessins',
  'draw.count':
    '{count, plural, =0 {Rien n’est dessiné sur le tableau.} one {Il y a # trait au feutre. Sa place est sur le tableau.} other {Il y a # traits au feutre. Leur place est sur le tableau.}}',
  'draw.eraseAll': 'Retirer tous les dessins',
  'draw.erased': '{count, plural, one {# dessin retiré.} other {# dessins retirés.}}',
  'draw.bringBack': 'Les remettre',
} as const
