export { default as CommandHelp } from './CommandHelp.vue'
export { default as CommandPalette } from './CommandPalette.vue'
export { commands, listenForKeys, runCommand, useCommands } from './registry.ts'
export type { Command } from './registry.ts'
