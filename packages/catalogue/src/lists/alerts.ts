/** Every alert that ships. */
export { depegAlert, ilAlert, netBelowZeroAlert, outOfRangeAlert } from '@ammeter/simulation'
