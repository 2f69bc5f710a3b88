import type { LawReport } from '@ammeter/laws'
import { counterexampleOf, lawWords } from './law-words.js'

/** Why laws are broken: each with what it demands, and the simplest inputs for which the curve does not. */
export const BrokenLaws = ({
  reports,
  isStale,
}: {
  readonly reports: readonly LawReport[]
  readonly isStale: boolean
}) => (
  <div
    className={isStale ? 'make-broken stale' : 'make-broken'}
    {...{ tabIndex: 0, role: 'region', 'aria-label': 'Why laws are broken' }}
  >
    {reports.map(report => (
      <p key={report.law}>
        <strong>{lawWords(report.law)}</strong> ({report.statement}). {counterexampleOf(report)}
      </p>
    ))}
  </div>
)
