/**
 * Runs examples/spark on a real local Spark, and compares it with one process of zhiye: `npm run test:spark`. Python with
 * pyspark (examples/spark/requirements.txt) is `python3`, or what ZHIYE_PYTHON says. An argument sets the number of rows.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arch, argv, env, execPath, exit, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { pack } from '../../../scripts/pack.js';
import { applications, COLUMN_OPTIONS, catalogueDocument } from '../applications.js';

/** At least 2,000, for each partition to have some of every kind. */
const ROWS = Number(argv[2] ?? 200_000);

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const python = env.ZHIYE_PYTHON ?? 'python3';

for (const [name, command, args] of [
  ['pyspark', python, ['-c', 'import pyspark']],
  ['Java', 'java', ['-version']],
] as const) {
  if (spawnSync(command, args).status === 0) continue;
  console.log(`skipped: examples/spark on a local Spark, since ${name} is not installed`);
  exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'zhiye-spark-'));
try {
  const inFolder = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const rows = inFolder(
    'rows.jsonl',
    [...applications(ROWS)].map((row) => `${JSON.stringify(row)}\n`).join(''),
  );
  const catalogue = inFolder('catalogue.json', catalogueDocument());
  const zhiye = (...args: readonly string[]) =>
    spawnSync(execPath, [join(ROOT, 'bin/zhiye.js'), ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
  const started = performance.now();
  const one = zhiye(
    'check',
    '--file',
    rows,
    '--catalog',
    catalogue,
    '--lang',
    'zh',
    ...COLUMN_OPTIONS,
  );
  console.log(
    `one process: ${ROWS} rows in ${((performance.now() - started) / 1000).toFixed(2)} s`,
  );
  if (one.status !== 2)
    throw new Error(`Status 2 is expected, since there are invalid rows: ${one.stderr}`);
  inFolder('expected.jsonl', one.stdout);
  inFolder('open.csv', zhiye('list', '--per-level', '--format', 'csv').stdout);
  const executable = join(ROOT, `exe/zhiye-${platform}-${arch}`);
  execFileSync(python, ['-m', 'unittest', '--verbose', 'test_vet'], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    stdio: 'inherit',
    env: {
      ...env,
      PYSPARK_PYTHON: python,
      PYTHONPATH: join(ROOT, 'examples/spark'),
      PYTHONDONTWRITEBYTECODE: '1',
      ZHIYE_TEST_FOLDER: folder,
      ZHIYE_TEST_ROOT: ROOT,
      ZHIYE_TEST_NODE: execPath,
      ZHIYE_TEST_TARBALL: pack(),
      ...(existsSync(executable) ? { ZHIYE_TEST_EXECUTABLE: executable } : {}),
    },
  });
} finally {
  rmSync(folder, { recursive: true });
}
