import type { ChartSize } from '@ammeter/charts'
import type { ReactElement } from 'react'
import { type Outcome, usage } from '../../program/failure.js'
import type { SweepResult } from './sweep-result.js'

/** The scores of a sweep as a picture. */
export const sweepChart = async (_result: SweepResult): Promise<Outcome<ReactElement<ChartSize>>> =>
  usage('--svg: not yet')
