import { expect } from 'chai';
import { judgeClaim } from '../../src/case/claims/judge.js';
import { parseCase } from '../../src/case/file/parse.js';
import { flightOfCase } from '../../src/case/flight-of-case.js';
import { caseExports, type CaseExportInput } from '../../src/export/case.js';
import { airports, flight } from '../case/flight.js';
import { wholeCase } from '../case/samples.js';

/** A case whose every text is a script, an image or a formula. */
const evil = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x.example")',
  '@SUM(1)',
];
const file = parseCase({
  ...wholeCase,
  title: evil[0],
  sources: { A: { who: evil[1], title: evil[2] }, B: { who: evil[3] } },
  events: wholeCase.events.map((event, i) => ({ ...event, text: evil[i], category: evil[2] })),
  claims: wholeCase.claims.map((claim, i) => ({ ...claim, text: evil[i + 2], who: evil[i] })),
});
const analysis = flight({ meta: { file: '=tst1.csv' } });
const results = file.claims.map((claim) => judgeClaim(claim, file, analysis, { airports }));
const input: CaseExportInput = { file, results };

describe('every export of a case', () => {
  it('has an id and an extension of its own, and a title', () => {
    for (const what of ['id', 'extension'] as const)
      expect(new Set(caseExports.map((one) => one[what])).size).to.equal(caseExports.length);
    for (const one of caseExports) expect(one.title()).to.match(/^[A-Z]/);
  });

  for (const { id, mediaType, write } of caseExports) {
    it(`${id} writes claims or events, and no live formula`, async () => {
      const text = await write(input);
      expect(text).to.contain('HYPERLINK');
      if (mediaType.endsWith('json')) JSON.parse(text);
      else expect(text).not.to.match(/(^|,|\n)"?[=@+]/);
    });
  }

  it('gives claims with verdict, reason, number, rows and rule', async () => {
    const json = JSON.parse(await caseExports.find(({ id }) => id === 'json')!.write(input)) as {
      claims: Record<string, unknown>[];
    };
    const [near] = json.claims;
    expect(near).to.include({ verdict: 'conflicts', reason: null });
    expect(near['supersededBy']).to.deep.equal(['nearer']);
    expect(near['measured']).to.deep.include({
      rows: { file: '=tst1.csv', first: 101, last: 101 },
      basisClass: 'observed',
    });
    expect(near['rule']).to.match(/WGS 84/);
  });

  it('of the case is the case again', async () => {
    const text = await caseExports.find(({ id }) => id === 'case')!.write(input);
    expect(parseCase(JSON.parse(text))).to.deep.equal(file);
  });
});

describe('the flight of a case', () => {
  const modeled = flight({ source: () => 'modeled' });
  const mixed = flight({ source: (row) => (row < 50 ? 'modeled' : 'adsb') });
  it('is the one with the fewest computed rows, so that a recorded trace takes the place of a reconstruction', () => {
    const recorded = flight();
    expect(flightOfCase(file, [modeled, mixed, recorded])).to.equal(recorded);
    expect(flightOfCase(file, [modeled, mixed])).to.equal(mixed);
  });
  it('is none where only other flights are open', () => {
    expect(flightOfCase(file, [flight({ meta: { callsign: 'OTHER' } })])).to.equal(undefined);
    expect(flightOfCase(file, [])).to.equal(undefined);
  });
});
