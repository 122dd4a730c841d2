import type { Configuration } from 'electron-builder'

const font = 'node_modules/@expo-google-fonts/noto-sans-sc'

/**
 * What is shipped: the built app, the one native package it needs, and the faces charts are drawn with off screen. All
 * other libraries are in the bundles, so the app has no node_modules to speak of, and no Node beside Electron's own.
 */
export const config: Configuration = {
  appId: 'org.lectern.app',
  productName: 'Lectern',
  directories: { output: 'out/app', buildResources: 'out/icon' },
  files: [
    'dist/**/*',
    'package.json',
    '!**/.built',
    '!**/*.map',
    '!**/node_modules/node-{linux,win,darwin}*/**',
    '!node_modules/@napi-rs/canvas*/**/*.{md,d.ts}',
    { from: font, to: font, filter: ['package.json', 'LICENSE_FONT', '{400Regular,500Medium,700Bold}/*.ttf'] },
  ],
  asar: true,
  // The only native package comes built for each platform: nothing is compiled on the way.
  npmRebuild: false,
  nodeGypRebuild: false,
  electronLanguages: ['zh-CN', 'en-US'],
  fileAssociations: [{ ext: 'lectern', name: 'Lectern workspace', mimeType: 'application/x-lectern', role: 'Editor' }],
  linux: { target: ['AppImage', 'deb'], category: 'Office', maintainer: 'The Lectern authors', executableName: 'lectern' },
  win: { target: ['nsis'] },
  mac: { target: ['dmg'], category: 'public.app-category.productivity' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  publish: null,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
}
