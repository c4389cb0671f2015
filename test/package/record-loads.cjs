// Preloaded into zhiye: on exit, writes the list of files that were loaded as modules or read with readFileSync.
const fs = require('node:fs');
const process = require('node:process');

const { readFileSync } = fs;
const files = new Set();
fs.readFileSync = (file, ...options) => {
  files.add(String(file));
  return readFileSync(file, ...options);
};
process.on('exit', () => {
  for (const file of Object.keys(require.cache)) files.add(file);
  files.delete(__filename);
  fs.writeFileSync(process.env.LOADS_FILE, JSON.stringify([...files]));
});
