import { describe, expect, it } from 'vitest';
import { LEVELS, levelInSource, officialName } from '../../src/catalog/level.js';

describe('officialName', () => {
  it('names a level by its number and by its title', () => {
    expect(LEVELS.map(officialName)).toEqual([
      '五级/初级工',
      '四级/中级工',
      '三级/高级工',
      '二级/技师',
      '一级/高级技师',
      '专项职业能力',
    ]);
  });
});

describe('levelInSource', () => {
  it('writes a level as the source does', () => {
    expect(LEVELS.map(levelInSource)).toEqual(['5', '4', '3', '2', '1', '专项职业能力']);
  });
});
