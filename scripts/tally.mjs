/** Counts of passed, failed and skipped tests or checks. */
export const nothing = { passed: 0, failed: 0, skipped: 0 }

export const sum = counts =>
  counts.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    nothing,
  )

/** What one vitest report counts. A file that could not be loaded holds no tests: it counts as one failure. */
export const countReport = report => {
  const unloaded = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * What one package counts: its report, with one more failure where there is no report, where no test ran, or where the
 * run failed although no test did.
 */
export const countPackage = ({ exitCode, report }) => {
  if (report === undefined) return { ...nothing, failed: 1 }
  const counts = countReport(report)
  const ran = counts.passed + counts.failed > 0
  return counts.failed === 0 && (exitCode !== 0 || !ran) ? { ...counts, failed: 1 } : counts
}

export const totalLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
