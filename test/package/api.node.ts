import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { apiReport, goneFrom, recordedReport } from '../../scripts/package/api.mjs';
import { thePackage } from './packed.js';

describe('the public interface', () => {
  it('is what the last release had, or more (`npm run api` records another; CHANGELOG.md says what it breaks)', () => {
    thePackage();
    assert.deepEqual(goneFrom(recordedReport(), apiReport()), []);
  });

  it('lacks what was taken out or changed, and not what is new', () => {
    const before = '# a.d.ts\nexport interface A {\n    readonly b: string;\n    c(): void;\n}\n';
    const after = '# a.d.ts\nexport interface A {\n    readonly b: number;\n    c(): void;\n    d: 1;\n}\n';
    assert.deepEqual(goneFrom(before, after), ['# a.d.ts: export interface A { readonly b: string;']);
    assert.deepEqual(goneFrom(before, before), []);
  });
});
