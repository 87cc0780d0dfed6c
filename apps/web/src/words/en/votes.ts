export const votes = {
  'votes.purpose':
    'Which problems hurt customers most? Nobody sees your votes before the facilitator shows what they add up to.',
  'votes.left':
    '{left, plural, =0 {You have given all your votes.} one {You have # vote left of {budget}.} other {You have # votes left of {budget}.}}',
  'votes.mine': 'Your votes: {count}',
  'votes.for': 'Your votes for: {note}',
  'votes.more': 'One vote more for: {note}',
  'votes.fewer': 'One vote less for: {note}',
  'votes.everyone': 'Everyone has voted.',
  'votes.unfinished':
    '{count, plural, one {# person has votes left.} other {# people have votes left.}}',
  'votes.each': 'Votes for each person',
  'votes.reveal': 'Show the votes',
  'votes.revealTitle': 'Show the votes now?',
  'votes.revealText':
    '{count, plural, one {# person still has votes left.} other {# people still have votes left.}} Once the votes are shown, nobody can change theirs.',
  'votes.revealYes': 'Show them',
  'votes.revealWait': 'Wait a little',
  'votes.revealed': 'The votes are shown. The facilitator picks; the group has the last word.',
  'votes.none': 'The votes are shown: nobody gave any. Talk about which problems matter most.',
  'votes.count': '{count, plural, =0 {No vote} one {# vote} other {# votes}}',
  'votes.suggested': 'Suggested by the votes',
  'votes.level':
    '{count, plural, one {# problem shares} other {# problems share}} the next place. Talk about which one it should be.',
  'votes.isLevel': 'Level',
  'votes.pickSuggested':
    '{count, plural, one {Pick the suggested problem} other {Pick the # suggested problems}}',
  'votes.without':
    '{count, plural, one {# problem without votes} other {# problems without votes}}',
} as const
