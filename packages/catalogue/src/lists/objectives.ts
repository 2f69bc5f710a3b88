/** Every objective that ships. */
export {
  lvrPerVolume,
  meanLessDeviations,
  netOfGas,
  netVsHold,
  netVsRebalancing,
  worstDrawdown,
} from '@ammeter/simulation'
