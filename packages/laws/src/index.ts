/**
 * The laws that every curve keeps, and a check of any curve against them.
 *
 * @packageDocumentation
 */

export { type CheckOptions, checkCurve } from './check-curve.js'
export { checkFee } from './check-fee.js'
export { checkPool, type PoolCheckOptions } from './check-pool.js'
export { product } from './curve/product.js'
export type { Checkable } from './curve/subject.js'
export type { ConstantFeeTerms } from './curve/with-fee.js'
export { between } from './draw/between.js'
export { settingsOf } from './draw/settings.js'
export { feeLaws } from './fees/index.js'
export type { CheckableFee, FeeSubject } from './fees/subject.js'
export * as laws from './laws/index.js'
export { LAW_NAMES, LAWS, type LawName } from './laws/law-names.js'
export { checkPlugIn, type PlugInQuestion } from './plug-in/check-plug-in.js'
export type { Declared } from './plug-in/declared.js'
export { parameterNames } from './plug-in/parameter-names.js'
export { describePlugInReport, type PlugInReport } from './plug-in/plug-in-report.js'
export { type Settings, settingsAtEnds, textOfSettings } from './plug-in/settings-at-ends.js'
export { poolLaws } from './pools/index.js'
export type { CheckablePool, PoolSubject } from './pools/subject.js'
export { type Law, type LawAuthoring, law } from './run/law.js'
export type { LawRun, LawRuns, NotApplicable } from './run/law-run.js'
export { type Counterexample, type CurveReport, describeReport, type LawReport, type Outcome } from './run/report.js'
export { type TryOptions, tryLaws } from './run/try-laws.js'
export { accuracy } from './tolerance/accuracy.js'
export { broken } from './verdict/broken.js'
export { type Broken, type Held, held, type TooShort, type Vacuous, type Verdict } from './verdict/verdict.js'
