import { amount, apr, change, dollars, loss, multiple } from '@ammeter/charts/format'
import type { Outcome } from '../curves/outcome.js'
import { useScreen } from '../screen.js'
import { numberOf } from '../settings/settings.js'
import { AgainstChoice } from './against-choice.js'
import { FocusChoice } from './focus-choice.js'

/** The sentence on a curve's loss against holding, and on the fees that make up for it. */
export const LossSentence = ({ focus }: { readonly focus: Outcome }) => {
  const { settings, at, axis } = useScreen()
  const days = numberOf(settings, 'days')
  return (
    <h2 className="loss-sentence">
      If the price of {axis.baseName} goes <strong>{multiple(at)}</strong> <small>({change(at)})</small>, an LP in{' '}
      <FocusChoice /> ends <strong className={focus.loss > 0 ? 'negative' : undefined}>{loss(focus.loss)}</strong> vs{' '}
      <AgainstChoice />{' '}
      <small>
        ({dollars(-focus.lost)} on {dollars(numberOf(settings, 'deposit'))})
      </small>
      {focus.lost > 0 ? (
        <>
          {' '}
          and needs <strong>{apr(focus.apr)}</strong> fee APR over {amount(days)} days to break even.
        </>
      ) : (
        <> and needs no fees to break even.</>
      )}
    </h2>
  )
}
