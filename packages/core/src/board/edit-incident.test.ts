import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { incidentOf } from './document.ts'
import {
  addActivity,
  deleteActivity,
  replaceActivities,
  setIncident,
  updateActivity,
} from './edit-incident.ts'
import { readBoard } from './snapshot.ts'

const id = 'activity-1' as EntryId

test('what a person says about the incident is confirmed until they take it back', () => {
  const doc = new Y.Doc()
  incidentOf(doc).set('startAdjusted', true)
  setIncident(doc, { title: 'Sign-in down', start: 1000.4, end: 2000, detection: 'Error page' })
  expect(readBoard(doc).incident).toEqual({
    title: 'Sign-in down',
    summary: '',
    start: 1000,
    end: 2000,
    asOf: null,
    startConfirmed: true,
    startAdjusted: false,
    endConfirmed: true,
    originalStart: null,
    originalEnd: null,
    titleGiven: true,
    detection: 'Error page',
  })
  setIncident(doc, { title: '', end: null, asOf: 1500 })
  expect(readBoard(doc).incident).toMatchObject({
    title: '',
    titleGiven: false,
    start: 1000,
    startConfirmed: true,
    end: null,
    endConfirmed: false,
    asOf: 1500,
  })
})

test('a person confirms an imported start by giving the same again', () => {
  const doc = new Y.Doc()
  incidentOf(doc).set('start', 1000)
  expect(readBoard(doc).incident.startConfirmed).toBe(false)
  setIncident(doc, { start: 1000 })
  expect(readBoard(doc).incident.startConfirmed).toBe(true)
})

test('the first correction of the first alert and of the end keeps the time there was', () => {
  const doc = new Y.Doc()
  incidentOf(doc).set('start', 1000)
  incidentOf(doc).set('end', 9000)
  setIncident(doc, { start: 1000, end: 9000 })
  expect(readBoard(doc).incident).toMatchObject({ originalStart: null, originalEnd: null })
  setIncident(doc, { start: 900.2 })
  setIncident(doc, { start: 800, end: 8000 })
  expect(readBoard(doc).incident).toMatchObject({
    ...{ start: 800, originalStart: 1000 },
    ...{ end: 8000, originalEnd: 9000 },
  })
  setIncident(doc, { start: null })
  expect(readBoard(doc).incident).toMatchObject({ start: null, originalStart: null })
  setIncident(doc, { start: 700 })
  expect(readBoard(doc).incident).toMatchObject({ start: 700, originalStart: null })
})

test('activities are added, corrected, deleted, and replaced as a whole', () => {
  const doc = new Y.Doc()
  addActivity(doc, { id, kind: 'investigation', minutes: 90, label: 'Database' })
  updateActivity(doc, { id, minutes: null, startedAt: 5, endedAt: 9 })
  expect(readBoard(doc).activities).toEqual([
    { id, kind: 'investigation', minutes: null, startedAt: 5, endedAt: 9, label: 'Database' },
  ])
  replaceActivities(doc, [
    { id: 'later' as EntryId, kind: 'change', startedAt: 20 },
    { id: 'sooner' as EntryId, kind: 'decision', startedAt: 10 },
    { id: 'whenever' as EntryId, kind: 'escalation', minutes: 5 },
  ])
  expect(readBoard(doc).activities.map((activity) => activity.id)).toEqual([
    'sooner',
    'later',
    'whenever',
  ])
  deleteActivity(doc, 'later' as EntryId)
  expect(readBoard(doc).activities).toHaveLength(2)
})
