export { default } from './ReleaseView.vue'
export { default as ExportMark } from './ExportMark.vue'
export { useExportsStore, type ExportRequest } from './exports-store.ts'
