/** Every trader that ships. */
export { arbitrageur, flow, noise, recordedVolume, steadyTurnover } from '@ammeter/simulation'
