/** Ends a check: with what it looked at, or with every violation and a failure. */
export const verdict = (violations, lookedAt) => {
  if (violations.length === 0) {
    console.log(lookedAt)
  } else {
    for (const violation of violations) console.error(violation)
    process.exitCode = 1
  }
}
