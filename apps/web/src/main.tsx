import '@fontsource-variable/onest/wght.css'
import '@fontsource-variable/shantell-sans/wght.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import { must } from '@kraftline/core/result'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

createRoot(must(document.getElementById('root'), 'the page’s root')).render(<App />)
