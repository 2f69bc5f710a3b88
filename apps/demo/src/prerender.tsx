import { renderToString } from 'react-dom/server'
import { App } from './app.js'

/** The first screen as HTML. */
export const prerender = (): string => renderToString(<App />)
