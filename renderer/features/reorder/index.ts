export { default as DropLine } from './DropLine.vue'
export { vDrag, type Dragged } from './drag.ts'
export { useDropList } from './use-drop-list.ts'
