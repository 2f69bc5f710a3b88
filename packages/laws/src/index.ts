/**
 * The laws that every curve keeps, and a check of any curve against them.
 *
 * @packageDocumentation
 */
export { accuracy } from './accuracy.js'
export type { Attempt } from './attempt.js'
export { type CheckOptions, checkCurve } from './check-curve.js'
export { checkFee } from './check-fee.js'
export { checkPool, type PoolCheckOptions } from './check-pool.js'
export { feeLaws } from './fees/index.js'
export type { CheckableFee, FeeSubject } from './fees/subject.js'
export { type Law, type LawAuthoring, law } from './law.js'
export * as laws from './laws/index.js'
export { checkPlugIn, type PlugInQuestion } from './plug-in/check-plug-in.js'
export type { Declared } from './plug-in/declared.js'
export { parameterNames } from './plug-in/parameter-names.js'
export { describePlugInReport, type PlugInReport } from './plug-in/plug-in-report.js'
export { type Settings, settingsAtEnds, textOfSettings } from './plug-in/settings-at-ends.js'
export { poolLaws } from './pools/index.js'
export type { CheckablePool, PoolSubject } from './pools/subject.js'
export { type Counterexample, type CurveReport, describeReport, type LawReport, type Outcome } from './report.js'
export { LAW_NAMES, LAWS, type LawName } from './statements.js'
export type { Checkable } from './subject.js'
export type { Trial } from './try-law.js'
export { type TryOptions, tryLaws } from './try-laws.js'
export { type Broken, type Held, held, type TooShort, type Vacuous, type Verdict } from './verdict.js'
export { broken } from './verdict-broken.js'
export type { ConstantFeeTerms } from './with-fee.js'
