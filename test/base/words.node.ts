import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import type { Declaration } from '../../src/finding/declaration.js';
import { locales } from '../../src/base/locales/index.js';
import { PSEUDO, pseudoTemplates } from '../pseudo-language.js';

/** What the library words without a screen, in a language in which every letter is foreign. */

const latin = (text: string, data = /$^/): string[] => text.replace(data, '').match(/[A-Za-z]{2,}/g) ?? [];
/** Units, codes and what stands in the file: the same in every language. */
const data =
  /\b(ft|kt|NM|km|min|UTC|UBBB|URMG|UATE|URML|Baku|Grozny|Aktau|Makhachkala|Uytash|[A-D]{4}|TEST|AHY8243|E190|4K-AZ65|j2-8243\.csv|sha256|[0-9a-f]{64}|crosstrack-csv|note|[Rr]econstruction from published figures)\b|time, lat, lon, altitude, [a-z, ]+|https?:\S+|&amp;/g;

let declarations: readonly Declaration[];

before(async () => {
  // The table is looked at when the language module loads: what is imported from here on finds one more in it.
  (locales as Record<string, unknown>)[PSEUDO] = () => Promise.resolve({ templates: pseudoTemplates() });
  const { setLanguage } = await import('../../src/base/language.js');
  await setLanguage(PSEUDO);
  ({ declarations } = await import('../../src/finding/declarations/index.js'));
});

async function crosstrack(...args: string[]) {
  const { crosstrack: ran } = await import('../cli/helpers.js');
  return ran(args);
}

describe('a language', () => {
  it('is the nearest of those that are wanted and that there are', async () => {
    const { languageFor, languages } = await import('../../src/base/language.js');
    assert.deepEqual(languages, ['en', PSEUDO]);
    assert.equal(languageFor(['en-xa']), PSEUDO);
    assert.equal(languageFor(['de', 'en-GB-oxendict']), 'en');
    assert.equal(languageFor(['de', '', 'e']), undefined);
  });

  it('that there is not leaves the one before', async () => {
    const { language, setLanguage } = await import('../../src/base/language.js');
    await assert.rejects(setLanguage('xx'), /RangeError.*“xx”/);
    assert.equal(language(), PSEUDO);
  });
});

describe('in another language', () => {
  it('every refusal of a file', async () => {
    const { readFile } = await import('../../src/formats/index.js');
    const cases = JSON.parse(readFileSync('test/fixtures/formats/refused.json', 'utf8')) as {
      name: string;
      text: string;
    }[];
    for (const { name, text } of cases) {
      const bytes = new TextEncoder().encode(text);
      const stream = async function* () {
        yield bytes;
      };
      await assert.rejects(readFile({ name: 'x', size: bytes.length, stream }), (error: Error) => {
        assert.match(error.message, /^⟦/, name);
        assert.doesNotMatch(error.message, /Expected|, found|cannot/, name);
        return true;
      });
    }
  });

  it('the report, the KML and the terminal', async () => {
    const analyze = async (format: string) => {
      const args = ['tracks/j2-8243.csv', '--route', 'UBBB-URMG', '--near', 'UATE', '--format', format];
      return (await crosstrack('analyze', ...args)).out;
    };
    const ids = new RegExp(`(?<![\\w-])(${declarations.map(({ kind }) => kind).join('|')})(?![\\w-])`, 'g');
    for (const format of ['text', 'report', 'kml']) {
      const out = await analyze(format);
      const shown = format === 'kml' ? out.match(/(?<=<(name|description)>)[^<]*/g)!.join('\n') : out;
      const text = shown.replace(/\s+/g, ' ').replace(ids, '');
      assert.match(text, /⟦/);
      assert.deepEqual([...new Set(latin(text, data))], [], format);
    }
  });

  it('what the command line says of itself', async () => {
    for (const args of [['--help'], ['formats'], ['detectors'], ['analyze'], ['nothing']]) {
      const { out, err } = await crosstrack(...args);
      assert.match(out + err, /⟦/, args.join(' '));
    }
  });
});
