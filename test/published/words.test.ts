import { describe, expect, it } from 'vitest';
import { footnotesIn, readHeading } from '../../src/published/words.js';

describe('readHeading', () => {
  it.each([
    [['附件2', '目录'], '附件2', '目录'],
    [['附件 12：', '目录'], '附件 12：', '目录'],
    [['附件:', '目录'], '附件:', '目录'],
    [['附件1', '通知', '附件2', '目录'], '附件2', '目录'],
    [['通知', '目录'], null, '目录'],
    [['目录见附件2'], null, '目录见附件2'],
    [['附件2的目录'], null, '附件2的目录'],
    [['附件二', '目录'], null, '目录'],
    [['目录', '（非常紧缺职业）', '单位：元'], null, '目录'],
    [['附件2'], '附件2', null],
    [[], null, null],
  ])('finds in %j the attachment %j and the title %j', (lines, attachment, title) => {
    expect(readHeading(lines)).toEqual({ attachment, title });
  });
});

describe('footnotesIn', () => {
  it('tells a note by its first word', () => {
    const notes = [
      '注：会变。',
      '注:会变。',
      '注 ：会变。',
      '说明：会变。',
      '备注：会变。',
      '注1：会变。',
    ];
    expect(footnotesIn(notes)).toEqual(notes);
    expect(footnotesIn(['注意：会变。', '注册会计师', '抄送：某局', ''])).toEqual([]);
  });

  it('goes on with the numbered lines after it', () => {
    expect(footnotesIn(['目录', '注：1.会变。', '2.再公布。', '抄送', '3.无关'])).toEqual([
      '注：1.会变。2.再公布。',
    ]);
  });
});
