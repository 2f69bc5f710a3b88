// The controls of a position: its price, its fee, its deposit and its days.

import { change as changeOf, multiple } from '@ammeter/charts/format'
import { Fragment, type ReactNode, useId } from 'react'
import { RATIOS } from '../curves/entered.js'
import { useScreen } from '../screen.js'
import { type OwnKey, ownField } from '../settings/fields.js'
import { numberOf, type View, withChoice, withNumbers, withRatio } from '../settings/settings.js'
import { tokensOf } from '../settings/tokens.js'
import { FeeControl } from './fee-control.js'
import { NumberControl } from './number-control.js'

const STEPS = [0.5, 0.75, 0.9, 1.1, 1.25, 1.5, 2, 5]
const SLIDER_STEPS = 400
const SPAN = Math.log(RATIOS.most / RATIOS.least)

/** One of the app's own numbers. */
export const OwnControl = ({
  name,
  hasSlider = false,
  isBare = false,
  label,
}: {
  readonly name: OwnKey
  /** A label in place of its own. */
  readonly label?: string
  readonly hasSlider?: boolean
  /** Hides the label, if a sentence names the number. */
  readonly isBare?: boolean
}) => {
  const { settings, change } = useScreen()
  return (
    <NumberControl
      field={{ ...ownField(name), ...(label !== undefined && { label }) }}
      value={numberOf(settings, name)}
      hasSlider={hasSlider}
      isBare={isBare}
      onChange={value => change(now => withNumbers(now, { [name]: value }))}
    />
  )
}

/** The price ratio: a slider, a box, and quick steps. */
const RatioControl = () => {
  const { settings, change, axis } = useScreen()
  const id = useId()
  const set = (r: number) => change(now => withRatio(now, r))
  const shown = axis.turned(numberOf(settings, 'r'))
  return (
    <div className="ratio">
      <NumberControl
        field={{ ...ownField('r'), label: axis.label }}
        value={shown}
        hasSlider={false}
        onChange={value => set(axis.turned(value))}
      />
      <input
        id={id}
        type="range"
        aria-label={`${axis.label}, divided by that at entry`}
        aria-valuetext={`${multiple(shown)} (${changeOf(shown)})`}
        min={0}
        max={SLIDER_STEPS}
        step={1}
        value={Math.round((Math.log(shown / RATIOS.least) / SPAN) * SLIDER_STEPS)}
        onChange={({ target }) => {
          const value = RATIOS.least * Math.exp((SPAN * Number(target.value)) / SLIDER_STEPS)
          set(axis.turned(Number(value.toPrecision(4))))
        }}
      />
      <fieldset className="steps">
        <legend className="unseen">Quick steps</legend>
        {STEPS.map(step => (
          <button
            key={step}
            type="button"
            aria-pressed={Math.abs(shown / step - 1) < 1e-9}
            onClick={() => set(axis.turned(step))}
          >
            {changeOf(step)}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

type Term = 'r' | 'days' | 'fee' | 'deposit'

const TERMS: readonly Term[] = ['r', 'days', 'fee', 'deposit']

/**
 * The controls that a view does not need: a path has its own prices, reserves at a price do not depend on days, and the
 * question of the first screen contains its deposit and its days.
 */
const WITHOUT: Readonly<Record<View, readonly Term[]>> = {
  compare: ['days', 'deposit'],
  'break-even': [],
  replay: ['r'],
  scenarios: ['deposit'],
  make: TERMS,
}

/** The controls that the view needs, among price, days, fee and deposit, and the unit of prices. */
export const PositionControls = () => {
  const { settings, change, axis } = useScreen()
  const isTurned = settings.choices.unit === 'x'
  const tokens = tokensOf(settings)
  const view = settings.choices.view as View
  // Only the replay is computed trade by trade; a recorded path has its own length and tokens.
  const isReplay = view === 'replay'
  const isRecorded = isReplay && settings.choices.path !== 'simulated'
  // Where what full range pays is set, a fee changes nothing that is shown of it.
  const isByApr = view === 'break-even' && settings.choices.market === 'apr'
  const without = [...WITHOUT[view], ...(isRecorded ? ['days'] : []), ...(isByApr ? ['fee'] : [])]
  const controls: Readonly<Record<Term, ReactNode>> = {
    r: <RatioControl />,
    days: <OwnControl name="days" />,
    fee: <FeeControl takesPolicies={isReplay} />,
    deposit: <OwnControl name="deposit" />,
  }
  return (
    <div className="position">
      {TERMS.filter(term => !without.includes(term)).map(term => (
        <Fragment key={term}>{controls[term]}</Fragment>
      ))}
      {settings.choices.against === 'amounts' ? (
        <>
          <OwnControl name="heldX" label={`${tokens.x} to compare with`} />
          <OwnControl name="heldY" label={`${tokens.y} to compare with`} />
        </>
      ) : null}
      <button
        type="button"
        className="quiet unit"
        title="Count prices the other way round"
        onClick={() => change(now => withChoice(now, 'unit', isTurned ? 'y' : 'x'))}
      >
        {axis.quoteName} per {axis.baseName} <span aria-hidden="true">⇄</span>
        <span className="unseen">: swap the unit of prices</span>
      </button>
    </div>
  )
}
