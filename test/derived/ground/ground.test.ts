import { expect } from 'chai';
import { contactOf, isOverField } from '../../../src/derived/ground/contact.js';
import { fieldsOf, groundName, supportOf, type Ground } from '../../../src/derived/ground/ground.js';
import { aboveQnh } from '../../../src/derived/ground/pressure.js';
import type { Airport } from '../../../src/route/airports/index.js';
import { sourceCode, trackFrom, type Column, type Track, type TrackMeta } from '../../../src/track/track.js';
import { contextFor } from '../../detectors/context.js';

const MILE = 1 / 60.04;
const airport = (elevation: number, north = 0): Airport => ({
  ...{
    icao: 'TEST',
    iata: 'TST',
    name: '',
    country: 'XX',
    lat: north * MILE,
    lon: 0,
    elevation,
    runways: [],
  },
});
type Columns = { [C in Exclude<Column, 'time'>]?: (number | null)[] };

/** A flight that is on the ground for three rows and in the air for the rest, NM north. */
function flight(
  ground: number | null,
  north: readonly (number | null)[] = [0, 0, 0, 2, 4, 6],
  changed: Columns = {},
  meta: Partial<TrackMeta> = {},
): Track {
  return trackFrom(
    {
      time: north.map((_, i) => 60 * i),
      lat: north.map((nm) => nm && nm * MILE),
      lon: north.map((nm) => (nm === null ? null : 0)),
      altitude: north.map((_, i) => (i < 3 ? ground : 6000)),
      groundSpeed: north.map((_, i) => (i < 3 ? 0 : 200)),
      onGround: north.map((_, i) => (i < 3 ? 1 : 0)),
      ...changed,
    },
    meta,
  );
}
const fields = (track: Track, airports: readonly Airport[], row = 3, qnh?: number) =>
  fieldsOf(track, contextFor(track, { airports, ...(qnh !== undefined && { qnh }) }), row).map(
    ({ airport: own, elevation, uncertainty, stand }) => [own?.icao ?? '–', elevation, uncertainty, stand],
  );

describe('the ground of an airport', () => {
  it('is what the flight shows there, where a pressure of the day explains the difference', () => {
    expect(fields(flight(1400), [airport(500)])).to.deep.equal([['TEST', 1400, 100, 0]]);
    expect(fields(flight(1401), [airport(500)])[0]).to.deep.equal(['TEST', 500, 900, undefined]);
    expect(fields(flight(-400), [airport(500)])[0]).to.deep.equal(['TEST', -400, 100, 0]);
  });

  it('is 0 where feeds write that on the ground, at fields within 100 ft of it', () => {
    expect(fields(flight(0), [airport(100)])).to.deep.equal([['TEST', 0, 100, 0]]);
    expect(fields(flight(0), [airport(101)])).to.deep.equal([['TEST', 101, 900, undefined]]);
  });

  it('is the published one elsewhere: to 900 ft, with the pressure of the day to 150 ft', () => {
    const pressure = { altitudeReference: 'pressure' } as const;
    const far = [5, 5, 5, 6, 7, 8];
    expect(fields(flight(1400, far), [airport(500)])[0]).to.deep.equal(['TEST', 500, 900, undefined]);
    expect(fields(flight(1400, far, {}, pressure), [airport(500)], 3, 985)[0]).to.deep.equal([
      'TEST',
      500 + aboveQnh(985),
      150,
      undefined,
    ]);
    expect(
      fields(flight(1400, far, {}, { altitudeReference: 'geometric' }), [airport(500)], 3, 985)[0],
    ).to.deep.equal(['TEST', 500, 900, undefined]);
  });

  it('is shown by rows on the ground within 3 NM, and asked for within 15 NM', () => {
    expect(fields(flight(600, [2.99, 2.99, 2.99, 4, 5, 6]), [airport(500)])[0][1]).to.equal(600);
    expect(fields(flight(600, [3.01, 3.01, 3.01, 4, 5, 6]), [airport(500)])[0][1]).to.equal(500);
    expect(fields(flight(600, [20, 20, 20, 14.99, 5, 6]), [airport(500)])).to.have.lengthOf(2);
    expect(fields(flight(600, [40, 40, 40, 15.01, 5, 6]), [airport(500)])).to.deep.equal([]);
  });
});

describe('ground away from airports', () => {
  it('is where the flight was on the ground, within 15 NM', () => {
    expect(fields(flight(700), [])).to.deep.equal([['–', 700, 100, 0]]);
    expect(fields(flight(700, [0, 0, 0, 14.9, 20, 25]), [])).to.have.lengthOf(1);
    expect(fields(flight(700, [0, 0, 0, 15.1, 20, 25]), [])).to.deep.equal([]);
  });
  it('is none of rows without an altitude or that were computed', () => {
    expect(fields(flight(null), [])).to.deep.equal([]);
    const source = Array(6).fill(sourceCode('estimated')) as number[];
    expect(fields(flight(700, undefined, { source }), [])).to.deep.equal([]);
  });
  it('is none of slow rows without a flag, where the flight was lower nearby', () => {
    const hover = (low: number, at: number) =>
      fields(
        flight(2000, [0, 0, 0, 0.5, 1, at], { onGround: [], altitude: [2000, 2000, 2000, 5000, 5000, low] }),
        [],
      ).length;
    expect([hover(1800, 2), hover(1799, 2), hover(1799, 2.99), hover(1799, 3.01)]).to.deep.equal([
      1, 0, 0, 1,
    ]);
  });
  it('is looked for from the last position before the row, else from the first after it', () => {
    const north = [0, 0, 0, null, 20, 25];
    expect(fields(flight(700, north), [], 3)).to.have.lengthOf(1);
    expect(fields(flight(700, [null, null, null, null, 20, 25]), [airport(500, 20)], 1)).to.have.lengthOf(1);
    expect(fields(flight(700, Array<null>(6).fill(null)), [airport(500)], 1)).to.deep.equal([]);
  });
});

describe('words for it', () => {
  const ground: Ground = { runways: [], lat: 0, lon: 0, elevation: 0, uncertainty: 100 };
  it('are its codes, or that the flight stood there', () => {
    expect(groundName({ ...ground, airport: airport(0) })).to.equal('TEST');
    expect(groundName({ ...ground, airport: { ...airport(0), icao: '' } })).to.equal('TST');
    expect(groundName(ground)).to.equal('where the flight stood');
    expect([supportOf(ground), supportOf({ ...ground, stand: 0 })]).to.deep.equal([{}, { support: [0] }]);
  });
});

describe('contact with the ground', () => {
  const field = (uncertainty: number, stand?: number): Ground => ({
    ...{ runways: [], lat: 0, lon: 0, elevation: 500, uncertainty, ...(stand !== undefined && { stand }) },
  });
  /** Of rows with flags, NM from the field, at a height above it. */
  const contact = (flags: readonly number[], height: number, uncertainty = 900, north = 0) =>
    contactOf(
      flight(
        500,
        flags.map(() => north),
        { onGround: [...flags], groundSpeed: flags.map(() => 120) },
      ),
      field(uncertainty),
      height,
      0,
      flags.length - 1,
    );

  it('is by a flag, over the field, within the uncertainty of its ground', () => {
    expect([contact([0, 1, 0], 900), contact([0, 1, 0], 901)]).to.deep.equal(['touched', 'unknown']);
    expect([contact([0, 1, 0], 0, 900, 1.49), contact([0, 1, 0], 0, 900, 1.51)]).to.deep.equal([
      'touched',
      'unknown',
    ]);
  });
  it('is by 100 ft above the flight’s own ground, without a flag', () => {
    expect([contact([255, 255], 100, 100), contact([255, 255], 101, 100)]).to.deep.equal([
      'touched',
      'clear',
    ]);
    expect(contact([255, 255], 100, 101)).to.equal('unknown');
  });
  it('is none above what the pressure hides, or where three flags say so', () => {
    expect([contact([255, 255], 900), contact([255, 255], 901)]).to.deep.equal(['unknown', 'clear']);
    expect([contact([0, 0, 255], 500), contact([0, 0, 0], 500)]).to.deep.equal(['unknown', 'clear']);
  });
  it('is over a field without known runways within 1.5 NM', () => {
    const over = (north: readonly number[]) =>
      isOverField(flight(500, north), field(100), 0, north.length - 1);
    expect([over([3, 1.49, 3]), over([3, 1.51, 3])]).to.deep.equal([true, false]);
  });
});
