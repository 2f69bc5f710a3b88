import type { Written } from './curve/written.js'

const MODES = [
  { kind: 'drawing', label: 'Draw liquidity' },
  { kind: 'formula', label: 'Type a formula' },
] as const

/** The switch between the two ways to make a curve. */
export const ModeSwitch = ({
  kind,
  onKind,
}: {
  readonly kind: Written['kind']
  readonly onKind: (kind: Written['kind']) => void
}) => (
  <fieldset className="make-modes">
    <legend className="unseen">How to make it</legend>
    {MODES.map(mode => (
      <button
        key={mode.kind}
        type="button"
        aria-pressed={mode.kind === kind}
        onClick={() => mode.kind !== kind && onKind(mode.kind)}
      >
        {mode.label}
      </button>
    ))}
  </fieldset>
)
