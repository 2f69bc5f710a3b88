// The question of the first screen.

import { useId, useState } from 'react'
import { warmUp } from '../../choose/stores.js'
import { MarketWords } from '../../controls/market-control.js'
import { NumberControl } from '../../controls/number-control.js'
import { OwnControl } from '../../controls/position-controls.js'
import { useScreen } from '../../screen.js'
import { ownField } from '../../settings/fields.js'
import { PAIR_FORM, pairText, readPair } from '../../settings/pair.js'
import { numberOf, withNumbers } from '../../settings/settings.js'

/** The field for the two tokens: `ETH and USDC`. */
const PairControl = () => {
  const { settings, change } = useScreen()
  const id = useId()
  const [draft, setDraft] = useState<string>()
  const isWrong = draft !== undefined && readPair(draft) === undefined
  const text = draft ?? settings.pair.replace('/', ' and ')
  return (
    <div className="number" data-key="pair">
      <label htmlFor={id} className="unseen">
        Pair
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={text}
        size={Math.max(4, text.length)}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-problem` : undefined}
        onChange={({ target }) => {
          setDraft(target.value)
          const pair = readPair(target.value)
          if (pair !== undefined) change(now => ({ ...now, pair: pairText(pair) }))
        }}
        onBlur={() => {
          if (!isWrong) setDraft(undefined)
        }}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setDraft(undefined)
        }}
      />
      {isWrong ? (
        <p id={`${id}-problem`} role="alert" className="problem">
          Pair {PAIR_FORM}
        </p>
      ) : null}
    </div>
  )
}

/** The field for the price at entry, in the unit of the screen. */
const PriceControl = () => {
  const { settings, change, axis } = useScreen()
  return (
    <NumberControl
      field={ownField('price')}
      value={axis.turned(numberOf(settings, 'price'))}
      hasSlider={false}
      isBare
      onChange={price => change(now => withNumbers(now, { price: axis.turned(price) }))}
    />
  )
}

/** The question of the first screen: a sentence with inputs in it. */
export const Question = () => {
  const days = numberOf(useScreen().settings, 'days')
  return (
    <section className="question" aria-label="Your question" onPointerEnter={warmUp} onFocus={warmUp}>
      I have <OwnControl name="deposit" isBare /> of <PairControl /> at <PriceControl /> for{' '}
      <OwnControl name="days" isBare /> {days === 1 ? 'day' : 'days'}. <MarketWords />; the price moves{' '}
      <OwnControl name="volatility" isBare /> a year, and I can bear to lose <OwnControl name="bear" isBare /> in one
      case of twenty.
    </section>
  )
}
