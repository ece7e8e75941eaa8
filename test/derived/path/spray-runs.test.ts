import { expect } from 'chai';
import { analyze } from '../../../src/analysis/analyze.js';
import { eventsOf } from '../../../src/analysis/events.js';
import { survey } from '../../../src/finding/declarations/survey.js';
import { sentenceOf } from '../../../src/finding/evidence.js';
import { tableOf } from '../../detectors/context.js';
import { fly, type Piece } from '../../detectors/synthetic.js';

/** Runs of 40 s over one field, with a turn away and back at each end. */
const spraying = (runs: number): Piece[] => [
  { seconds: 240 },
  ...Array.from({ length: runs }, (_, k) => {
    const side = k % 2 ? -1 : 1;
    return [
      { seconds: 40 },
      { seconds: 5, turnRate: -9 * side },
      // So far out that the next run is over the one before.
      { seconds: 13 },
      { seconds: 25, turnRate: 9 * side },
    ];
  }).flat(),
  { seconds: 240 },
];
const flown = { speed: 110, altitude: 900, heading: 70 };
const events = (pieces: Piece[], step: number) =>
  eventsOf(analyze(fly(pieces, { ...flown, step, noise: 10 }), { airports: tableOf([]) }).findings);

describe('runs back and forth over one field', () => {
  for (const step of [1, 5, 10]) {
    it(`are one survey, in rows of ${step} s`, () => {
      const found = events(spraying(10), step);
      expect(found.map(({ kind }) => kind)).to.deep.equal(['survey']);
      expect(found[0].value).to.be.within(7, 10);
      expect(sentenceOf(survey, found[0])).to.contain('back and forth over one place');
    });
  }

  it('are none in a racetrack with legs as short, whose half turns lead to the other side', () => {
    const racetrack = Array.from({ length: 16 }, () => [
      { seconds: 40 },
      { seconds: 60, turnRate: 3 },
    ]).flat();
    expect(events([{ seconds: 240 }, ...racetrack], 5).map(({ kind }) => kind)).not.to.include('survey');
  });

  it('are not few', () => {
    expect(events(spraying(3), 5).map(({ kind }) => kind)).not.to.include('survey');
  });
});
