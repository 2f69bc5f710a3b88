// The controls of the market, in sentences and beside other controls.

import { shortPercent } from '@ammeter/charts/format'
import { useScreen } from '../screen.js'
import { marketOf, withMarketSetBy } from '../settings/market.js'
import { type ChoiceKey, withChoice } from '../settings/settings.js'
import { OwnControl } from './position-controls.js'

/** How the fees of curves other than full range are computed, in words. */
export const FEES_BY = { depth: 'by depth', turnover: 'by turnover' } as const

/** The ways to set a market, in words. */
const SET_BY = { apr: 'pays', volume: 'trades' } as const

/** A choice within a sentence. */
const InlineChoice = ({
  name,
  label,
  title,
  options,
  onChoose,
}: {
  readonly name: ChoiceKey
  readonly label: string
  readonly title: string
  readonly options: Readonly<Record<string, string>>
  readonly onChoose?: (value: string) => void
}) => {
  const { settings, change } = useScreen()
  return (
    <select
      className="inline"
      aria-label={label}
      title={title}
      value={settings.choices[name]}
      onChange={({ target: { value } }) =>
        onChoose === undefined ? change(now => withChoice(now, name, value)) : onChoose(value)
      }
    >
      {Object.entries(options).map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
}

/** Whether fees follow depth or turnover, as a choice within a sentence. */
export const FeesByChoice = () => (
  <InlineChoice
    name="feesBy"
    label="What fees of other curves go by"
    title="By depth: small trades of one market are best routed, so that a curve that is twice as deep earns twice as much. By turnover: every pool has the same volume ÷ value, which favours the shallowest curve"
    options={FEES_BY}
  />
)

/** The market in a sentence: what full range pays, or its volume, value and fee, and how other curves earn. */
export const MarketWords = () => {
  const { settings, change } = useScreen()
  const isByVolume = settings.choices.market === 'volume'
  return (
    <>
      Full range{' '}
      <InlineChoice
        name="market"
        label="How the market is set"
        title="By what full range pays in fees a year, or by volume, value and fee: fee × volume ÷ value × 365"
        options={SET_BY}
        onChoose={way => change(now => withMarketSetBy(now, way))}
      />{' '}
      {isByVolume ? (
        <>
          <OwnControl name="marketVolume" isBare /> a day on <OwnControl name="marketTvl" isBare /> at{' '}
          <OwnControl name="fee" isBare />{' '}
          <small>({shortPercent(Number(marketOf(settings).apr.toPrecision(3)))} a year)</small>
        </>
      ) : (
        <>
          <OwnControl name="marketApr" isBare /> a year
        </>
      )}
      , others <FeesByChoice />
    </>
  )
}

/** The market beside other controls. */
export const MarketControl = () => {
  const { settings } = useScreen()
  return settings.choices.market === 'volume' ? (
    <>
      <OwnControl name="marketVolume" />
      <OwnControl name="marketTvl" />
    </>
  ) : (
    <OwnControl name="marketApr" />
  )
}

/** The market in words, after “with” or in brackets: `full range paying 9 % a year`. */
export const marketWords = (apr: number): string =>
  `full range paying ${shortPercent(Number(apr.toPrecision(3)))} a year`
