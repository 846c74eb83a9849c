import './ui/tokens.css'
import './ui/base.css'
import './ui/layout.css'
import './ui/controls.css'
import './ui/fields.css'
import './ui/choices.css'
import './ui/surfaces.css'
import './ui/lists.css'
import './ui/rows.css'
import './ui/tables.css'
import './ui/menus.css'
import './ui/overlays.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
