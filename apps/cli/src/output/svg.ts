import { writeFile } from 'node:fs/promises'
import type { ChartSize } from '@ammeter/charts'
import { either as E } from 'fp-ts'
import type { ReactElement } from 'react'
import { badData, type Outcome } from '../program/failure.js'
import { unwritable } from '../program/unwritable.js'

/** Writes a chart to a file as SVG. */
export const writeSvg = async (file: string, chart: ReactElement<ChartSize>): Promise<Outcome<void>> => {
  const { toSvg } = await import('@ammeter/charts/node')
  try {
    await writeFile(file, toSvg(chart))
    return E.right(undefined)
  } catch (thrown) {
    return badData(`${file}: ${unwritable(thrown)}`)
  }
}
