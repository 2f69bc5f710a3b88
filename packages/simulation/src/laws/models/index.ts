import { type Law, parameterNames } from '@ammeter/laws'
import { mean } from './mean.js'
import { ownStream } from './own-stream.js'
import { positive } from './positive.js'
import { seeded } from './seeded.js'
import { start } from './start.js'
import type { ModelSubject } from './subject.js'

/**
 * The laws of price models.
 *
 * @example
 * import { modelLaws } from '@ammeter/simulation/laws'
 *
 * modelLaws[0]?.name // => 'positive'
 */
export const modelLaws: readonly Law<ModelSubject>[] = [positive, start, seeded, ownStream, mean, parameterNames]
