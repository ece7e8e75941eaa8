import { expect } from 'chai';
import { readFile } from '../../../src/formats/index.js';
import { inputOf } from '../input.js';

const HEADER = 'timestamp,latitude,longitude,altitude,groundspeed';
const table = (times: readonly string[], above = ''): string =>
  [above + HEADER, ...times.map((time, i) => `${time},${47 + i / 100},8,10000,300`)].join('\n');

/** First and last time, and what the report says of the dates; or the refusal. */
async function readAs(text: string, name = 'flight.csv') {
  try {
    const { tracks, report } = await readFile(inputOf(text, name));
    const iso = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 19);
    const [{ time, length }] = tracks;
    const words = report.repairs.filter(({ kind }) => kind === 'other').map(({ message }) => message);
    return [iso(time[0]), iso(time[length - 1]), words.join(' ')];
  } catch (error) {
    return [(error as Error).message, String((error as { table?: boolean }).table)];
  }
}

const cases: readonly (readonly [
  what: string,
  times: readonly string[],
  first: string,
  last: string,
  words: string,
])[] = [
  [
    'a day over 12 in a later row',
    ['12/08/2024 23:59:55', '13/08/2024 00:00:05'],
    '2024-08-12T23:59:55',
    '2024-08-13T00:00:05',
    'Dates such as 12/08/2024 were read with the day first: the first number exceeds 12 in some rows.',
  ],
  [
    'the month first, with 12 hours',
    ['8/13/2024 11:59 AM', '8/13/2024 12:01 PM'],
    '2024-08-13T11:59:00',
    '2024-08-13T12:01:00',
    'Dates such as 8/13/2024 were read with the month first: the second number exceeds 12 in some rows.',
  ],
  [
    'a midnight that is a month in the other order',
    ['03/08/2024 23:59:55', '04/08/2024 00:00:05'],
    '2024-08-03T23:59:55',
    '2024-08-04T00:00:05',
    'Dates such as 03/08/2024 were read with the day first: only so are the rows in order, without jumps.',
  ],
  [
    'the same with the month first',
    ['03/08/2024 23:59:55', '03/09/2024 00:00:05'],
    '2024-03-08T23:59:55',
    '2024-03-09T00:00:05',
    'Dates such as 03/08/2024 were read with the month first: only so are the rows in order, without jumps.',
  ],
];

describe('dates whose order is open', () => {
  for (const [what, times, ...expected] of cases)
    it(`are read by the rows of the whole file: ${what}`, async () => {
      expect(await readAs(table(times))).to.deep.equal(expected);
    });

  it('are read by a row far behind the beginning', async () => {
    const many = Array.from({ length: 9000 }, () => '12/08/2024 10:00:00');
    expect((await readAs(table([...many, '13/08/2024 10:00:00'])))[2]).to.contain('with the day first');
  });

  it('are refused where nothing decides, with the choice that is offered', async () => {
    for (const times of [
      ['03/08/2024 10:00:00', '03/08/2024 10:00:05'],
      ['13/08/2024 10:00', '08/13/2024 10:00'],
    ])
      expect(await readAs(table(times))).to.deep.equal([
        `Expected dates that can be read in one way, found “${times[0].slice(0, 10)}”, which may begin with the day or with the month; set the columns by hand and choose DD/MM/YYYY or MM/DD/YYYY.`,
        'true',
      ]);
  });
});

describe('times of day without a date', () => {
  const times = ['23:59:55', '23:59:59.5', '00:00:05'];
  const range = ['2024-12-25T23:59:55', '2024-12-26T00:00:05'];

  it('are put on the date in the name of the file', async () => {
    for (const name of ['log 2024-12-25.csv', '20241225_2359.csv', 'a.zip/2024_12_25 log.csv'])
      expect(await readAs(table(times), name), name).to.deep.equal([
        ...range,
        "Times of day without a date were put on 2024-12-25, the date in the file's name.",
      ]);
  });

  it('are put on the date above the header, which comes first', async () => {
    expect(await readAs(table(times, '# flown 2024-12-25\n'), '2023-01-01.csv')).to.deep.equal([
      ...range,
      'Times of day without a date were put on 2024-12-25, the date above the header.',
    ]);
  });

  it('are refused without a date, or with two, and told what to do', async () => {
    for (const name of ['flight.csv', '2024-12-25 to 2024-12-26.csv', '20241325.csv'])
      expect((await readAs(table(times), name))[0]).to.equal(
        'Expected times with a date, found times of day alone (23:59:55); put the date into the file’s name, as in 2024-12-25.csv, or add a column of dates.'.replace(
          '’',
          "'",
        ),
      );
  });
});
