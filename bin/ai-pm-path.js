#!/usr/bin/env node
const { createContext, main } = require('../dist/ai-pm-path.cjs');

main(process.argv.slice(2), createContext()).then((exitCode) => {
  process.exitCode = exitCode;
});
