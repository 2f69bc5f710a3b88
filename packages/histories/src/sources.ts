// The published projects that the figures of histories come from.

import type { HistorySource } from './built-in-history.js'

/** Coinbase candles from a published model of Balancer's pools. */
export const balancerPoolsModel = (file: string): HistorySource => ({
  project: 'TokenEngineeringCommunity/BalancerPools_Model',
  url: 'https://github.com/TokenEngineeringCommunity/BalancerPools_Model',
  file,
  origin: '5-minute candles of Coinbase: an hour has the last close and the sum of the volumes',
  licence: 'MIT',
  copyright: 'Copyright (c) 2020 TokenEngineeringCommunity',
})

/** Prices over all markets, from the test data of curvesim. */
export const curvesim = (file: string): HistorySource => ({
  project: 'curveresearch/curvesim',
  url: 'https://github.com/curveresearch/curvesim',
  file,
  origin:
    'half-hourly prices of Nomics, the mean of all markets by their volumes: an hour has the last price and the sum of the volumes',
  licence: 'MIT',
  copyright: 'Copyright (c) 2022 Curve Research',
})
