// Moves the files of RESET_FOLDER away just before the program appends to its journal, as
// `data reset` does in another process.
const fs = require('node:fs');
const path = require('node:path');

const folder = process.env.RESET_FOLDER;
const { openSync } = fs;
let isDone = false;
fs.openSync = function open(file, flags, ...rest) {
  if (!isDone && flags === 'a' && String(file).endsWith('journal.jsonl')) {
    isDone = true;
    for (const name of ['journal.jsonl', 'state.json']) {
      fs.renameSync(path.join(folder, name), path.join(folder, `${name}.before`));
    }
  }
  return openSync.call(this, file, flags, ...rest);
};
