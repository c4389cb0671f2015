// Of the mutants that survive most change only how long something takes (sets of characters and first letters that
// spare looking closer, what is kept for the next question), or a default that nothing but the compiler asks for.
export default {
  // What decides. The tests of the rest run the executable, which is built from code without mutants.
  mutate: ['src/catalog/**/*.ts', 'src/lookup/**/*.ts', 'src/cli/exit-status.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.units.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // A second run asks only of what changed; `--force` asks of all.
  incremental: true,
  incrementalFile: 'coverage/mutation/incremental.json',
  tempDirName: 'coverage/mutation/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  htmlReporter: { fileName: 'coverage/mutation/report.html' },
  jsonReporter: { fileName: 'coverage/mutation/report.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
