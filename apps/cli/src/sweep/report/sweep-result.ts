import type { Manifest, SweepSummary } from '@ammeter/sweep/files'
import type { PreparedSweep } from '../runs/prepare.js'
import type { Fresh } from './winners.js'

/** A finished sweep with its summary. */
export interface SweepResult {
  readonly folder: string
  readonly sweep: PreparedSweep
  readonly manifest: Manifest
  readonly summary: SweepSummary
  readonly fresh: Fresh
}
