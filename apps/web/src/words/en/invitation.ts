export const invitation = {
  'invitation.heading': 'Invitation',
  'invitation.text':
    'In the session’s language, to send by mail or chat. The day and the hour stay in this browser.',
  'invitation.day': 'Day',
  'invitation.time': 'Begins at',
  'invitation.zone': 'Time zone',
  'invitation.inZone': 'Times are those of {zone}.',
  'invitation.who': 'Who is asked to come',
  'invitation.whoHint': 'Four to ten people of at least three disciplines. Empty: it says so.',
  'invitation.link': 'Participants’ link',
  'invitation.noLink': 'This browser does not keep the link. Paste it, or make a new one.',
  'invitation.written': 'The invitation',
  'invitation.noHour': 'Say on which day and at what time, and the invitation is written here.',
  'invitation.copy': 'Copy the invitation',
  'invitation.calendar': 'Save for the calendar',
} as const
