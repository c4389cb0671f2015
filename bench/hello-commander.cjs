// The smallest program with commander: one command with an argument and an option.
const { program } = require('commander');

program
  .argument('<name>')
  .option('-q, --quiet')
  .action((name, { quiet }) => {
    if (!quiet) console.log(`hello, ${name}`);
  });
program.parse(['node', 'hello', 'world']);
