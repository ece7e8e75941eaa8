import { expect } from 'chai';
import * as fc from 'fast-check';
import { parseCase } from '../../../src/case/file/parse.js';
import { emptyCase } from '../../../src/case/file/model.js';
import { writeCase } from '../../../src/case/file/write.js';
import { firstVersion, wholeCase } from '../samples.js';

const again = (value: unknown) => parseCase(JSON.parse(writeCase(parseCase(value))));

/** Texts of people: any letters, markup and formulas. */
const anyWords = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '=1+1',
    '"; DROP',
    '\u202eabc',
  ),
);
const words = anyWords.filter((text) => text.trim() !== '');
const time = fc
  .integer({ min: 1_700_000_000, max: 1_800_000_000 })
  .map((s) => new Date(s * 1000).toISOString().replace('.000Z', 'Z'));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const bound = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const event = fc.record({
  time,
  class: fc.constantFrom('adsb', 'official', 'transcript', 'press', 'derived'),
  sources: fc.subarray(['A', 'B'], { minLength: 1 }),
  text: words,
  category: optional(words),
  metar: optional(words),
  groundSpeed: optional(number),
  place: optional(fc.record({ name: words, lat: fc.constant(43.25), lon: fc.constant(-51) })),
});
const claim = fc.record({
  who: words,
  text: words,
  said: time,
  class: fc.constant('press'),
  sources: fc.constant(['A']),
  about: optional(fc.constantFrom('path', 'cause')),
  measure: optional(
    fc.record({
      id: fc.constant('squawk'),
      parameters: fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(number, words, fc.array(words))),
      expect: fc.record({ atLeast: optional(bound), is: optional(words) }),
    }),
  ),
});
const numbered = <T extends object>(list: readonly T[], stem: string) =>
  list.map((one, i) => ({ ...one, id: `${stem}${i}` }));

describe('writing a case', () => {
  it('gives a file that is the same case again', () => {
    for (const value of [wholeCase, firstVersion]) expect(again(value)).to.deep.equal(parseCase(value));
    expect(parseCase(JSON.parse(writeCase(emptyCase('x'))))).to.deep.equal(emptyCase('x'));
  });

  it('does so for any texts and numbers', () => {
    fc.assert(
      fc.property(words, fc.array(event), fc.array(claim), (title, events, claims) => {
        const value = {
          title,
          ...{ flights: [{ callsign: 'X' }], sources: { A: { who: title }, B: { who: 'b' } } },
          ...{ events: numbered(events, 'e'), claims: numbered(claims, 'c') },
        };
        expect(again(value)).to.deep.equal(parseCase(value));
      }),
      { numRuns: 60 },
    );
  });
});
