import { describe, expect, it } from 'vitest';
import { Classification } from '../../src/catalog/classification.js';
import { isCode, readCode } from '../../src/catalog/code.js';
import { embeddedClassification } from '../../src/catalog/embedded-classification.js';
import { nameForm } from '../../src/catalog/name.js';

describe('the classification', () => {
  const find = (text: string) => embeddedClassification.find(text);

  it('has a name, an edition and 1,639 occupations', () => {
    expect(embeddedClassification.name).toBe('中华人民共和国职业分类大典');
    expect(embeddedClassification.edition).toBe('2022年版');
    expect(embeddedClassification.occupations).toHaveLength(1639);
  });

  it.each(['保安员', '保 安 員', '4-07-05-01', '4070501'])('finds 保安员 by %s', (text) => {
    expect(find(text)).toEqual({ code: '4-07-05-01', name: '保安员' });
  });

  it('finds every occupation by its code and by its name', () => {
    for (const occupation of embeddedClassification.occupations) {
      const { code, name } = occupation;
      expect(find(code)).toEqual({ code, name });
      expect(find(name)).toEqual({ code, name });
    }
  });

  it('finds an occupation by another form of its name, and returns the first form', () => {
    expect(find('地球研究人员')).toEqual({ code: '2-01-06-06', name: '地球科学研究人员' });
    expect(find('文学艺术学研究人员')?.name).toBe('文学、艺术学研究人员');
  });

  it.each(['', '电攻', '月嫂', '4', '4-10', '4-1', '9-99-99-99', 'constructor'])(
    'finds nothing for %j',
    (text) => {
      expect(find(text)).toBeUndefined();
    },
  );

  it('names groups', () => {
    const reading = readCode('4-03-02');
    if (reading.kind !== 'group') throw new Error('no group');
    expect(embeddedClassification.groupName(reading.code)).toBe('餐饮服务人员');
  });

  it('reads its occupations once, on first use', () => {
    let read = 0;
    const code = '4-01-01-01';
    if (!isCode(code)) throw new Error('no code');
    const rows = () => {
      read += 1;
      return [{ code, name: '甲工', otherNames: [] }];
    };
    const classification = new Classification('甲', '乙', rows, () => null);
    expect(read).toBe(0);
    expect(classification.withName(nameForm('甲工'))?.code).toBe(code);
    expect(classification.withCode(code)?.name).toBe('甲工');
    expect(read).toBe(1);
  });
});
