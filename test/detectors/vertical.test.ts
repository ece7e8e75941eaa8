import { expect } from 'chai';
import { finalDescent } from '../../src/detectors/final-descent.js';
import { levelBust } from '../../src/detectors/level-bust.js';
import { lowSpeedHighSink } from '../../src/detectors/low-speed-high-sink.js';
import { rapidClimb } from '../../src/detectors/rapid-climb.js';
import { rapidDescent } from '../../src/detectors/rapid-descent.js';
import { trackFrom, type Column, type Track } from '../../src/track/track.js';
import { detect } from './context.js';
import { sentenceOf } from '../../src/finding/evidence.js';
import { fly, type Piece } from './synthetic.js';

const cruise = { altitude: 35_000, speed: 440 };

function changed(track: Track, column: Column, of: (value: number, i: number) => number | undefined): Track {
  const { columns } = track.data;
  const values = Array.from(track[column] as ArrayLike<number>, of);
  return trackFrom({ ...(columns as { time: Float64Array }), [column]: values });
}

describe('rapid descent and climb', () => {
  const dive: Piece[] = [{ seconds: 600 }, { seconds: 180, climb: -6000 }, { seconds: 600 }];
  for (const step of [1, 10, 30, 45]) {
    it(`measures a descent in rows of ${step} s`, () => {
      const hits = detect(rapidDescent, fly(dive, { ...cruise, step }));
      expect(hits).to.have.lengthOf(1);
      expect(hits[0].value).to.be.closeTo(-6000, 300);
      // To one row.
      expect(hits[0].evidence.altitudeFrom).to.be.within(35_000 - 100 * (step - 1), 35_000);
      expect(hits[0].evidence.altitudeTo).to.be.within(17_000, 17_000 + 100 * (step - 1));
      expect(hits[0].severity).to.equal('caution');
      expect(detect(rapidClimb, fly(dive, { ...cruise, step }))).to.have.lengthOf(0);
    });
  }

  it('is made by no wrong row at the edge of a window, nor by rates that do not reach it', () => {
    const climb = fly([{ seconds: 300 }, { seconds: 300, climb: 3000 }, { seconds: 300 }], { step: 5 });
    // 1,800 ft too low for as long as the filter keeps it: two rows.
    const altitude = [...climb.altitude].map((own, i) => (i === 80 || i === 81 ? own - 1800 : own));
    const bad = { ...climb.data.columns, time: climb.time, altitude };
    expect(detect(rapidClimb, trackFrom(bad))).to.have.lengthOf(0);
    const { verticalRate, ...bare } = bad;
    expect(verticalRate).to.have.lengthOf(climb.length);
    expect(detect(rapidClimb, trackFrom(bare))).to.have.lengthOf(0);
    const fast = fly([{ seconds: 300 }, { seconds: 120, climb: 7000 }, { seconds: 300 }]);
    const slow = {
      ...fast.data.columns,
      time: fast.time,
      verticalRate: [...fast.verticalRate].map((v) => 0.6 * v),
    };
    expect(detect(rapidClimb, trackFrom(slow))).to.have.lengthOf(0);
  });

  it('names a move the other way in between', () => {
    const pieces = [
      { seconds: 120 },
      { seconds: 60, climb: -16_000 },
      { seconds: 8, climb: 6000 },
      { seconds: 50, climb: -16_000 },
    ];
    const [hit] = detect(rapidDescent, fly(pieces, { altitude: 34_000 }));
    expect(hit.evidence.reversal).to.be.closeTo(800, 100);
    expect(hit.evidence.reversalRate).to.be.closeTo(6000, 100);
    expect(sentenceOf(rapidDescent, hit)).to.contain('with a climb of 800 ft in between');
    const [plain] = detect(rapidDescent, fly(dive, cruise));
    expect(plain.evidence.reversal).to.equal(undefined);
  });

  it('measures a climb', () => {
    const [hit] = detect(
      rapidClimb,
      fly([{ seconds: 300 }, { seconds: 120, climb: 7000 }, { seconds: 300 }]),
    );
    expect(hit.value).to.be.closeTo(7000, 100);
  });

  it('is silent in ordinary descents, and in brisk ones that do not last', () => {
    const silent = [
      [480, -1800],
      [480, -3500],
      [120, -4300],
    ];
    for (const [seconds, climb] of silent) {
      const hits = detect(rapidDescent, fly([{ seconds: 300 }, { seconds, climb }], cruise));
      expect(hits, `${climb} ft/min for ${seconds} s`).to.have.lengthOf(0);
    }
  });

  for (const step of [1, 5, 20, 45]) {
    it(`covers all of a descent that lasts, also where it grows slower, in rows of ${step} s`, () => {
      const pieces: Piece[] = [
        { seconds: 600 },
        { seconds: 180, climb: -4500 },
        { seconds: 180, climb: -3300 },
        { seconds: 300 },
      ];
      const [hit, ...more] = detect(rapidDescent, fly(pieces, { ...cruise, step }));
      expect(more).to.have.lengthOf(0);
      expect(hit.severity).to.equal('caution');
      expect(hit.evidence.altitudeFrom).to.be.within(35_000 - 75 * step, 35_000);
      expect(hit.evidence.altitudeTo).to.be.within(11_600, 11_600 + 55 * step);
      expect(hit.evidence.aircraft).to.equal('jet');
    });
  }

  it('grades the descents of jump planes and gliders for what they are', () => {
    const lift: Piece[] = [
      { seconds: 720, climb: 1100, turnRate: 0.5, speed: 90 },
      { seconds: 180, speed: 90 },
      { seconds: 100, climb: -6600, turnRate: 3.6, speed: 150 },
      { seconds: 120, climb: -1000, turnRate: 3, speed: 90 },
    ];
    const [jump, ...others] = detect(rapidDescent, fly(lift, { altitude: 500, speed: 90 }));
    expect(others).to.have.lengthOf(0);
    expect([jump.severity, jump.evidence.aircraft]).to.eql(['advisory', 'jump plane']);
    expect(sentenceOf(rapidDescent, jump)).to.contain('Graded as that of a jump plane');
    const thermals = [1, 2, 3, 4].flatMap((): Piece[] => [
      { seconds: 300, climb: 500, turnRate: 12 },
      { seconds: 400, climb: -300 },
    ]);
    const glider = fly([...thermals, { seconds: 70, climb: -6200 }, { seconds: 300, climb: -300 }], {
      altitude: 9000,
      speed: 60,
    });
    const [brakes] = detect(rapidDescent, glider);
    expect([brakes.severity, brakes.evidence.aircraft]).to.eql(['advisory', 'glider']);
    // The same descent of an aircraft that flies level is graded as usual.
    const level = fly([{ seconds: 1200 }, { seconds: 70, climb: -6200 }, { seconds: 300 }], {
      altitude: 9000,
      speed: 110,
    });
    const [plain] = detect(rapidDescent, level);
    expect([plain.severity, plain.evidence.aircraft]).to.eql(['caution', 'slower aircraft']);
    // Nor does what goes up and dives into the ground come home.
    const [dives] = detect(rapidDescent, fly(lift.slice(0, 3), { altitude: 500, speed: 90 }));
    expect(dives.evidence.aircraft).to.equal('slower aircraft');
  });

  it('does not believe an altitude that the reported rate does not know', () => {
    const level = fly([{ seconds: 1800 }], cruise);
    const wrong = changed(level, 'altitude', (value, i) => (i > 800 && i < 860 ? value - 9000 : value));
    expect(detect(rapidDescent, wrong)).to.have.lengthOf(0);
    // A slow slide that stays: nothing jumps, but the rate says level flight.
    const slide = changed(level, 'altitude', (value, i) =>
      i > 800 ? value - Math.min(9000, (i - 800) * 100) : value,
    );
    expect(detect(rapidDescent, slide)).to.have.lengthOf(0);
    const silent = changed(slide, 'verticalRate', () => undefined);
    expect(detect(rapidDescent, silent)).to.have.lengthOf(1);
  });

  it('does not join what lies on both sides of a hole', () => {
    const track = fly([{ seconds: 600 }, { seconds: 600, climb: -2000 }, { seconds: 600 }], cruise);
    const holed = changed(track, 'altitude', (value, i) => (i > 600 && i < 1150 ? undefined : value));
    expect(detect(rapidDescent, holed)).to.have.lengthOf(0);
  });
});

describe('low speed with high sink', () => {
  const flight: Piece[] = [
    { seconds: 1200 },
    { seconds: 60, speed: 150 },
    { seconds: 60, climb: -6000, speed: 140 },
    { seconds: 60, speed: 440 },
    { seconds: 600 },
  ];
  it('is found, with the speed that it rests on', () => {
    const [hit, ...more] = detect(lowSpeedHighSink, fly(flight, { ...cruise, step: 5 }));
    expect(more).to.have.lengthOf(0);
    expect(hit.value).to.be.closeTo(6000, 300);
    expect(hit.evidence.speedBasis).to.equal('ground speed');
    expect(hit.untested).to.have.lengthOf(1);
    expect(sentenceOf(lowSpeedHighSink, hit)).not.to.match(/stall|control/i);
  });

  for (const step of [10, 15, 20])
    it(`is found in rows of ${step} s`, () => {
      const long = flight.map((piece) => (piece.climb ? { ...piece, seconds: 120 } : piece));
      const [hit] = detect(lowSpeedHighSink, fly(long, { ...cruise, step }));
      expect(hit.value).to.be.closeTo(6000, 150);
      expect(hit.evidence.speedShare).to.be.closeTo(32, 2);
    });

  it('is found from the first row of the file on', () => {
    const pieces: Piece[] = [{ seconds: 60, climb: -6000 }, { seconds: 60, speed: 440 }, { seconds: 600 }];
    const [hit] = detect(lowSpeedHighSink, fly(pieces, { altitude: 35_000, speed: 140, step: 5 }));
    expect(hit.start).to.equal(0);
  });

  it('is neither a fast descent nor a slow approach', () => {
    const fast: Piece[] = [{ seconds: 1200 }, { seconds: 120, climb: -6000 }, { seconds: 600 }];
    const slow: Piece[] = [{ seconds: 1200 }, { seconds: 120, speed: 150 }, { seconds: 600, climb: -700 }];
    for (const pieces of [fast, slow])
      expect(detect(lowSpeedHighSink, fly(pieces, cruise))).to.have.lengthOf(0);
  });
});

describe('level bust', () => {
  const bust: Piece[] = [
    { seconds: 300, climb: 1000 },
    { seconds: 30, climb: 1200 },
    { seconds: 30, climb: -1200 },
    { seconds: 300 },
  ];
  const selected = (track: Track, level: number) => changed(track, 'selectedAltitude', () => level);

  it('reports how far beyond the selected altitude it went', () => {
    const track = fly(bust, { altitude: 25_000, step: 5 });
    const [hit, ...more] = detect(levelBust, selected(track, 30_000));
    expect(more).to.have.lengthOf(0);
    expect(hit.value).to.be.closeTo(600, 50);
    expect(hit.evidence.by).to.equal('selected altitude');
    expect(detect(levelBust, track)).to.have.lengthOf(0);
  });

  it('knows a planned level, and that leaving it for good is none', () => {
    const route = {
      ...{ id: 'A-B', title: 'A–B', kind: 'waypoints' as const, points: [], length: 100 },
      level: 30_000,
    };
    const track = fly([...bust, { seconds: 600, climb: -1500 }], { altitude: 25_000, step: 5 });
    const hits = detect(levelBust, track, { route });
    expect(hits).to.have.lengthOf(1);
    expect(hits[0].evidence.by).to.equal('planned level');
    expect(detect(levelBust, fly([{ seconds: 600 }], { altitude: 30_200 }), { route })).to.have.lengthOf(0);
  });
});

describe('steep last minute', () => {
  it('reports a track that ends low and sinking fast', () => {
    const track = fly([{ seconds: 300 }, { seconds: 120, climb: -4000 }], {
      altitude: 9000,
      speed: 200,
      step: 5,
    });
    const [hit] = detect(finalDescent, track);
    expect(hit.value).to.be.closeTo(4000, 100);
    expect(hit.evidence.angle).to.be.closeTo(11.2, 0.5);
    expect(hit.severity).to.equal('caution');
  });

  it('is silent on approaches, and where the track ends high', () => {
    const approach = fly([{ seconds: 300 }, { seconds: 300, climb: -750 }], { altitude: 4000, speed: 140 });
    const high = fly([{ seconds: 300 }, { seconds: 120, climb: -4000 }], cruise);
    const landed = fly(
      [
        { seconds: 300, climb: -750 },
        { seconds: 120, speed: 10 },
      ],
      { altitude: 3750, speed: 140 },
    );
    for (const track of [approach, high, landed]) expect(detect(finalDescent, track)).to.have.lengthOf(0);
  });
});
