import { expect } from 'chai';
import { emptyCase } from '../../../src/case/file/model.js';
import { columnOf } from '../../../src/case/spreadsheet/columns.js';
import { dayOrder, isoDate, isoTime } from '../../../src/case/spreadsheet/dates.js';
import { readSpreadsheet } from '../../../src/case/spreadsheet/read.js';

const file = { ...emptyCase('x'), sources: { A: { who: 'a ministry' } } };
const read = (...lines: string[]) => readSpreadsheet(lines.join('\n'), file);
const at = (clock: string) => Date.parse(`2024-12-25T${clock}Z`) / 1000;

describe('a table of TimeMap', () => {
  const { events, sources, problems } = read(
    '\ufeffid,Description,Date,Time,Location,Latitude,Longitude,Category,Source1,Source2',
    'a,A call,12/25/2024,05:13,Grozny,43.39,45.70,radio,https://example.org/a,a ministry',
    ',No time,12/25/2024,,,,,,A,',
    '',
    'b,"Two\nlines",2024-12-25,5:13:31,,,,,a paper; another,',
  );

  it('is read: places, categories, sources that get a label once', () => {
    expect(problems).to.deep.equal([]);
    expect(events.map(({ id, from, to, approximate }) => [id, from, to, approximate])).to.deep.equal([
      ['a', at('05:13:00'), at('05:13:00'), false],
      ['e-20241225T000000Z', at('00:00:00'), at('23:59:59'), true],
      ['b', at('05:13:31'), at('05:13:31'), false],
    ]);
    expect(events[0]).to.deep.include({
      place: { name: 'Grozny', lat: 43.39, lon: 45.7 },
      category: 'radio',
      class: 'press',
    });
    expect(events.map((event) => event.sources)).to.deep.equal([['S', 'A'], ['A'], ['S-2', 'S-3']]);
    expect(sources).to.deep.equal({
      S: { who: 'https://example.org/a', address: 'https://example.org/a' },
      'S-2': { who: 'a paper' },
      'S-3': { who: 'another' },
    });
  });

  const head = 'description,date,time,latitude,longitude,sources,kind,who,measure';
  for (const [what, line, says] of [
    [
      'a date that does not exist',
      'x,2024-02-30,,,,A',
      /^Row 2 .*Column date: expected a date as 2024-12-25, found “2024-02-30”/,
    ],
    ['a date of which either number may be the day', 'x,03/08/2024,,,,A', /Column date/],
    ['a time that does not exist', 'x,2024-12-25,25:00,,,A', /Column time: .*“25:00”/],
    ['half a place', 'x,2024-12-25,05:13,43,,A', /as “lon”/],
    ['a latitude in words', 'x,2024-12-25,05:13,north,45,A', /Column latitude: expected a number/],
    ['no source', 'x,2024-12-25,05:13,,,', /labels of sources/],
    ['no words', ' ,2024-12-25,05:13,,,A', /a text as “text”/],
    ['a claim nobody said', 'x,2024-12-25,05:13,,,A,claim', /a text as “who”/],
    ['a measure that is no JSON', 'x,2024-12-25,05:13,,,A,claim,he,{', /Column measure: expected JSON/],
  ] as const) {
    it(`leaves out and names a row with ${what}, and keeps the others`, () => {
      const result = read(head, line, 'good,2024-12-25,05:13,,,A');
      expect(result.events.map(({ text }) => text)).to.deep.equal(['good']);
      expect(result.problems.map(({ row }) => row)).to.deep.equal([2]);
      expect(result.problems[0].message).to.match(says);
    });
  }

  it('is refused without descriptions or dates', () => {
    expect(() => read('a,b', '1,2')).to.throw(RangeError, /a column “description”, found none that is known/);
    expect(() => read('description,b', '1,2')).to.throw(RangeError, /a column “date”, found description/);
    expect(() => read('')).to.throw(RangeError, /description/);
  });

  it('has columns by other usual names, and no others', () => {
    expect(['Location', 'lng', 'source 2', 'Type', 'end date'].map(columnOf)).to.deep.equal([
      'place',
      'longitude',
      'sources',
      'category',
      'end_date',
    ]);
    expect(['constructor', '__proto__', 'color'].map(columnOf)).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says which number of a date is the day by other rows', () => {
    expect(dayOrder(['03/08/2024', '25/08/2024'])).to.equal('day first');
    expect(dayOrder(['03/25/2024', '25/03/2024'])).to.equal('unknown');
    expect(isoDate('03/08/2024', 'day first')).to.equal('2024-08-03');
    expect(isoDate('03.03.2024', 'unknown')).to.equal('2024-03-03');
    expect([isoTime('5:13'), isoTime('05:13:31Z'), isoTime('24:00')]).to.deep.equal([
      '05:13:00',
      '05:13:31',
      undefined,
    ]);
  });
});
