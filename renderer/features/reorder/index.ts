export { default as DropLine } from './DropLine.vue'
export { vDrag, type Dragged } from './drag.ts'
export { gapAt, gapLine, type Layout, type Line } from './gaps.ts'
export { useDropList } from './use-drop-list.ts'
