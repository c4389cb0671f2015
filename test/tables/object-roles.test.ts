import { describe, expect, it } from 'vitest';
import { ObjectRoles } from '../../src/tables/object-roles.js';
import type { NamedColumns } from '../../src/tables/role.js';

const readAll = (objects: readonly Record<string, string>[], named: NamedColumns = {}) => {
  const roles = new ObjectRoles(named);
  return objects.map((object) => roles.cellsOf(Object.keys(object), (member) => object[member]));
};

describe('objects', () => {
  it('are read each by its own members', () => {
    expect(
      readAll([
        { 姓名: '甲', 职业名称: '电工', 申报等级: '三级' },
        { 姓名: '乙', 职业名称: '车工', 工种: '普通车工', 申报等级: '五级' },
        { 职业编码: '6-31-01-03', 报考等级: '3' },
      ]),
    ).toEqual([
      { occupation: '电工', level: '三级' },
      { occupation: '车工', trade: '普通车工', level: '五级' },
      { code: '6-31-01-03', level: '3' },
    ]);
  });

  it('do not let a weaker member take over a role', () => {
    expect(
      readAll([
        { 职业: '电工', 申报等级: '三级', 级别: '五级' },
        { 职业: '电工', 级别: '五级' },
      ]),
    ).toEqual([{ occupation: '电工', level: '三级' }, { occupation: '电工' }]);
    expect(
      readAll([
        { occupation: '电工', name: 'Li', level: '3' },
        { name: 'Li', level: '3' },
      ])[1],
    ).toEqual({
      level: '3',
    });
    expect(
      readAll([
        { '申报职业（工种）': '电工', 等级: '3' },
        { 职业: '学生', 等级: '3' },
      ])[1],
    ).toEqual({
      level: '3',
    });
  });

  it('let a stronger member take over a role, and forget what was remembered', () => {
    expect(
      readAll([
        { 职业: '电工', 级别: '五级' },
        { 职业: '电工', 级别: '五级', 申报等级: '三级' },
        { 职业: '电工', 级别: '五级' },
      ]).map(({ level }) => level),
    ).toEqual(['五级', '三级', undefined]);
  });

  it('have the members that options name, in all of them', () => {
    expect(
      readAll(
        [
          { a: '电工', level: '3' },
          { 职业: '电工', level: '3' },
        ],
        { occupation: 'a' },
      ),
    ).toEqual([{ occupation: '电工', level: '3' }, { level: '3' }]);
    const roles = new ObjectRoles({ level: 'x' });
    roles.rolesOf(['职业', 'level']);
    expect(roles.absent).toEqual(['level']);
    roles.rolesOf(['职业', 'x']);
    expect(roles.absent).toEqual([]);
  });

  it('with two members of equal claims are refused', () => {
    expect(() => readAll([{ 职业: '电工', 等级: '3', 级别: '5' }])).toThrow('columns-equal');
  });

  it('have no role for what an earlier run added', () => {
    expect(readAll([{ 职业: '电工', 等级: '3', zhiye_code: '4-01-01-01' }])).toEqual([
      { occupation: '电工', level: '3' },
    ]);
  });

  it('say which members were used, and which look like it and were not', () => {
    const roles = new ObjectRoles();
    roles.rolesOf(['职业', '等级', '原等级']);
    roles.rolesOf(['职业', '工种', '等级']);
    expect([...roles.used.keys()]).toEqual(['职业', '等级', '工种']);
    expect(roles.unused).toMatchObject([{ header: '原等级', why: 'held' }]);
  });
});
