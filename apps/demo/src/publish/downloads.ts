// Downloads of a screen's tables.

import type { Settings } from '../settings/settings.js'
import { download } from '../shell/download.js'
import { csvOf } from '../tables/csv.js'
import { settingsTable } from '../tables/settings-table.js'
import type { Table } from '../tables/table.js'

const fileName = ({ choices }: Settings, ending: string) => `ammeter-${choices.view}.${ending}`

/** Saves the first table of a screen as CSV; the settings stand below it, after an empty line. */
export const saveCsv = ([first]: readonly Table[], settings: Settings): void => {
  const text = first && `${csvOf(first)}\r\n${csvOf(settingsTable(settings))}`
  if (text !== undefined) download(fileName(settings, 'csv'), new Blob([text], { type: 'text/csv' }))
}

/** Saves all tables of a screen as a workbook, the settings last. */
export const saveXlsx = async (tables: readonly Table[], settings: Settings): Promise<void> => {
  const { xlsxOf } = await import('../tables/xlsx.js')
  download(fileName(settings, 'xlsx'), await xlsxOf([...tables, settingsTable(settings)]))
}
