import { describeSimulationError, type SimulationError } from '@ammeter/simulation'
import { EXIT, type Failure } from '../program/failure.js'

/**
 * The failure for a simulation's error: a wrong setting is an error of the command line; otherwise the curve has no
 * answer.
 */
export const simulationRefused = (error: SimulationError): Failure => ({
  exitCode: error._tag === 'InvalidSetting' ? EXIT.usage : EXIT.failure,
  message: describeSimulationError(error),
})
