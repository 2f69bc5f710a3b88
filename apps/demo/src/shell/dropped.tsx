import { multiple } from '@ammeter/charts/format'
import { useScreen } from '../screen.js'

/** The curves that dropped out, why, and where. */
export const DroppedCurves = () => {
  const { dropped } = useScreen()
  return dropped.length === 0 ? null : (
    <ul className="dropped">
      {dropped.map(({ id, label, ratio, reason }) => (
        <li key={id}>
          <strong>{label}</strong> dropped out{ratio === undefined ? '' : ` at ${multiple(ratio)}`}: {reason}
        </li>
      ))}
    </ul>
  )
}
