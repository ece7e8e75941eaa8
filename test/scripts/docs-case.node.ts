import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { format } from 'prettier';
import { measuresReference } from '../../scripts/docs/measures.js';
import { measures } from '../../src/case/measures/index.js';
import { parseCase } from '../../src/case/file/parse.js';
import { columns } from '../../src/case/spreadsheet/columns.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/case.md');

test('docs/case.md has every measure with its rule and parameters: npm run docs', async () => {
  const [, written] = /<!-- measures -->\s*([\s\S]*?)\s*<!-- \/measures -->/.exec(page)!;
  assert.equal(written, (await format(measuresReference(measures), { parser: 'markdown' })).trim());
  for (const { id } of measures) assert.ok(written.includes(`### \`${id}\``), id);
});

test('its example is a case by the schema and by the reader', () => {
  const [, example] = /```json\n([\s\S]*?)```/.exec(page)!;
  const value = JSON.parse(example) as unknown;
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(read('src/case/case.schema.json')) as object,
  );
  assert.ok(validate(value), JSON.stringify(validate.errors));
  assert.equal(parseCase(value).claims.length, 1);
});

test('it names every column of the spreadsheet', () => {
  for (const name of columns) assert.ok(page.includes(`\`${name}\``), name);
});
