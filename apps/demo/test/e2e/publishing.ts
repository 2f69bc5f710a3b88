import { execFile } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Locator, Page } from 'playwright'

/** Opens what can be taken of a chart, which is named by its heading. */
export const published = async (page: Page, title: string | RegExp): Promise<Locator> => {
  // Panels below the comparison are drawn once they are seen.
  await page.evaluate(() => document.querySelector('.panels')?.scrollIntoView())
  // The innermost: a panel may hold others.
  const panel = page
    .locator('section.panel')
    .filter({ has: page.getByRole('heading', { name: title }) })
    .last()
  await panel.getByRole('button', { name: 'Publish' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('img').waitFor()
  return sheet
}

/** What a button of the sheet saves. */
export const savedBy = async (sheet: Locator, name: string) => {
  const [download] = await Promise.all([
    sheet.page().waitForEvent('download'),
    sheet.getByRole('button', { name, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) }
}

/** The text of a box of the sheet. */
export const textOf = (sheet: Locator, title: string): Promise<string> => sheet.getByLabel(title).inputValue()

/** The command of the sheet. */
export const commandOf = (sheet: Locator): Promise<string> => textOf(sheet, 'The command that prints these numbers')

/** Closes the sheet. */
export const closed = async (sheet: Locator): Promise<void> => {
  await sheet.page().keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
}

const command = fileURLToPath(new URL('../../../cli/bin/ammeter.js', import.meta.url))

/** What a command prints, as a shell runs it. */
export const printed = async (line: string): Promise<string> => {
  const words = line.replace(/^ammeter /, `"${process.execPath}" "${command}" `)
  const { stdout } = await promisify(execFile)('sh', ['-c', words], { maxBuffer: 1 << 28 })
  return stdout
}

/** The rows of a CSV up to its first empty line. */
export const rowsOf = (csv: string): readonly (readonly string[])[] => {
  const [table = ''] = csv.split(/\r?\n\r?\n/)
  return table
    .trim()
    .split(/\r?\n/)
    .map(line =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    )
}

/** What a command prints of one curve, by the names of its columns. */
export interface Printed {
  readonly texts: (column: string) => readonly string[]
  /** NaN where there is none. */
  readonly numbers: (column: string) => readonly number[]
}

/** What a command prints as CSV, by curve in the order in which they are asked for. */
export const printedBy = async (line: string): Promise<readonly Printed[]> => {
  const [header = [], ...rows] = rowsOf(await printed(line))
  const cellOf = (row: readonly string[], column: string) => row[header.indexOf(column)] ?? ''
  const nameOf = (row: readonly string[]) => `${cellOf(row, 'curve')} ${cellOf(row, 'params')}`
  return [...new Set(rows.map(nameOf))].map(name => {
    const own = rows.filter(row => nameOf(row) === name)
    const texts = (column: string) => own.map(row => cellOf(row, column))
    return { texts, numbers: column => texts(column).map(text => (text === '' ? Number.NaN : Number(text))) }
  })
}
