import { expect } from 'chai';
import { sentenceOf } from '../../../src/finding/evidence.js';
import fc from 'fast-check';
import { figureEight } from '../../../src/detectors/figure-eight.js';
import { holding } from '../../../src/detectors/holding.js';
import { orbit } from '../../../src/detectors/orbit.js';
import { survey } from '../../../src/detectors/survey.js';
import { makeTrack as trackOf, trackFrom } from '../../../src/track/track.js';
import type { Finding } from '../../../src/finding/finding.js';
import { contextFor, defaultsOf, detect } from '../../detectors/context.js';
import { circuits, eight, grid, hold, orbits } from '../../detectors/shapes.js';
import { fly, without, type Piece } from '../../detectors/synthetic.js';

/** Any wind that a slow holding aircraft can be held in. */
const winds = fc.record({
  wind: fc.integer({ min: 0, max: 45 }),
  windFrom: fc.integer({ min: 0, max: 359 }),
  heading: fc.integer({ min: 0, max: 359 }),
  noise: fc.constantFrom(0, 30),
});
const sides = fc.constantFrom(1, -1);
const cases = { numRuns: 12 };

describe('holding', () => {
  for (const step of [1, 10, 30, 60]) {
    it(`finds holds of either hand in any wind, in rows of ${step} s`, () => {
      fc.assert(
        fc.property(winds, sides, fc.integer({ min: 1, max: 5 }), (any, side, loops) => {
          // The legs are timed alike: a single loop in a stronger wind would not close.
          const wind = loops === 1 ? { ...any, wind: any.wind / 3 } : any;
          const hits = detect(holding, fly(hold(loops, side), { ...wind, step, crab: true }));
          expect(hits).to.have.lengthOf(1);
          expect(hits[0].evidence.side).to.equal(side > 0 ? 'right' : 'left');
          expect(hits[0].value).to.be.closeTo(loops, 0.35);
          expect(hits[0].evidence.loopTime).to.be.within(200, 400);
        }),
        cases,
      );
    });
  }

  it('covers the loops and little more', () => {
    const [hit] = detect(holding, fly(hold(3, 1), { step: 5 }));
    // Ten minutes straight, then three loops of four minutes.
    expect(hit.start * 5).to.be.within(440, 660);
    expect(hit.end * 5).to.be.within(1260, 1480);
    expect(sentenceOf(holding, hit)).to.match(/^3\.0 loops to the right in 1\d min/);
  });

  it('stands lost rows', () => {
    const track = fly(hold(4, -1), { step: 1 });
    const hits = detect(
      holding,
      without(track, (i) => i % 7 !== 0 || (i > 1100 && i < 1140)),
    );
    expect(hits).to.have.lengthOf(1);
  });

  it('steps down with the aircraft, but does not climb with it', () => {
    const stepping = hold(4, 1).map((piece, k) => (k % 4 === 1 ? { ...piece, climb: -1000 } : piece));
    expect(detect(holding, fly(stepping))).to.have.lengthOf(1);
    const climbing = hold(4, 1).map((piece, k) => (k > 0 && k < 17 ? { ...piece, climb: 500 } : piece));
    expect(detect(holding, fly(climbing))).to.have.lengthOf(0);
  });

  for (const [leg, turn, speed] of [
    [170, 85, 290],
    [200, 70, 240],
    [240, 60, 300],
    [560, 90, 300],
    [960, 90, 280],
  ])
    it(`finds racetracks of ${2 * (leg + turn)} s at ${speed} kt`, () => {
      for (const step of [1, 10, 30]) {
        const [hit, ...more] = detect(holding, fly(hold(3, 1, leg, turn), { step, speed, altitude: 24_000 }));
        expect(more).to.have.lengthOf(0);
        expect(hit.value).to.be.closeTo(3, 0.35);
        expect(hit.evidence.loopTime).to.be.closeTo(2 * (leg + turn), 0.06 * 2 * (leg + turn));
      }
      // Flown once, a loop longer than a hold is a detour.
      if (leg + turn > 270)
        expect(detect(holding, fly(hold(1, 1, leg, turn), { step: 5, speed }))).to.have.lengthOf(0);
    });

  it('leaves circles that drift in the wind to orbits', () => {
    fc.assert(
      fc.property(
        winds,
        sides,
        fc.integer({ min: 2, max: 6 }),
        fc.constantFrom(220, 240, 320),
        (any, side, turns, seconds) => {
          const pieces = orbits(turns, seconds, side);
          const track = fly(pieces, { ...any, noise: 0, step: 10, speed: 200, altitude: 20_000 });
          expect(detect(holding, track), 'holds').to.have.lengthOf(0);
          expect(detect(orbit, track), 'orbits').to.have.lengthOf(1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is none of one circle in wind: that is an orbit, or nothing', () => {
    fc.assert(
      fc.property(winds, sides, fc.constantFrom(120, 180, 240, 300), (any, side, seconds) => {
        const track = fly(orbits(1, seconds, side), { ...any, noise: 0, step: 5, speed: 150 });
        expect(detect(holding, track)).to.have.lengthOf(0);
      }),
      { numRuns: 40 },
    );
  });

  it('is none of one hard turn and a straight flight back, however fast', () => {
    for (const speed of [300, 400, 450]) {
      // 60° of bank, a leg of a minute, and another turn.
      const turn = { seconds: 40, turnRate: 4.5 };
      const pieces = [{ seconds: 600 }, turn, { seconds: 60 }, turn, { seconds: 90 }];
      const away = [{ seconds: 30, turnRate: -3 }, { seconds: 600 }];
      const track = fly([...pieces, ...away], { step: 5, speed, altitude: 22_000 });
      expect(detect(holding, track), `${speed} kt`).to.have.lengthOf(0);
    }
  });

  const none = (name: string, pieces: readonly Piece[], setting = {}) =>
    it(`is none: ${name}`, () =>
      expect(detect(holding, fly(pieces, { step: 5, ...setting }))).to.have.lengthOf(0));
  none('straight flight', [{ seconds: 3600 }]);
  none('a procedure turn', [{ seconds: 300 }, { seconds: 60, turnRate: 3 }, { seconds: 600 }]);
  none('vectors for an approach', [
    { seconds: 600, climb: -500 },
    { seconds: 60, turnRate: 1.5 },
    { seconds: 240, climb: -500 },
    { seconds: 60, turnRate: 1.5 },
    { seconds: 120 },
    { seconds: 60, turnRate: 1.5, climb: -500 },
    { seconds: 300, climb: -700 },
  ]);
  none('circles of three minutes', orbits(5, 180, 1));
  none('aerodrome circuits', circuits(6), { altitude: 20, speed: 70, ground: 0 });
  none('a grid', grid(8, 180));
});

describe('orbit', () => {
  it('leaves loops that are a hold to it, and no others', () => {
    const track = fly(orbits(4, 120, -1), { step: 5, speed: 120 });
    const [own] = detect(orbit, track);
    const with_ = (kind: string, start: number, end: number) => {
      const found = [{ kind, start, end } as Finding];
      return [...orbit.detect(track, { ...contextFor(track), found }, defaultsOf(orbit))].length;
    };
    expect(with_('holding', own.start - 20, own.start)).to.equal(0);
    expect(with_('holding', own.start - 20, own.start - 1)).to.equal(1);
    expect(with_('figure-eight', own.start, own.end)).to.equal(1);
  });

  for (const [step, times] of [
    [1, [40, 60, 180, 300]],
    [10, [40, 60, 180, 300]],
    [60, [200, 300]],
  ] as const) {
    it(`finds turns of ${times.join(', ')} s in rows of ${step} s, in any wind`, () => {
      fc.assert(
        fc.property(winds, sides, fc.constantFrom(...times), ({ windFrom, noise }, side, seconds) => {
          const pieces = orbits(5, seconds, side);
          const hits = detect(
            orbit,
            fly(pieces, { step, windFrom, noise, wind: 20, speed: 120, altitude: 3000 }),
          );
          expect(hits).to.have.lengthOf(1);
          expect(hits[0].value).to.be.closeTo(5, 0.8);
          expect(hits[0].evidence.loopTime).to.be.closeTo(seconds, 0.25 * seconds);
        }),
        cases,
      );
    });
  }

  it('is made of no rows on the ground', () => {
    const taxiing = fly(orbits(5, 180, 1), { speed: 30, altitude: 500, step: 5 });
    const onGround = Array.from({ length: taxiing.length }, () => 1);
    const rows = { ...taxiing.data.columns, onGround, time: [...taxiing.time] };
    expect(detect(orbit, taxiing)).to.have.lengthOf(1);
    expect(detect(orbit, trackFrom(rows))).to.have.lengthOf(0);
  });

  it('counts from one and a half turns', () => {
    expect(detect(orbit, fly(orbits(1, 120, 1), { speed: 120 }))).to.have.lengthOf(0);
    expect(detect(orbit, fly(orbits(2, 120, 1), { speed: 120 }))).to.have.lengthOf(1);
    expect(detect(orbit, fly(orbits(1, 120, 1), { speed: 120 }), {}, { turns: 0.9 })).to.have.lengthOf(1);
  });

  it('is no aerodrome circuit, and no circle wider than its limit', () => {
    expect(detect(orbit, fly(circuits(6), { altitude: 20, speed: 70, ground: 0 }))).to.have.lengthOf(0);
    expect(detect(orbit, fly(orbits(3, 900, 1), { speed: 400 }))).to.have.lengthOf(0);
  });

  it('does not count disorder of the clocks as turns', () => {
    const track = fly([{ seconds: 1200 }]);
    // Every fourth position is three seconds late: it is behind the one before.
    const lat = track.lat.map((value, i) => (i % 4 === 3 && i > 3 ? track.lat[i - 3] - 1e-5 : value));
    const late = { ...track.data, columns: { ...track.data.columns, lat } };
    expect(detect(orbit, trackOf(late))).to.have.lengthOf(0);
    expect(detect(figureEight, trackOf(late))).to.have.lengthOf(0);
  });
});

describe('long racetracks', () => {
  it('are counted whole, not by two turns and the leg between', () => {
    // 52 NM legs at 290 kt: from the middle of a leg to the end of the next turn the path has come nearly back.
    const racetrack: Piece[] = [
      { seconds: 900 },
      ...Array.from({ length: 3 }, () => [
        { seconds: 100, turnRate: -1.8 },
        { seconds: 660 },
        { seconds: 100, turnRate: -1.8 },
        { seconds: 660 },
      ]).flat(),
      { seconds: 600 },
    ];
    const hits = detect(holding, fly(racetrack, { speed: 290, altitude: 28_000, step: 10 }));
    expect(hits).to.have.lengthOf(1);
    expect(hits[0].value).to.be.closeTo(3, 0.5);
    expect(hits[0].evidence.loopTime).to.be.closeTo(1520, 40);
  });
});

describe('circles of which rows a minute apart show three points a turn', () => {
  it('are no hold by the chance of a half interval', () => {
    const track = fly(orbits(6, 195, 1), { speed: 85, wind: 15, altitude: 9000, step: 60 });
    expect(detect(holding, track)).to.have.lengthOf(0);
    expect(detect(orbit, track)).to.have.lengthOf(1);
  });
});

describe('figure of eight', () => {
  for (const [step, rate] of [
    [1, 3],
    [10, 3],
    [20, 1.5],
    [30, 0.75],
  ] as const) {
    it(`finds lobes turned at ${rate}° a second in rows of ${step} s, in any wind`, () => {
      fc.assert(
        fc.property(winds, sides, (wind, side) => {
          const track = fly(eight(rate, side), {
            ...wind,
            wind: wind.wind / 2,
            step,
            speed: 180,
            crab: true,
          });
          const hits = detect(figureEight, track);
          expect(hits).to.have.lengthOf(1);
          expect(hits[0].evidence.firstSide).to.equal(side > 0 ? 'right' : 'left');
          expect(hits[0].evidence.secondSide).to.equal(side > 0 ? 'left' : 'right');
          expect(hits[0].evidence.firstTurn).to.be.closeTo(270, 20);
        }),
        cases,
      );
    });
  }

  it('finds lobes with long straight legs between them', () => {
    const wide = eight(2, 1).map((piece, k) => (k === 2 ? { seconds: 250 } : piece));
    wide[1] = { seconds: 115, turnRate: 2 };
    wide[3] = { seconds: 115, turnRate: -2 };
    expect(detect(figureEight, fly(wide, { step: 5 }))).to.have.lengthOf(1);
  });

  it('is no climb, and may lose height', () => {
    const changing = (climb: number) =>
      eight(1.5, 1).map((piece, k) => (k > 0 && k < 4 ? { ...piece, climb } : piece));
    const found = (climb: number) =>
      detect(figureEight, fly(changing(climb), { step: 5, speed: 180, altitude: 20_000 })).length;
    expect([found(100), found(500), found(-500), found(-1500)]).to.deep.equal([1, 0, 1, 1]);
  });

  it('is no S-turn, no hold, no orbit and no grid', () => {
    const turns: Piece[] = Array.from({ length: 6 }, (_, k) => ({
      seconds: 60,
      turnRate: k % 2 ? 2.5 : -2.5,
    }));
    for (const pieces of [turns, hold(3, 1), orbits(4, 120, -1), grid(8, 120)]) {
      expect(
        detect(figureEight, fly([{ seconds: 300 }, ...pieces, { seconds: 300 }], { step: 5 })),
      ).to.have.lengthOf(0);
    }
  });
});

describe('survey', () => {
  for (const step of [1, 10, 45]) {
    it(`finds grids of any course in any wind, in rows of ${step} s`, () => {
      fc.assert(
        fc.property(winds, sides, fc.integer({ min: 6, max: 12 }), (wind, side, lines) => {
          const track = fly(grid(lines, 240, side), { ...wind, step, speed: 140, crab: true });
          const hits = detect(survey, track);
          expect(hits).to.have.lengthOf(1);
          expect(hits[0].value).to.equal(lines);
          expect(hits[0].evidence.differentLines).to.equal(lines);
        }),
        cases,
      );
    });
  }

  it('is none of rows on the ground, however they lie', () => {
    const flown = fly(grid(8, 240), { step: 5, speed: 140 });
    const columns = flown.data.columns as { time: Float64Array };
    const rolling = trackFrom({ ...columns, onGround: Array.from(flown.time, () => 1) });
    expect(detect(survey, flown)).to.have.lengthOf(1);
    expect(detect(survey, rolling)).to.have.lengthOf(0);
  });

  it('is no hold, no route with corners, no few lines', () => {
    const zigzag = Array.from({ length: 8 }, (_, k) => [
      { seconds: 300 },
      { seconds: 30, turnRate: k % 2 ? 2 : -2 },
    ]);
    for (const pieces of [hold(5, 1), zigzag.flat(), grid(3, 240)]) {
      expect(detect(survey, fly(pieces, { step: 5 }))).to.have.lengthOf(0);
    }
  });
});
