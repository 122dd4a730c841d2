import { buildIfOlder } from '../../scripts/build/targets.ts'

/** The interface as its sources are, built once before the browsers of several workers ask for it. */
export const setup = (): Promise<void> => buildIfOlder(['renderer'])
