// The foot of the page: what there is besides, and where.

import { version } from '../publish/version.js'

declare const AMMETER_SOURCE: string

/** What it costs to leave a position: no figure of the page has it in. */
const LEAVING =
  'To withdraw is a transaction, about 100,000 to 300,000 units of gas on Ethereum: their price decides whether a small position is worth it. No figure here has it in; strategies in Replay pay for each time they centre a position.'

/** What stands below every view. */
export const Footer = () => (
  <footer>
    <p>
      Everything is computed here, in your browser; nothing is sent anywhere. Losses are before fees unless a figure
      says otherwise.
    </p>
    <p className="links">
      <a href={`${AMMETER_SOURCE}/tree/main/docs`}>Documentation</a>
      <a href={`${AMMETER_SOURCE}/blob/main/docs/adding-a-curve.md`}>Add your curve</a>
      <a href={AMMETER_SOURCE}>Source</a>
      <span>Ammeter {version}</span>
    </p>
    <details>
      <summary>What it costs to leave</summary>
      <p>{LEAVING}</p>
    </details>
  </footer>
)
