/**
 * The laws that every curve keeps, and a check of any curve against them.
 *
 * @packageDocumentation
 */
export { accuracy } from './accuracy.js'
export { type CheckOptions, checkCurve } from './check-curve.js'
export * as laws from './laws/index.js'
export { type Counterexample, type CurveReport, describeReport, type LawReport, type Outcome } from './report.js'
export { LAW_NAMES, LAWS, type LawName } from './statements.js'
export type { Checkable } from './subject.js'
export type { Broken, Held, Vacuous, Verdict } from './verdict.js'
