// @ts-nocheck
import '@fontsource-variable/onest/wght.css'
import '@fontsource-variable/shantell-sans/wght.css'
import '../src/ui/tokens.css'
import '../src/ui/base.css'
import '../src/ui/controls.css'
import { createRoot } from 'react-dom/client'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import * as Y from 'yjs'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { createBoardReader } from '@kraftline/core/board/snapshot'
import { ensureChannel, addCommunication } from '@kraftline/core/board/edit-communications'
import { setIncident, addActivity } from '@kraftline/core/board/edit-incident'
import { addNote, chooseProblem, gatherNote, tieNote } from '@kraftline/core/board/edit-notes'
import { addCause } from '@kraftline/core/board/edit-causes'
import { addMark } from '@kraftline/core/board/edit-marks'
import { addWhy } from '@kraftline/core/board/edit-whys'
import { WordsProvider, useWords } from '../src/words/use-words.tsx'
import { BoardView } from '../src/board/board-view.tsx'
import { TimelineStrip } from '../src/board/timeline-strip.tsx'
import { editBoard } from '../src/board/edit.ts'
import { followHistory } from '../src/board/undo.ts'
import { offerProbe } from '../src/board/handle.ts'
import { newId } from '../src/board/new-id.ts'
import csv from './sample.csv?raw'

const q = new URLSearchParams(location.search)
const min = 60_000
const doc = new Y.Doc()
function parse(line) { const out=[]; let cur='', quoted=false; for (let i=0;i<line.length;i++){const c=line[i]; if(quoted){ if(c==='"'){ if(line[i+1]==='"'){cur+='"';i++} else quoted=false } else cur+=c } else if(c==='"') quoted=true; else if(c===','){out.push(cur);cur=''} else cur+=c } out.push(cur); return out }
if (!q.has('empty')) {
for (const line of csv.trim().split(/\r?\n/).slice(1)) {
  const [time, channel, sender, kind, audience, text, source] = parse(line)
  const at = Date.parse(time)
  if (kind==='start') { setIncident(doc, { start: at }); continue }
  if (kind==='end') { setIncident(doc, { end: at }); continue }
  if (channel==='Monitoring' && !q.has('monitoring')) continue
  const channelId = ensureChannel(doc, { name: channel, newId: newId() })
  addCommunication(doc, { id: newId(), time: at, channelId, kind, audience: audience||'external', sender, text, source })
}
if (q.has('unconfirmed')) doc.transact(() => { const m=doc.getMap('incident'); m.delete('startConfirmed'); m.set('start', Date.parse('2018-10-21T23:09:19Z')) })
}
const at = (h, m, day=22) => Date.UTC(2018, 9, day, h, m)
const people = new Map([['en',{name:'Engineering',color:'#2D5F94',discipline:'engineering'}],['su',{name:'Support',color:'#2E6B43',discipline:'support'}],['ma',{name:'Marketing',color:'#A8402F',discipline:'marketing'}],['pr',{name:'Product',color:'#6F4E9C',discipline:'product'}]])
const note = (id, text, authorId, t, lane, color) => { addNote(doc, { id, text, authorId, at: t, lane, color }); return id }
if (q.has('acts')) {
  addActivity(doc, { id: 'act1', kind:'investigation', minutes:45, startedAt:null, endedAt:null, label:'' })
  addActivity(doc, { id: 'act2', kind:'escalation', minutes:80, startedAt:at(0,0), endedAt:null, label:'' })
  addActivity(doc, { id: 'act3', kind:'change', minutes:180, startedAt:at(12,0), endedAt:null, label:'Restoring replicas' })
}
const count = Number(q.get('notes') ?? -1)
if (count < 0 && !q.has('empty')) {
  note('n1','Customers saw errors 17 min before our first word','en',at(4,30),-282,'blue')
  note('n2','Nobody on support knew what to answer between 10 and 12','su',at(8,20),230,'yellow')
  note('n3','We promised a time and let it pass','ma',at(12,30),236,'pink')
  note('n4','The blog was right and nobody found it','pr',at(18,0),190,'green')
  note('n5','Too late','su',at(1,30),240,'orange')
  const c = newId()
  addCause(doc, { id: c, text: 'Nobody owned telling customers while the restore ran', category: null, noteIds: ['n3'] })
  addWhy?.(doc, { causeId: c, id: c, text: 'all leads were in the restore call' })
  addWhy?.(doc, { causeId: c, id: c, text: 'no role for it in the runbook' })
  if (q.has('more')) { chooseProblem(doc,{noteId:'n3',chosen:true}); note('n6','x','su',at(9,0),300,'yellow'); note('n7','y','su',at(9,0),300,'yellow'); gatherNote(doc,{id:'n6',underId:'n2'}); gatherNote(doc,{id:'n7',underId:'n2'}); addMark(doc,{id:'mark1',from:at(5,5),to:at(6,18)}) }
} else {
  doc.transact(() => { for (let i=0;i<count;i++) note('n'+i, ['Too late','Nobody on support knew what to answer','We promised a time and let it pass, and then another','The blog was right'][i%4]+' '+i, ['en','su','ma','pr'][i%4], at(0,0)+((i*7919)%1380)*min, (((i*104729)%700)-350), ['yellow','orange','pink','green','blue','grey'][i%6]) })
}
const reader = createBoardReader(doc)
const awareness = new Awareness(doc)
const others = [['su','Support','#2E6B43'],['ma','Marketing','#A8402F']].map(([id,name,color]) => { const a=new Awareness(new Y.Doc()); a.setLocalState({id,name,color,access:'participant'}); return a })
if (q.has('cursors')) { let k=0; setInterval(() => { k++; others.forEach((a,i) => { a.setLocalStateField('cursor', { at: at(10+i*4, (k*3)%60), lane: 200+i*40+Math.sin(k/5)*60 }); applyAwarenessUpdate(awareness, encodeAwarenessUpdate(a,[a.clientID]), 'wire') }) }, 80) }
const cadence = { gap: 30*min, warn: 20*min, firstUpdate: 30*min }
const history = followHistory({ doc })
const acts = editBoard({ doc }, 'en')
const insets = JSON.parse(q.get('insets') ?? '{"top":8,"right":0,"bottom":72,"left":0}')
window.doc = doc
function Page() {
  const { locale } = useWords()
  const snapshot = useSyncExternalStore(reader.subscribe, reader.snapshot)
  const [selection, onSelect] = useState(new Set())
  const [opened, setOpened] = useState('')
  const handle = useRef(null)
  useEffect(() => offerProbe({ ready: document.fonts.ready.then(()=>{}), board: () => reader.snapshot(), camera: () => handle.current.camera() }), [])
  const zone = q.get('zone') ?? 'UTC'
  if (q.has('strip')) return <div style={{padding:0}}><TimelineStrip snapshot={snapshot} cadence={cadence} timeZone={zone} locale={locale} /></div>
  return <div style={{display:'grid',gridTemplateRows:'56px 1fr',height:'100dvh'}}><header style={{background:'var(--panel)',padding:12}}>opened: <output>{opened}</output></header><div style={{position:'relative'}}><BoardView ref={handle} snapshot={snapshot} cadence={cadence} timeZone={zone} locale={locale} people={people} isAnonymous={q.has('anon')} canWrite={!q.has('read')} showGaps={q.get('gaps') ?? 'all'} selection={selection} onSelect={onSelect} onOpenNote={setOpened} onOpenMessage={setOpened} awareness={awareness} me='en' acts={acts} history={history} insets={insets} /></div></div>
}
if (q.get('lang')) localStorage.setItem('kraftline-locale', q.get('lang'))
createRoot(document.getElementById('root')).render(<WordsProvider><Page /></WordsProvider>)
