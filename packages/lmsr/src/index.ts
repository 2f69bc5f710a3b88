/**
 * The logarithmic market scoring rule for two outcomes.
 *
 * @packageDocumentation
 */
export { lmsr } from './lmsr.js'
