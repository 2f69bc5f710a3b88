import { percent, shortPercent } from '@ammeter/charts/format'
import { useId } from 'react'
import { useScreen } from '../screen.js'
import { ownField } from '../settings/fields.js'
import { CONSTANT, pluggedInBy } from '../settings/plugged-in.js'
import { chosenOf, numberOf, withChoice, withNumbers } from '../settings/settings.js'
import { PlugInParameters } from './plug-in-controls.js'

const FEES = [0.0001, 0.0005, 0.003, 0.01]

const tierText = (tier: number): string => (tier < 0.0001 ? shortPercent(tier) : percent(tier))

/**
 * The choice of the fee: the common fee tiers, another rate if the address has one, and the policies of the catalogue.
 *
 * @param takesPolicies Whether the view computes trade by trade, so that a policy can set the rate of each trade.
 */
export const FeeControl = ({ takesPolicies }: { readonly takesPolicies: boolean }) => {
  const { settings, change } = useScreen()
  const id = useId()
  const fee = numberOf(settings, 'fee')
  const policy = chosenOf(settings, 'fee')
  const tiers = FEES.includes(fee) ? FEES : [...FEES, fee].sort((a, b) => a - b)
  return (
    <>
      <div className="number">
        <label htmlFor={id} title={ownField('fee').meaning}>
          Fee
        </label>
        <select
          id={id}
          value={takesPolicies ? (policy?.declared.name ?? fee) : fee}
          onChange={({ target: { value } }) => {
            const rate = Number(value)
            if (Number.isNaN(rate)) change(now => withChoice(now, 'fee', value))
            else change(now => withNumbers(takesPolicies ? withChoice(now, 'fee', CONSTANT) : now, { fee: rate }))
          }}
        >
          {tiers.map(tier => (
            <option key={tier} value={tier}>
              {tierText(tier)}
            </option>
          ))}
          {takesPolicies
            ? pluggedInBy('fee').map(({ declared: { name, summary }, title }) => (
                <option key={name} value={name} title={summary}>
                  {title}
                </option>
              ))
            : null}
        </select>
      </div>
      {policy === undefined ? null : takesPolicies ? (
        <PlugInParameters key={policy.key} pluggedIn={policy} />
      ) : (
        <span className="note">
          {policy.title} sets a rate for each trade, which price impact and Replay use; all other figures here use the
          constant fee.
        </span>
      )}
    </>
  )
}
