import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import { must } from '@kraftline/core/result'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { layChosenPaper } from './paper/paper-choice.ts'

// Two libraries in the chunks that come later would breach our policy, unless they are told here: zod asks
// whether it may compile code, and dialogs keep the page behind them from scrolling by a style of their own.
Object.assign(globalThis, {
  __zod_globalConfig: { jitless: true },
  __webpack_nonce__: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content,
})

layChosenPaper()
createRoot(must(document.getElementById('root'), 'the page’s root')).render(<App />)
