import type { KnipConfig } from 'knip'

/** Dead code: files nothing reaches, exports nothing imports, packages nothing uses. */
const config: KnipConfig = {
  entry: [
    'backend/**/*worker.ts',
    'electron/{main,preload}.ts',
    'renderer/{main.ts,index.html}',
    'scripts/*.{ts,js}',
    'scripts/dev/backend.ts',
    'vite.{backend,electron}.config.ts',
    'test/**/*.test.ts',
    'test/bench/**/*.bench.ts',
    'test/{built-threads,bundle,electron,loaded-modules}.ts',
    'test/bench/{import-files,served}.ts',
  ],
  project: ['{core,backend,electron,renderer,scripts,templates,test}/**/*.{ts,vue,js}'],
  ignoreExportsUsedInFile: true,
  // scripts/check.ts runs the first two by name; the typefaces are asked for by the interface's style sheets.
  ignoreDependencies: [
    'dependency-cruiser',
    'vue-tsc',
    '@fontsource-variable/noto-serif-sc',
    'lxgw-wenkai-webfont',
  ],
  // The system's own: a test mounts a small disk with them.
  ignoreBinaries: ['mount', 'umount'],
  // A type beside the function it belongs to is part of what a module says, whether or not it is named
  // elsewhere yet.
  rules: { types: 'off', duplicates: 'off' },
}

export default config
