import { expect } from 'chai';
import * as fc from 'fast-check';
import { cell, escapeFormula, unescapeFormula } from '../../../src/base/csv-cell.js';
import { emptyCase, type CaseFile } from '../../../src/case/file/model.js';
import { parseCase } from '../../../src/case/file/parse.js';
import { readSpreadsheet } from '../../../src/case/spreadsheet/read.js';
import { spreadsheetCsv } from '../../../src/case/spreadsheet/write.js';
import { wholeCase } from '../samples.js';

const again = (file: CaseFile) => readSpreadsheet(spreadsheetCsv(file), file);

const evil = [
  '=HYPERLINK("http://example.org")',
  "'=1+1",
  '+1',
  '@SUM(A1)',
  '-2+3',
  '<script>alert(1)</script>',
  '"; DROP TABLE',
  'two\nlines, and "quotes"',
  "''=1",
  "it's",
];
const words = fc.oneof(
  fc.constantFrom(...evil),
  fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '' && !text.includes('\r')),
);

describe('a spreadsheet', () => {
  it('gives events and claims of a case back', () => {
    const file = parseCase(wholeCase);
    const { events, claims, sources, problems } = again(file);
    expect(problems).to.deep.equal([]);
    expect(sources).to.deep.equal({});
    expect(events).to.deep.equal(file.events);
    expect(claims).to.deep.equal(file.claims);
  });

  it('does so for any texts, and has no live formula in any cell', () => {
    const time = fc.integer({ min: 1_700_000_000, max: 1_800_000_000 });
    const event = fc.record({ text: words, category: words, place: words, from: time, lasts: fc.nat(5000) });
    fc.assert(
      fc.property(fc.array(event, { minLength: 1 }), (list) => {
        const file: CaseFile = {
          ...emptyCase('x'),
          sources: { A: { who: 'a' } },
          events: list.map(({ text, category, place, from, lasts }, i) => ({
            ...{ id: `e${i}`, text, category, from, to: from + lasts, approximate: false },
            ...{ place: { name: place }, class: 'press', sources: ['A'] },
          })),
        };
        const csv = spreadsheetCsv(file);
        expect(again(file).events).to.deep.equal(file.events);
        expect(csv).not.to.match(/(^|,|\n)"?[=@]/);
      }),
      { numRuns: 100 },
    );
  });

  it('marks formulas, and takes its own mark off again alone', () => {
    fc.assert(fc.property(words, (text) => unescapeFormula(escapeFormula(text)) === text));
    expect(evil.slice(0, 5).map(escapeFormula)).to.deep.equal([
      `'${evil[0]}`,
      "''=1+1",
      '+1',
      "'@SUM(A1)",
      "'-2+3",
    ]);
    expect(unescapeFormula("it's")).to.equal("it's");
    expect(cell('＝1')).to.equal("'＝1");
  });
});
