// The entry point of the app in the browser.

import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './app.js'
import { holdsFormula, loadFormulas } from './curves/formulas.js'
import type { View } from './settings/settings.js'
import { addressed } from './settings/use-settings.js'
import { loadView } from './views/views.js'

const root = document.getElementById('root')
const { dataset } = document.documentElement

if (root !== null) {
  if (holdsFormula(location.search)) await loadFormulas()
  const begin = addressed()
  await loadView(begin.settings.choices.view as View)
  // The prerendered page shows the defaults; for another address the page is rendered from scratch.
  if (dataset.restoring === undefined) hydrateRoot(root, <App begin={begin} />)
  else {
    root.textContent = ''
    createRoot(root).render(<App begin={begin} />)
  }
  delete dataset.restoring
}
