import type { HistoryPoints } from '../built-in-history.js'
import type { PackedHistory } from './packed-history.js'

/**
 * Loads the figures of a history from its data module. The code that unpacks them is loaded with it: a page without
 * histories needs neither.
 */
export const loadPacked = async (data: Promise<{ readonly packed: PackedHistory }>): Promise<HistoryPoints> => {
  const [{ packed }, { unpack }] = await Promise.all([data, import('./unpack.js')])
  return unpack(packed)
}
