import type { LawReport } from '@ammeter/laws'
import { counterexampleOf, lawWords } from './law-words.js'

/** The broken laws, each with its statement and the simplest inputs that break it. */
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
