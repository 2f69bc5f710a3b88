import { describeSimulationError, type SimulationError } from '@ammeter/simulation'
import { EXIT, type Failure } from '../program/failure.js'

/** A simulation's refusal: of a setting, the command line is to blame; of anything else, the curve has no answer. */
export const simulationRefused = (error: SimulationError): Failure => ({
  exitCode: error._tag === 'InvalidSetting' ? EXIT.usage : EXIT.failure,
  message: describeSimulationError(error),
})
