export { drawChart, type PictureWidth, undrawnSigns } from './draw.ts'
