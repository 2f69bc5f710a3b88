import { type Law, parameterNames } from '@ammeter/laws'
import { amounts } from './amounts.js'
import { books } from './books.js'
import { ownStream } from './own-stream.js'
import { seeded } from './seeded.js'
import type { TraderSubject } from './subject.js'

/**
 * The laws of traders.
 *
 * @example
 * import { traderLaws } from '@ammeter/simulation/laws'
 *
 * traderLaws[0]?.name // => 'books'
 */
export const traderLaws: readonly Law<TraderSubject>[] = [books, seeded, ownStream, amounts, parameterNames]
