// What a page downloads for one curve: a curve that gives every formula leaves out the code that derives formulas.
import { bundles, tooLarge } from '../bundles.mjs'

export const check = async () => {
  const measured = await bundles()
  return {
    violations: measured.length === 0 ? ['There is no curve to bundle.'] : tooLarge(measured),
    lookedAt: `${measured.length} bundles of one curve`,
  }
}
