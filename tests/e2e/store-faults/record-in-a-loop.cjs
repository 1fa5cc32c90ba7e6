/**
 * A process that records hours again and again: BUNDLE FOLDER TIMES. Each answer of the program goes
 * to stdout, so that each line there is an acknowledged record; what it refuses ends the process.
 */
const [bundle, folder, times] = process.argv.slice(2);
const { createContext, main } = require(bundle);

// Each run of the program listens on its streams; here they all have the same ones.
process.stdout.setMaxListeners(0);
process.stderr.setMaxListeners(0);

async function recordAgainAndAgain() {
  const args = ['progress', 'log', '--hours', '0.25', '--json', '--data-dir', folder];
  for (let count = 0; count < Number(times); count += 1) {
    const exitCode = await main(args, createContext());
    if (exitCode !== 0) return exitCode;
  }
  return 0;
}

recordAgainAndAgain().then((exitCode) => {
  process.exitCode = exitCode;
});
