// Curves that dropped out, with the reasons.

import { multiple } from '@ammeter/charts/format'
import type { Dropped } from '../curves/entered.js'
import { useScreen } from '../screen.js'

/** Curves that dropped out, why, and where. */
export const DroppedList = ({ dropped }: { readonly dropped: readonly Dropped[] }) =>
  dropped.length === 0 ? null : (
    <ul className="dropped">
      {dropped.map(({ id, label, ratio, reason }) => (
        <li key={id}>
          <strong>{label}</strong> dropped out{ratio === undefined ? '' : ` at ${multiple(ratio)}`}: {reason}
        </li>
      ))}
    </ul>
  )

/** The curves of the page that dropped out. */
export const DroppedCurves = () => <DroppedList dropped={useScreen().dropped} />
