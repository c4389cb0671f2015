import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../src/tables/read-header.js';
import { growth, LINEAR } from '../growth.js';

const ROLE_HEADERS: Record<string, readonly string[]> = {
  title: ['职业（工种）名称', '职业(工种)名称', '职业工种', '职业/工种', '职业（工种）', 'title'],
  occupation: ['职业', '职业名称', 'Occupation'],
  trade: ['工种', '工种名称', '职业方向', '工种/职业方向', '方向', '工种（方向）', 'TRADE'],
  code: ['职业编码', '职业代码'],
  level: ['等级', '级别', '技能等级', '职业技能等级', '职业等級', 'level'],
};
const APPLIED = '申报 申请 拟申报 拟申请 报考 报名 认定 评价 鉴定 考核 所报'.split(' ');
const HELD = '现 现有 原 已有 持有 已取得'.split(' ');
const all = Object.entries(ROLE_HEADERS).flatMap(([role, headers]) =>
  headers.map((header): [string, string] => [header, role]),
);

describe('readHeader', () => {
  it.each(all)('takes %s for a column of the role %s', (header, role) => {
    expect(readHeader(header)).toMatchObject({ kind: 'role', role, claim: 'plain' });
  });

  it.each([
    ['名称', 'title'],
    ['name', 'title'],
    ['编码', 'code'],
    ['代码', 'code'],
    ['code', 'code'],
  ])('takes %s for a weak claim', (header, role) => {
    expect(readHeader(header)).toMatchObject({ kind: 'role', role, claim: 'weak' });
  });

  it.each([
    '等级*',
    '＊等级',
    '等 级',
    '等级：',
    '等\n级',
    '等\u200b级',
    '等级（必填）',
    '等级(选填)',
    '等级（填写最高等级）',
    '等级（如：三级/高级工）',
    '等级（例：三级（高级工））',
    '等级【单选】',
    '*等级（必填）：',
    '等级（请选择）',
    '等级（可多选）',
    '等级（五级/四级/三级）',
    '等级（5-1级）',
    '等级（三级及以上）',
    '等级（必填',
    '【等级】',
    '【等级】（必填）',
  ])('reads %j as 等级', (header) => {
    expect(readHeader(header)).toEqual(readHeader('等级'));
  });

  it.each([
    ['申报认定职业', 'occupation'],
    ['申报的等级', 'level'],
    ['等级（申报）', 'level'],
    ['拟申报职业（工种）名称（必填）', 'title'],
    ['申报工种', 'trade'],
    ['申报职业名称（工种）', 'title'],
    ['申报职业技能等级（级别）', 'level'],
  ])('takes %s for what is applied for', (header, role) => {
    expect(readHeader(header)).toMatchObject({ kind: 'role', role, claim: 'applied' });
  });

  it.each([
    ['现有等级', 'level'],
    ['已认定等级', 'level'],
    ['申报前原等级', undefined],
    ['等级（现有）', 'level'],
    ['申报等级（原证书）', 'level'],
    ['现职业名称', 'occupation'],
    ['持有证书等级', 'level'],
    ['现从事职业', 'occupation'],
  ])('never takes %s, which the person has', (header, role) => {
    const reading = readHeader(header);
    expect(reading.kind).not.toBe('role');
    if (role !== undefined) expect(reading).toEqual({ kind: 'held', role });
  });

  it.each([
    '姓名',
    '考生姓名',
    '单位名称',
    '备注',
    '序号',
    '身份证号',
    '报名编码',
    '职业道德成绩',
    '',
  ])('gives %j no role', (header) => {
    expect(readHeader(header).kind).not.toBe('role');
  });

  it.each([
    ['证书等级', 'level'],
    ['培训工种', 'trade'],
    ['报名编码', 'code'],
  ])('says that %s resembles one', (header, role) => {
    expect(readHeader(header)).toEqual({ kind: 'resembling', role });
  });

  it.each([
    ['等级', '申报信息', { kind: 'role', role: 'level', claim: 'applied' }],
    ['等级', '现有证书', { kind: 'held', role: 'level' }],
    ['申报等级', '已取得的证书', { kind: 'held', role: 'level' }],
    ['等级', '基本信息', { kind: 'role', role: 'level', claim: 'plain' }],
    ['等级', '申报单位', { kind: 'role', role: 'level', claim: 'plain' }],
    ['等级', '报名日期：', { kind: 'role', role: 'level', claim: 'plain' }],
    ['名称', '申报职业', { kind: 'role', role: 'occupation', claim: 'applied' }],
    ['编码', '职业', { kind: 'role', role: 'code', claim: 'plain' }],
    ['名称', '单位', { kind: 'resembling', role: 'title' }],
    ['工种', '申报职业', { kind: 'role', role: 'trade', claim: 'applied' }],
    ['电工', '职业', { kind: 'other' }],
  ])('reads %s below %s', (header, heading, reading) => {
    expect(readHeader(header, heading)).toMatchObject(reading);
  });

  it('lets words for what the person has win over words for what is applied for, in any order', () => {
    const word = fc.constantFrom(...APPLIED, ...HELD);
    const role = fc.constantFrom(...all.map(([header]) => header));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), role, (words, header) => {
        const held = words.some((each) => HELD.includes(each));
        const { kind } = readHeader(words.join('') + header);
        expect(kind).toBe(held ? 'held' : 'role');
      }),
    );
  });
});

describe('readHeader, on hostile texts', () => {
  it.each(['申报', '现', '（', '（）', '（必填）', '等级', '所报考核', '*', ' ', '\u200b'])(
    'takes a time in proportion to many of %j',
    (piece) => {
      expect(growth((length) => readHeader(piece.repeat(length)))).toBeLessThan(LINEAR);
      expect(growth((length) => readHeader('等级', piece.repeat(length)))).toBeLessThan(LINEAR);
    },
  );
});
