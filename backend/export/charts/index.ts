export { drawChart, type PictureWidth } from './draw.ts'
