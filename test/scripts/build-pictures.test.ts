import { expect, it } from 'vitest';
import { drawPictures, readPicture } from '../../scripts/build-pictures.js';

it('the pictures show what the commands print', async () => {
  for (const [name, svg] of await drawPictures()) {
    expect([name, readPicture(name) === svg]).toEqual([name, true]);
  }
});
