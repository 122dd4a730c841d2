import { readFileSync } from 'node:fs'
import type { LayoutProfile, ProfileChanges } from '../../../core/layout/index.ts'
import { resolveProfile } from '../../../core/layout/index.ts'

/** A layout that ships with the product, read from its file. */
export const shippedProfile = (
  name: 'official' | 'large-print' | 'official-en' | 'large-print-en',
  changes?: ProfileChanges,
): LayoutProfile => resolveProfile(JSON.parse(readFileSync(`templates/word/${name}.json`, 'utf8')), changes)
