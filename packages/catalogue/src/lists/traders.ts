/** Every trader that ships. */
export { arbitrageur, byDepth, byTurnover, flow, noise, recordedVolume, steadyTurnover } from '@ammeter/simulation'
