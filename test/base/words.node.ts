import '../register-pseudo-language.js';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { language, languageFor, languages, setLanguage } from '../../src/base/language.js';
import { declarations } from '../../src/finding/declarations/index.js';
import { readFile } from '../../src/formats/index.js';
import { crosstrack } from '../cli/helpers.js';
import { PSEUDO } from '../pseudo-language.js';

/** What the library words without a screen, in a language in which every letter is foreign. */

const latin = (text: string, data = /$^/): string[] => text.replace(data, '').match(/[A-Za-z]{2,}/g) ?? [];
/** Units, codes and content of the file: the same in every language. */
const data =
  /\b(ft|kt|NM|km|min|UTC|UBBB|URMG|UATE|URML|Baku|Grozny|Aktau|Makhachkala|Uytash|[A-D]{4}|TEST|AHY8243|E190|4K-AZ65|j2-8243\.csv|sha256|[0-9a-f]{64}|crosstrack-csv|note|GH KP CN|[Rr]econstruction from published figures)\b|time, lat, lon, altitude, [a-z, ]+|https?:\S+|&amp;/g;

describe('a language', () => {
  before(() => setLanguage(PSEUDO));
  after(() => setLanguage('en'));

  it('is the nearest of those that are wanted and that there are', () => {
    assert.ok(languages.includes('en') && languages.includes(PSEUDO));
    assert.equal(languageFor(['en-xa']), PSEUDO);
    assert.equal(languageFor(['tlh', 'en-GB-oxendict']), 'en');
    assert.equal(languageFor(['tlh', '', 'e']), undefined);
  });

  it('that there is not leaves the one before', async () => {
    await assert.rejects(setLanguage('xx'), /RangeError.*“xx”/);
    assert.equal(language(), PSEUDO);
  });
});

describe('in another language', () => {
  before(() => setLanguage(PSEUDO));
  after(() => setLanguage('en'));

  it('every refusal of a file', async () => {
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
      return (await crosstrack(['analyze', ...args])).out;
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
      const { out, err } = await crosstrack(args);
      assert.match(out + err, /⟦/, args.join(' '));
    }
  });
});
