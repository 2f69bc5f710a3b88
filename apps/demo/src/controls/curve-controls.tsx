import { dashWith } from '@ammeter/charts'
import { describeError, float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { memo, useRef } from 'react'
import { isPool, type Listed, labelOf, listed } from '../curves/listed.js'
import { type Screen, useScreen } from '../screen.js'
import { curveFields } from '../settings/fields.js'
import { parametersOf, withCurve } from '../settings/settings.js'
import { ParameterControls } from './parameter-controls.js'

/** A line as charts draw it. */
export const Swatch = ({ colour }: { readonly colour: number }) => (
  <svg className="swatch" width="22" height="10" viewBox="0 0 22 10" aria-hidden="true">
    <path
      d="M1 5H21"
      stroke={`var(--ammeter-series-${(colour % 8) + 1})`}
      strokeWidth="2.5"
      strokeDasharray={dashWith(colour)}
    />
  </svg>
)

/** What the controls of a curve are made from: nothing that changes while only the price moves. */
interface CurveControlProps extends Pick<Screen, 'change' | 'axis'> {
  readonly each: Listed
  readonly parameters: Readonly<Record<string, number>>
  readonly isOn: boolean
  /** Whether the view follows a path, along which a pool's parameters move. */
  readonly isAlongPath: boolean
  readonly isDropped: boolean
}

/** A curve: a switch, and the controls of its parameters. */
const CurveControl = memo((props: CurveControlProps) => {
  const { each, parameters, isOn, isDropped, isAlongPath, change, axis } = props
  const { definition } = each
  const { name, summary } = definition
  return (
    <div className={isOn ? 'curve on' : 'curve'}>
      <label title={summary}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => change(before => withCurve(before, name, target.checked))}
        />
        <Swatch colour={each.colour} />
        {labelOf(each, parameters)}
      </label>
      {isOn ? (
        <ParameterControls
          {...{ change, axis }}
          fields={curveFields(each)}
          values={parameters}
          refusal={given => {
            const made = definition(float64, given)
            return E.isLeft(made) ? describeError(made.left) : undefined
          }}
        />
      ) : null}
      {isOn && isPool(definition) && !isAlongPath ? (
        <span className="note" title="Its parameters move with time, and only along a path does time pass">
          as it opens: Replay moves it
        </span>
      ) : null}
      {isOn && isDropped ? <span className="negative">dropped out</span> : null}
    </div>
  )
})

/** The parameters of every curve, each the same object while nothing in it changes. */
const useParameters = (settings: Screen['settings']) => {
  const kept = useRef(new Map<Listed, Readonly<Record<string, number>>>())
  return (each: Listed) => {
    const before = kept.current.get(each)
    const parameters = parametersOf(settings, each)
    const isSame = before !== undefined && Object.entries(parameters).every(([key, value]) => before[key] === value)
    if (!isSame) kept.current.set(each, parameters)
    return isSame ? before : parameters
  }
}

/** Every curve that there is. */
export const CurveControls = () => {
  const { settings, change, dropped, axis } = useScreen()
  const parameters = useParameters(settings)
  return (
    <fieldset className="curves">
      <legend>Curves</legend>
      {listed.map(each => (
        <CurveControl
          key={each.definition.name}
          {...{ each, change, axis }}
          parameters={parameters(each)}
          isOn={settings.on.includes(each.definition.name)}
          isAlongPath={settings.choices.view === 'replay'}
          isDropped={dropped.some(({ id }) => id === each.definition.name)}
        />
      ))}
    </fieldset>
  )
}
