import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { embeddedClassification } from '../../src/catalog/embedded-classification.js';
import { check } from '../../src/lookup/check.js';
import { classificationInfo, info } from '../../src/lookup/info.js';
import { catalogueOf } from './catalogues.js';

const SCHEMAS = new URL('../../schemas/', import.meta.url);

const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false });
for (const file of readdirSync(SCHEMAS)) {
  ajv.addSchema(JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8')));
}

function errorsOf(schema: string, value: unknown) {
  ajv.validate(`${schema}.schema.json`, JSON.parse(JSON.stringify(value)));
  return ajv.errors ?? [];
}

const classification = embeddedClassification;
const ask = (name: string) => check(embeddedCatalogue, name, [4], { classification });

describe('the schema of check', () => {
  it.each([
    '车工',
    '普通车工',
    '4-10-03-01',
    '6-31-01-03 电工',
    '律师',
    '月嫂',
    'zzzz',
    '2-07-04-00 电工',
  ])('accepts the answer for %s', (name) => {
    const result = ask(name);
    expect(errorsOf('check', result)).toEqual([]);
    expect(Object.keys(result)).toEqual([
      'query',
      'open',
      'verdict',
      'target',
      'levels',
      'suggestions',
      'classification',
    ]);
  });

  it('accepts the answer for an ambiguous name', () => {
    const twins = catalogueOf(
      ['4-01-01-01', '甲工', '甲工', [5]],
      ['4-01-01-02', '甲工', '甲工', [4]],
    );
    expect(errorsOf('check', check(twins, '甲工', [4]))).toEqual([]);
  });

  it.each([
    ['律师', { classification: null }],
    ['律师', { open: true }],
    ['律师', { verdict: 'closed' }],
    ['电攻', { classification: { code: '2-07-04-00', name: '律师' } }],
    ['电工', { target: null }],
    ['月嫂', { suggestions: [{ code: '4-10-01-06', title: '家政服务员' }] }],
  ])('rejects the answer for %s with %j', (name, wrong) => {
    expect(errorsOf('check', { ...ask(name), ...wrong })).not.toEqual([]);
  });
});

it('the schema of info accepts the classification', () => {
  const value = {
    ...info(embeddedCatalogue),
    classification: classificationInfo(embeddedCatalogue, classification),
    version: '0.0.0',
  };
  expect(errorsOf('info', value)).toEqual([]);
});
