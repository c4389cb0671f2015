import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { info } from '../../src/lookup/info.js';
import { SOURCE_ROWS } from '../source.js';

describe('info', () => {
  it('counts the entries of the source', () => {
    const { counts, levels, attachment, title } = info(embeddedCatalogue);
    expect({ attachment, title }).toEqual({
      attachment: '附件2',
      title: '社会培训评价组织征集遴选职业（工种）目录（已发布）',
    });
    const groupsOfLength = (length: number) =>
      new Set(SOURCE_ROWS.map((row) => row.code.slice(0, length))).size;
    expect(counts).toEqual({
      entries: 202,
      occupations: 130,
      trades: 95,
      groups: {
        major: groupsOfLength(1),
        'sub-major': groupsOfLength(4),
        minor: groupsOfLength(7),
      },
    });
    expect(levels).toEqual(
      ['5', '4', '3', '2', '1', '专项职业能力'].map((word) => ({
        level: word.length === 1 ? Number(word) : 'special',
        entries: SOURCE_ROWS.filter((row) => row.levels.includes(word)).length,
      })),
    );
  });
});
