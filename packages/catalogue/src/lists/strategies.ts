/** Every strategy that ships. */
export { band, every, hold, whenOut } from '@ammeter/simulation'
