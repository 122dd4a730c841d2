export { default as GuidedTour } from './GuidedTour.vue'
export { startTour } from './tour.ts'
