// The users' modules that a run loads.

import type { PlugInChoice } from '../../plug-in/choose-plug-in.js'
import type { ModuleFile } from '../../plug-in/plug-in-loader.js'
import type { PositionPlan } from '../../position/position-plan.js'

/** The modules that plug-ins come from, each once. */
export const modulesOf = (choices: readonly Pick<PlugInChoice, 'module'>[]): readonly ModuleFile[] => {
  const found = choices.flatMap(({ module }) => (module === undefined ? [] : [module]))
  return found.filter(({ file }, index) => found.findIndex(other => other.file === file) === index)
}

/** The plug-ins of a position. */
export const plugInsOf = ({ fee, traders, rest, strategy }: PositionPlan): readonly Pick<PlugInChoice, 'module'>[] => [
  ...(typeof fee === 'object' ? [fee] : []),
  ...traders,
  ...rest.map(({ curve }) => curve),
  ...(strategy === undefined ? [] : [strategy]),
]
