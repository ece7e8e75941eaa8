import { expect } from 'chai';
import { analyze } from '../../../src/analysis/analyze.js';
import type { Landing } from '../../../src/derived/ground/landings.js';
import { profileFigures } from '../../../src/derived/ground/profile-figures.js';
import type { Airport } from '../../../src/route/airports/index.js';
import { destination } from '../../../src/track/geo.js';
import { sourceCode, trackFrom, type Track } from '../../../src/track/track.js';
import { tableOf } from '../../detectors/context.js';
import { fly, type Piece } from '../../detectors/synthetic.js';

const ELEVATION = 1400;
const threshold = { lat: 50, lon: 6 };
/** A strip of 8,500 ft to the east; its western end lies 40 ft higher than the airport's elevation. */
const field: Airport = {
  ...{ icao: 'TEST', iata: '', name: 'Test', country: 'XX', elevation: ELEVATION },
  ...destination(threshold.lat, threshold.lon, 90, 0.7),
  runways: [
    { ...threshold, ident: '09', heading: 90, length: 8500, elevation: ELEVATION + 40 },
    {
      ...destination(threshold.lat, threshold.lon, 90, 1.4),
      ...{ ident: '27', heading: 270, length: 8500, elevation: ELEVATION + 40 },
    },
  ],
};
const airports = tableOf([field]);

/** kt; at this speed 3° are 743 ft/min. */
const SPEED = 140;
/** Toward the east along the runway's line, or so many NM beside it, from 10 NM at 3° to a place 0.16 NM past the threshold. */
function start(offset = 0) {
  const from = destination(threshold.lat, threshold.lon, 270, 10);
  // On the parallel of the threshold: the heading is kept, and the great circle to the west bends away by 0.02 NM.
  const at = destination(threshold.lat, from.lon, 180, offset);
  return { ...at, heading: 90, speed: SPEED, altitude: ELEVATION + 40 + 3235 };
}
const down: Piece = { seconds: 261, climb: -743 };
const roll: Piece[] = [{ seconds: 30, speed: 25 }, { seconds: 40, speed: 0.1 }, { seconds: 60 }];
const up: Piece[] = [
  { seconds: 120, climb: 1500 },
  { seconds: 300, climb: 500 },
];

/** Flags where it is at most 30 ft above the runway; without them the file shows no ground. */
function flown(
  pieces: readonly Piece[],
  { offset = 0, step = 1, flags = true, modeled = false } = {},
): Track {
  const track = fly(pieces, { ...start(offset), step });
  const { time, lat, lon, altitude, groundSpeed } = track;
  const onGround = Array.from(altitude, (feet) => (feet < ELEVATION + 70 ? 1 : 0));
  const source = Array.from(altitude, () => sourceCode(modeled ? 'modeled' : 'adsb'));
  const columns = { time, lat, lon, altitude, groundSpeed, source, ...(flags && { onGround }) };
  return trackFrom(columns, { id: 'T', file: 't.csv' });
}
const landingsIn = (track: Track): readonly Landing[] => analyze(track, { airports }).landings!;
const only = (track: Track): Landing => {
  const [one, ...others] = landingsIn(track);
  expect(others).to.have.lengthOf(0);
  return one;
};

describe('landings', () => {
  it('tell a full stop with its runway, the speed at the touchdown and the approach as flown', () => {
    const track = flown([down, ...roll]);
    const landing = only(track);
    expect(landing).to.include({ kind: 'full stop', runway: '09' });
    expect(landing.touchdownSpeed).to.be.closeTo(SPEED, 8);
    expect(landing.derivedSpeed).to.equal(false);
    const figures = profileFigures(landing.profile!, track);
    expect(figures.slope).to.be.closeTo(3, 0.05);
    expect(figures.slopeOver).to.be.closeTo(3.7, 0.1);
    // 3,235 ft over 10 NM at 3° leave 51 ft at the threshold; it rolls at 43 ft, which is the ground that it shows.
    expect(figures.crossing).to.be.closeTo(51 - 43 + 40, 15);
    expect(figures.offset).to.be.closeTo(0, 0.01);
    expect(Math.max(...landing.profile!.distance)).to.be.closeTo(10, 0.1);
  });

  it('measure heights from the published end of the runway where the flight shows no ground', () => {
    const track = flown([{ seconds: 250, climb: -743 }], { flags: false });
    const landing = only(track);
    const { distance, height, heightUncertainty } = landing.profile!;
    const k = distance.findIndex((one) => one <= 2);
    expect(height[k]).to.be.closeTo(50 + distance[k] * 318.4, 15);
    expect(heightUncertainty).to.equal(900);
  });

  for (const offset of [0.06, -0.06])
    it(`say on which side of the center line it was flown: ${offset} NM`, () => {
      const track = flown([down, ...roll], { offset });
      expect(profileFigures(only(track).profile!, track).offset).to.be.closeTo(offset, 0.005);
    });

  for (const [pieces, kind] of [
    [[down, { seconds: 12 }, ...up], 'touch-and-go'],
    [[down, { seconds: 12, speed: 0 }, { seconds: 20 }, { seconds: 20, speed: 100 }, ...up], 'stop-and-go'],
    [[{ seconds: 225, climb: -743 }, ...up], 'go-around'],
    [[{ seconds: 180, climb: -743 }], 'approach'],
  ] as const)
    it(`tell a ${kind}`, () => {
      const [landing] = landingsIn(flown(pieces));
      expect(landing).to.include({ kind, runway: '09' });
      expect(landing.profile).to.not.equal(undefined);
      // What did not come down has a height, what did has none.
      expect(landing.height !== undefined).to.equal(kind === 'go-around');
      expect(landing.finding !== undefined).to.equal(kind !== 'approach');
    });

  it('tell the slope of a go-around without its climb', () => {
    const track = flown([{ seconds: 215, climb: -743 }, ...up]);
    const [landing] = landingsIn(track);
    expect(landing.kind).to.equal('go-around');
    expect(profileFigures(landing.profile!, track).slope).to.be.closeTo(3, 0.1);
  });

  it('tell a pass along the runway without contact as a low approach', () => {
    const level: Piece[] = [{ seconds: 240, climb: -743 }, { seconds: 60 }, ...up];
    const [landing] = landingsIn(flown(level));
    expect(landing).to.include({ kind: 'low approach', runway: '09' });
    expect(landing.height).to.be.within(100, 500);
  });

  it('have no touchdown speed where no row shows the touchdown', () => {
    expect(only(flown([down, ...roll], { step: 10 })).touchdownSpeed).to.equal(undefined);
    expect(only(flown([down, ...roll], { flags: false })).touchdownSpeed).to.equal(undefined);
  });

  it('rest on no modeled row', () => {
    const landings = landingsIn(flown([down, ...roll], { modeled: true }));
    expect(landings.map(({ profile, confidence }) => [profile, confidence])).to.deep.equal(
      landings.map(() => [undefined, null]),
    );
  });

  it('leave a figure out that the rows do not show', () => {
    const track = flown([down, ...roll], { step: 60 });
    const { profile } = landingsIn(track)[0];
    const figures = profile && profileFigures(profile, track);
    expect([figures?.slope ?? NaN, figures?.crossing ?? NaN]).to.deep.equal([NaN, NaN]);
  });
});
