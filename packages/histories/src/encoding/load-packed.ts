import type { HistoryPoints } from '../built-in-history.js'
import type { PackedHistory } from './packed-history.js'

/** The figures of a history, from its data module. What unpacks them is loaded beside it: a page that shows none needs neither. */
export const loadPacked = async (data: Promise<{ readonly packed: PackedHistory }>): Promise<HistoryPoints> => {
  const [{ packed }, { unpack }] = await Promise.all([data, import('./unpack.js')])
  return unpack(packed)
}
