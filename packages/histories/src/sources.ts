import type { HistorySource } from './built-in-history.js'

/** Candles of Coinbase that stand in the model of Balancer's pools. */
export const balancerPoolsModel = (file: string): HistorySource => ({
  project: 'TokenEngineeringCommunity/BalancerPools_Model',
  url: 'https://github.com/TokenEngineeringCommunity/BalancerPools_Model',
  file,
  origin: '5-minute candles of Coinbase: an hour has the last close and the sum of the volumes',
  licence: 'MIT',
  copyright: 'Copyright (c) 2020 TokenEngineeringCommunity',
})

/** Prices over all markets that stand beside the tests of curvesim. */
export const curvesim = (file: string): HistorySource => ({
  project: 'curveresearch/curvesim',
  url: 'https://github.com/curveresearch/curvesim',
  file,
  origin:
    'half-hourly prices of Nomics, the mean of all markets by their volumes: an hour has the last price and the sum of the volumes',
  licence: 'MIT',
  copyright: 'Copyright (c) 2022 Curve Research',
})
