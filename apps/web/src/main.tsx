import '@fontsource-variable/onest/wght.css'
import '@fontsource-variable/shantell-sans/wght.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import { must } from '@kraftline/core/result'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

// Zod asks at its first object whether it may compile code. Our policy forbids that, and browsers report
// even the question. The chunks that hold schemas come after this.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

createRoot(must(document.getElementById('root'), 'the page’s root')).render(<App />)
