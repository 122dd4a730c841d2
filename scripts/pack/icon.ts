import { createCanvas, loadImage } from '@napi-rs/canvas'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'

const pixels = 1024

/** Draws the interface's icon large enough for every system, where electron-builder looks for it. */
export async function drawIcon(folder: string): Promise<void> {
  const canvas = createCanvas(pixels, pixels)
  const image = await loadImage(readFileSync(join(root, 'renderer/icon.svg')))
  canvas.getContext('2d').drawImage(image, 0, 0, pixels, pixels)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'icon.png'), await canvas.encode('png'))
}
