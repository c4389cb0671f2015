import { describe, expect, it } from 'vitest';
import { isFootnote, readHeading } from '../../src/catalog/words.js';

describe('readHeading', () => {
  it.each([
    [['附件2', '目录'], '附件2', '目录'],
    [['附件 12：', '目录'], '附件 12：', '目录'],
    [['附件:', '目录'], '附件:', '目录'],
    [['通知', '附件', '目录', '（已发布）'], '附件', '目录（已发布）'],
    [['附件1', '通知', '附件2', '目录'], '附件2', '目录'],
    [['通知', '目录'], null, '目录'],
    [['目录见附件2'], null, '目录见附件2'],
    [['附件2的目录'], null, '附件2的目录'],
    [['附件二', '目录'], null, '目录'],
    [['附件2'], '附件2', null],
    [[], null, null],
  ])('finds in %j the attachment %j and the title %j', (lines, attachment, title) => {
    expect(readHeading(lines)).toEqual({ attachment, title });
  });
});

describe('isFootnote', () => {
  it('is told by its first word', () => {
    expect(['注：会变。', '注:会变。', '注 ：会变。'].filter(isFootnote)).toHaveLength(3);
    expect(['备注：会变。', '注意：会变。', '注册会计师', ''].filter(isFootnote)).toEqual([]);
  });
});
