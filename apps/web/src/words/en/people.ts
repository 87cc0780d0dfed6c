export const people = {
  'discipline.engineering': 'Engineering',
  'discipline.support': 'Support',
  'discipline.marketing': 'Marketing, PR',
  'discipline.product': 'Product',
  'discipline.other': 'Something else',
  'people.link.participant': 'For those who take part',
  'people.link.viewer': 'For those who only watch',
  'people.link.facilitator': 'For whoever runs the session',
  'people.linkFor.participant': 'Write notes and the board. Send this one in the invitation.',
  'people.linkFor.viewer': 'See everything, change nothing. Good for a screen in the room.',
  'people.linkFor.facilitator':
    'Careful: it runs the session, imports, and removes people. Share it with a co-facilitator only.',
  'people.links.heading': 'Links into this session',
  'people.links.text': 'Whoever has a link can come in by it. A new link shuts the old one out.',
  'people.links.notKept': 'This link was made in another browser, so it can’t be shown here.',
  'people.links.renew': 'Make a new link',
  'people.links.renewLabel': 'Make a new link: {link}',
  'people.links.renewTitle': 'Make a new link?',
  'people.links.renewText':
    'Everyone who joined by the old link is disconnected at once, and needs the new one to come back. What they wrote stays.',
  'people.links.renewOwn':
    'Did you come by this link yourself? Then you are disconnected too: this browser keeps the new link for you.',
  'people.links.renewed': 'The old link no longer works.',
  'people.unknown.heading': 'This link leads nowhere',
  'people.unknown.text':
    'It may have been cut short on its way to you, it may have been replaced by a newer one, or the session may have been deleted.',
  'people.unknown.todo':
    'Open it once more in full, up to its last character after the #. If that doesn’t help, ask whoever sent it for the current link.',
  'people.trouble.heading': 'We can’t open this session right now',
  'people.trouble.again': 'Try again',
  'people.removed.heading': 'You are no longer in this session',
  'people.removed.text':
    'Either the facilitator removed you, or the link that you came by was replaced by a new one. What you wrote on the board is still there.',
  'people.removed.todo':
    'If that was not meant, ask the facilitator for the current link and open it.',
  'people.removed.kept': 'This browser keeps the facilitator’s current link.',
  'people.removed.back': 'Come back by it',
  'people.toHome': 'To the start page',
  'people.advice.few':
    '{count, plural, one {# person takes} other {# people take}} part so far. It works; four to ten see more.',
  'people.advice.right':
    '{count, plural, one {# person takes} other {# people take}} part: a good number.',
  'people.advice.many':
    '{count, plural, one {# person takes} other {# people take}} part. With more than ten, not everyone gets a word in; some may rather watch.',
  'people.advice.missing': 'Nobody here from: {disciplines}.',
  'people.away':
    '{count, plural, one {{names} has been away for {time}.} other {{names} have been away for {time}.}}',
  'people.awayNobody': 'No facilitator has been here for {time}.',
  'people.awayCalm': 'The clock runs on and nothing is lost. Go on with what you are doing.',
  'people.awayLong':
    'If it takes longer, one of you can stand in. It can be taken back at any time.',
  'people.offer': 'Stand in',
  'people.offerTitle': 'Stand in as the facilitator?',
  'people.offerText':
    'You run the session from now on: the phases, the clock, the votes. Everyone sees that it is you. Who came by the facilitator’s link can take it back with one click.',
  'people.offerYes': 'Yes, I run it',
  'people.offerNo': 'No, wait',
  'people.standsIn': '{name} is standing in as the facilitator.',
  'people.youStandIn': 'You are standing in as the facilitator.',
  'people.whileAway': '{name} ran the session while you were away.',
  'people.takeBack': 'Take it back',
  'people.letGoOn': 'Let {name} go on',
  'people.takeBackRole': 'Run the session again',
  'people.handedOver': 'You have handed the session over. It is yours again whenever you like.',
  'people.youRunIt': 'You run the session now.',
  'people.youDoNotRunIt': 'You take part again; somebody else runs the session now.',
  'people.understood': 'All right',
  'people.handOverTitle': 'Hand the session over to {name}?',
  'people.handOverText': '{name} runs the session from now on, and you take part. Ask them first.',
  'people.handOverBack': 'You can take it back here at any time.',
  'people.handOverYes': 'Hand it over',
  'people.locked':
    'The facilitator has locked the board, so that everyone looks at the same thing. Your own notes go on.',
  'people.lockedByYou': 'The board is locked: only facilitators write on it.',
  'people.isStandIn': 'standing in',
  'people.isWatching': 'watching',
} as const
