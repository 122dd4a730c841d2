export { default as EventRequests } from './EventRequests.vue'
export { default as RollForward } from './RollForward.vue'
