/** Every price model that ships. */
export {
  blockBootstrap,
  geometricBrownianMotion,
  mertonJumpDiffusion,
  ornsteinUhlenbeck,
  regimeSwitching,
} from '@ammeter/simulation'
