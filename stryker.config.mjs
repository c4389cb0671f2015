// Most surviving mutants change only how long something takes (quick checks by characters and first letters, caches), or a
// default value that only the compiler needs.
export default {
  // The code that decides. Tests of everything else run the executable, which is built without mutants.
  mutate: ['src/catalog/**/*.ts', 'src/lookup/**/*.ts', 'src/cli/exit-status.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.units.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Later runs test only what has changed; `--force` tests everything.
  incremental: true,
  incrementalFile: 'coverage/mutation/incremental.json',
  tempDirName: 'coverage/mutation/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  htmlReporter: { fileName: 'coverage/mutation/report.html' },
  jsonReporter: { fileName: 'coverage/mutation/report.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
