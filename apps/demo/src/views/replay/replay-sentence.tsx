import { dollars, percent, signedPercent } from '@ammeter/charts/format'
import { useScreen } from '../../screen.js'
import { numberOf } from '../../settings/settings.js'
import { AgainstChoice, useAgainst } from '../against-choice.js'
import { FocusChoice } from '../focus-choice.js'
import type { ReplayedAccount } from './replay-lines.js'

/** The result of an LP on the path, in one sentence. */
export const ReplaySentence = ({
  account,
  row,
  isOpen,
  volume,
  isStale,
}: {
  readonly account: ReplayedAccount | undefined
  readonly row: number
  readonly isOpen: boolean
  /** The volume that paid the fees, in words. */
  readonly volume: string
  /** Whether it belongs to a path that is no longer the chosen one. */
  readonly isStale: boolean
}) => {
  const { settings, focus } = useScreen()
  const { against, isOwn } = useAgainst()
  if (account === undefined) {
    return <h1>{isOpen ? 'Replaying a path of prices…' : 'What would have happened, had you been in the pool?'}</h1>
  }
  const { hold, net, fees, loss, result } = account
  const last = row === net.length - 1
  const at = (list: Float64Array) => list[row] ?? 0
  return (
    <h1 className={isStale ? 'stale' : undefined}>
      {last ? 'At the end of this path' : 'At this moment'}, an LP in <FocusChoice /> is{' '}
      <strong className={at(net) < 0 ? 'negative' : undefined}>{signedPercent(at(net) / at(hold))}</strong> vs{' '}
      <AgainstChoice />{' '}
      <small>
        ({dollars(at(net))} on {dollars(numberOf(settings, 'deposit'))})
      </small>
      : <strong>{dollars(at(fees))}</strong> of fees <small>({volume})</small> against{' '}
      <strong>{dollars(at(loss))}</strong> of {isOwn ? 'impermanent loss' : `loss against ${against}`}
      {focus?.entered.isBounded ? `, in range ${percent(result.timeInRange)} of the time` : ''}.
    </h1>
  )
}
