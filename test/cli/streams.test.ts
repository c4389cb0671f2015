import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FULL_DEVICE, UNIX } from '../system.js';
import { bash, EXECUTABLE, zhiye } from './run.js';

const RECORDER = fileURLToPath(new URL('../package/record-loads.cjs', import.meta.url));

describe('streams', () => {
  // An array of the shell, not a template placeholder.
  const STATUSES = '"${'.concat('PIPESTATUS[@]}"');

  it.runIf(UNIX)('ends silently when the reader closes the pipe', async () => {
    const { stdout, stderr } = await bash(`zhiye list -f jsonl | head -1; echo ${STATUSES}`);
    expect(stdout.split('\n')[1]).toBe('0 0');
    expect(stderr).toBe('');
  });

  it.runIf(FULL_DEVICE)('reports in one line that the output cannot be written', async () => {
    const { status, stderr } = await bash('zhiye list > /dev/full');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^zhiye: cannot write the output: .*\n$/);
  });

  it.runIf(FULL_DEVICE)('keeps its status when stderr cannot be written', async () => {
    expect((await bash('zhiye check 电工 6 2> /dev/full')).status).toBe(2);
    expect((await bash('zhiye check 电工 6 2>&-')).status).toBe(2);
  });

  it.runIf(UNIX)('writes long output in full, even if the status is not 0', async () => {
    const names = Array.from({ length: 6 }, () => '5、4、3、2、1、专项').join('、');
    const { status, stdout } = await bash(
      `zhiye check 药物制剂工 '${names}' --json | cat; exit "\${PIPESTATUS[0]}"`,
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout).levels).toHaveLength(6);
    // More than a pipe holds, to a reader that is slow to start.
    const command = 'zhiye list --per-level --json';
    const { stdout: counts } = await bash(
      `${command} | { sleep 0.3; wc -c; }; file=$(mktemp); ${command} > "$file"; wc -c < "$file"; rm "$file"`,
    );
    const [piped, written] = counts.split('\n').map(Number);
    expect(written).toBeGreaterThan(65_536);
    expect(piped).toBe(written);
  });

  it('shows escape sequences visibly when echoing input', async () => {
    const { stdout, stderr, status } = await zhiye(['search', '\u001b[31mx\u202e\u009b']);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toBe('zhiye: nothing found for \\x1b[31mx\\u202e\\x9b\n');
  });

  it('escapes control characters in JSON', async () => {
    const name = '\u001b[31m\u009b\u202e';
    const { stdout } = await zhiye(['check', name, '3', '--json']);
    expect(stdout).not.toMatch(/[\u0080-\u009f\u202e\u001b]/);
    expect(JSON.parse(stdout).query.name).toBe(name);
  });
});

describe('the code that a command loads', () => {
  /** The text of all files that a command loads. */
  async function codeLoadedBy(line: string): Promise<string> {
    const report = join(mkdtempSync(join(tmpdir(), 'zhiye-')), 'loads.json');
    await zhiye(line.split(' '), {
      NODE_OPTIONS: `--require ${JSON.stringify(RECORDER)}`,
      LOADS_FILE: report,
    });
    const files: string[] = JSON.parse(readFileSync(report, 'utf8'));
    expect(files).toContain(join(dirname(EXECUTABLE), '../dist/cli/zhiye.cjs'));
    return files.map((file) => readFileSync(file, 'utf8')).join('\n');
  }

  const ALIAS = 'government service clerk';

  it('does not include aliases or workbooks for check', async () => {
    const code = await codeLoadedBy('check 电工 3');
    for (const word of [ALIAS, 'xmlns']) expect(code).not.toContain(word);
    expect(await codeLoadedBy('search 月嫂')).toContain(ALIAS);
    expect(await codeLoadedBy('check --file test/fixtures/applications/office.xlsx')).toContain(
      'xmlns',
    );
  });
});

describe('a catalogue file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'zhiye-'));
  const file = join(directory, 'catalogue.json');
  const entry = {
    no: 1,
    code: '4-01-01-01',
    title: '检验\u001b[31m员',
    occupation: '检验\u001b[31m员',
    trade: null,
    levels: [5],
  };
  const catalogue = {
    format: 'zhiye-catalogue',
    version: 1,
    title: null,
    attachment: null,
    footnote: null,
    source: { file: 'x.txt', sha256: '0'.repeat(64) },
    entries: [entry, { ...entry, no: 2, code: '4-01-01-02' }],
  };
  writeFileSync(file, JSON.stringify(catalogue));

  it('is used by --catalog and ZHIYE_CATALOG', async () => {
    for (const outcome of [
      await zhiye(['list', '--json', '--catalog', file]),
      await zhiye(['list', '--json'], { ZHIYE_CATALOG: file }),
    ]) {
      expect(JSON.parse(outcome.stdout)).toEqual(catalogue.entries);
    }
  });

  it('cannot control the terminal', async () => {
    const { stdout } = await zhiye(['list', '--catalog', file]);
    expect(stdout).toContain('检验\\x1b[31m员');
    expect(stdout).not.toContain('\u001b');
  });

  it('may have groups without a name, shown by their first occupation', async () => {
    const unnamed = { ...entry, code: '9-77-77-01', title: '甲工', occupation: '甲工' };
    const other = join(directory, 'unnamed.json');
    writeFileSync(other, JSON.stringify({ ...catalogue, entries: [unnamed] }));
    expect(JSON.parse((await zhiye(['groups', '--json', '--catalog', other])).stdout)[0].name).toBe(
      null,
    );
    for (const args of [['groups'], ['show', '甲工']]) {
      const { stdout } = await zhiye([...args, '--catalog', other]);
      expect(stdout).toMatch(/9-77-77 +\(甲工 etc\.\)/);
    }
  });

  it('may have ambiguous names', async () => {
    const { status, stderr } = await zhiye(['check', entry.occupation, '5', '--catalog', file]);
    expect(status).toBe(3);
    expect(stderr).toContain('4-01-01-01');
    expect(stderr).toContain('4-01-01-02');
  });

  it.each([
    ['missing.json', 'ENOENT'],
    ['.', 'EISDIR'],
  ])('that cannot be read gives one line and status 2: %s', async (name, reason) => {
    const { status, stdout, stderr } = await zhiye(['list', '--catalog', join(directory, name)]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^zhiye: cannot read the catalogue .*${reason}.*\\n$`));
  });
});
