import { type Law, parameterNames } from '@ammeter/laws'
import { clearing } from './clearing.js'
import { hysteresis } from './hysteresis.js'
import { sameAnswer } from './same-answer.js'
import type { AlertSubject } from './subject.js'
import { values } from './values.js'

/**
 * The laws of alerts.
 *
 * @example
 * import { alertLaws } from '@ammeter/simulation/laws'
 *
 * alertLaws[0]?.name // => 'sameAnswer'
 */
export const alertLaws: readonly Law<AlertSubject>[] = [sameAnswer, hysteresis, values, clearing, parameterNames]
