export { default as KeptList } from './KeptList.vue'
export { default as RippleCard } from './RippleCard.vue'
export { default as TakingOver } from './TakingOver.vue'
export { default as RippleList } from './RippleList.vue'
export {
  figureAtOf,
  isBehind,
  saysNothing,
  type KeptSeen,
  type SeenFigure,
  type StalePlace,
} from './ripple-rows.ts'
export { useRipple, useRippleDecisions } from './use-ripple.ts'
