import { useReplay } from '../replay/use-replay.js'
import { useScreen } from '../screen.js'
import { feeHandlings } from './fee-handlings.js'
import { PathAlerts } from './path-alerts.js'

/** The alerts along the path that the view of replays shows. */
export const ReplayedAlerts = () => {
  const { file, focus } = useScreen()
  const { answer, problem, isStale } = useReplay(file)
  return (
    <div>
      {problem === undefined ? null : <p className="negative">{problem}</p>}
      <div className={isStale ? 'stale' : undefined}>
        <PathAlerts replayed={answer} />
      </div>
      <p className="note">
        The path is that of the Replay view, with the limits above.{' '}
        {focus === undefined ? null : feeHandlings([focus.entered])}
      </p>
    </div>
  )
}
