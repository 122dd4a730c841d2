export { dataRequests, type DataRequest, type RequestedValue } from './data-requests.ts'
export { expressionsToPrint, isAwaited, printed } from './printed.ts'
export {
  rollForward,
  type FoundPeriod,
  type RolledEvent,
  type RollSource,
  type RollWish,
} from './roll-forward.ts'
