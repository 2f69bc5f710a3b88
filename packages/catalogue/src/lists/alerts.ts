/** Every alert that ships, a line each, under the names that other threads find them by. */
export { depegAlert, ilAlert, netBelowZeroAlert, outOfRangeAlert } from '@ammeter/simulation'
