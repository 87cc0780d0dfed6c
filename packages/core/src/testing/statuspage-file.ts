/** One update of the incident below, as a status page writes it. */
export const update = {
  id: 'u1',
  status: 'investigating',
  body: 'We are on it.',
  display_at: '2021-08-10T20:09:04.042Z',
  tweet_id: null,
}

/** A plain incident, its updates newest first as in real files. */
export const incident = {
  id: 'i1',
  name: 'Sign-in fails',
  status: 'resolved',
  impact: 'major',
  shortlink: 'https://stspg.io/x',
  started_at: '2021-08-10T20:09:03.894Z',
  resolved_at: '2021-08-10T23:10:51.289Z',
  incident_updates: [
    { ...update, id: 'u2', status: 'resolved', display_at: '2021-08-10T23:10:51.289Z' },
    update,
  ],
}

export const page = { name: 'Example', time_zone: 'Etc/UTC' }
