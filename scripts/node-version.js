// Plain JavaScript on purpose: it runs before anything else, on whatever Node the person has.
const needed = 24
const found = Number(process.versions.node.split('.')[0])

if (found < needed) {
  const advice =
    process.platform === 'darwin'
      ? `Install Node ${needed} (npm has no package of it for macOS) and run the command again.`
      : `Run it through npm after \`npm ci\`: the lockfile brings Node ${needed} with it (not with --omit=optional).`
  console.error(`Lectern needs Node ${needed} and this is ${process.version}. ${advice}`)
  process.exit(1)
}
