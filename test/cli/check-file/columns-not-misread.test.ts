import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zhiye } from '../run.js';

const file = join(mkdtempSync(join(tmpdir(), 'zhiye-')), 'in.csv');

function check(rows: readonly string[], ...options: string[]) {
  writeFileSync(file, `${rows.join('\n')}\n`);
  return zhiye(['check', '--file', file, ...options]);
}

/** The verdicts of all rows below the header, in order. */
const verdictsOf = (stdout: string) =>
  [...stdout.matchAll(/,(open|closed|conflict|invalid),/g)].map(([, verdict]) => verdict);

describe('what a person already has', () => {
  it('is no table of applications, where the upper of two header rows says so', async () => {
    const rows = ['姓名,现有证书,,', ',职业,等级,证号', 'a,车工,5,xx'];
    const { status, stdout, stderr } = await check(rows);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('no table was found');
  });

  it('is not what is applied for, where the lower of two header rows tells them apart', async () => {
    const header = ['姓名,职业,技能等级,,备注', ',,现有,申报,'];
    const { stdout, stderr } = await check([...header, 'a,调酒师,5,1,x', 'b,调酒师,5,,x']);
    expect(verdictsOf(stdout)).toEqual(['closed', 'invalid']);
    expect(stderr).toContain('技能等级/现有 (what the person already holds)');
  });

  it('may be a word of a row below a header of one row', async () => {
    const { stdout } = await check(['职业,等级,状态', '电工,3,申报', '电工,3,现有']);
    expect(verdictsOf(stdout)).toEqual(['open', 'open']);
  });
});

describe('columns for levels', () => {
  it('are refused where each level has one, since a mark or number in it is no level', async () => {
    const rows = ['职业名称,申报等级,,', ',五级,四级,三级', '保卫管理员,1,,'];
    const { status, stdout, stderr } = await check(rows);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('申报等级/五级 (column 2), 申报等级/四级 (column 3)');
  });

  it('include those next to it without a header, as a merged header is saved in text', async () => {
    const header = '姓名,职业,等级,,备注';
    const { stdout } = await check([header, 'a,调酒师,5,1,x', 'b,调酒师,5,,x', 'c,调酒师,5,y,x']);
    expect(verdictsOf(stdout)).toEqual(['closed', 'open', 'open']);
  });
});

describe('columns that look like one with a role', () => {
  it('keep their roles whichever column an option names', async () => {
    const rows = ['姓名,职业,工种,等级', 'a,铣工,数控车工,3'];
    for (const options of [[], ['--name-column', '工种']]) {
      expect(verdictsOf((await check(rows, ...options)).stdout)).toEqual(['conflict']);
    }
  });

  it.each([
    '工种名',
    '工种（专业方向）',
    '等级2',
    '申报等级（二）',
    '职业代码及名称',
    'Level Applied',
  ])('are named if they are not used: %s', async (header) => {
    const { stderr } = await check([`姓名,职业,${header},等级`, 'a,车工,x,5']);
    expect(stderr).toContain(`${header} (meaning unclear)`);
  });

  it.each(['工作单位', '备注', '培训机构', '联系电话'])('are not: %s', async (header) => {
    const { stderr } = await check([`姓名,职业,${header},等级`, 'a,车工,x,5']);
    expect(stderr).not.toContain('left out');
  });
});

describe('another table below the first', () => {
  const ROWS = ['职业,现有等级,申报等级', '电工,4,3', ''];

  it('is refused where its columns are in other places', async () => {
    const { status, stderr } = await check([...ROWS, '职业,申报等级,现有等级', '焊工,5,1']);
    expect(status).toBe(2);
    expect(stderr).toContain('the header of another table (职业, 申报等级, 现有等级)');
  });

  it('is checked where its columns are in the same places', async () => {
    const { stdout } = await check([...ROWS, '职业名称,现有等级,申请等级', '调酒师,1,5']);
    expect(verdictsOf(stdout)).toEqual(['open', 'open']);
  });
});
