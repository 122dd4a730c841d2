import type { KnipConfig } from 'knip'

/** Dead code: files nothing reaches, exports nothing imports, packages nothing uses. */
const config: KnipConfig = {
  entry: [
    'backend/doors/cli.ts',
    'backend/**/*worker.ts',
    'electron/{main,preload}.ts',
    'renderer/{main.ts,index.html}',
    'scripts/*.{ts,js}',
    'scripts/dev/backend.ts',
    'vite.electron.config.ts',
    'test/**/*.test.ts',
    'test/bench/**/*.bench.ts',
    'test/{bundle,electron}.ts',
  ],
  project: ['{core,backend,electron,renderer,scripts,templates,test}/**/*.{ts,vue,js}'],
  ignoreExportsUsedInFile: true,
  // scripts/check.ts runs these by name.
  ignoreDependencies: ['dependency-cruiser', 'vue-tsc'],
  // A type beside the function it belongs to is part of what a module says, whether or not it is named elsewhere yet.
  rules: { types: 'off', duplicates: 'off' },
}

export default config
