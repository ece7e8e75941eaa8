import { expect } from 'chai';
import { discontinuedApproach } from '../../../src/detectors/discontinued-approach.js';
import { goAround } from '../../../src/detectors/go-around.js';
import { touchAndGo } from '../../../src/detectors/touch-and-go.js';
import type { Airport } from '../../../src/route/airports/index.js';
import { destination } from '../../../src/track/geo.js';
import { trackFrom, type Track } from '../../../src/track/track.js';
import { detect } from '../../detectors/context.js';
import { circuits } from '../../detectors/shapes.js';
import { fly, type Piece } from '../../detectors/synthetic.js';

const field = (lat: number, lon: number, elevation = 0, runways: Airport['runways'] = []): Airport => ({
  icao: 'TEST',
  iata: '',
  name: 'Test',
  country: 'XX',
  lat,
  lon,
  elevation,
  runways,
});

/** Down from 5,000 ft at 140 kt towards the north, over the field at `low` ft after twelve minutes, and up again. */
function approach(low: number, after: readonly Piece[] = []): Piece[] {
  const down = 5000 - low;
  return [
    { seconds: 720 - Math.round((down / 800) * 60) },
    { seconds: Math.round((down / 800) * 60), climb: -800 },
    { seconds: 120, climb: 1500 },
    ...after,
  ];
}
const start = { lat: 50, lon: 5, altitude: 5000, speed: 140 };
/** The field is where the aircraft is after twelve minutes: 28 NM north. */
const over = destination(50, 5, 0, 28);
const here = field(over.lat, over.lon);
const around: Piece[] = [
  { seconds: 60, turnRate: 3 },
  { seconds: 300 },
  { seconds: 60, turnRate: 3 },
  { seconds: 120, climb: -1000 },
  { seconds: 200, climb: -500 },
];

describe('go-around', () => {
  for (const step of [1, 10, 30, 60]) {
    it(`is found in rows of ${step} s`, () => {
      const hits = detect(goAround, fly(approach(300, [{ seconds: 300 }]), { ...start, step }), {
        airports: [here],
      });
      expect(hits).to.have.lengthOf(1);
      expect(hits[0].value).to.be.closeTo(300, 500);
      expect(hits[0].evidence.field).to.equal('TEST');
      // The low point after twelve minutes is in it.
      expect([hits[0].start * step < 720, hits[0].end * step > 720]).to.deep.equal([true, true]);
    });
  }

  for (const [step, contact, confidence] of [
    [10, 'none', 'high'],
    [20, 'not known', 'low'],
    [60, 'not known', 'low'],
  ] as const) {
    it(`knows of no contact only where rows of ${step} s cannot hide one`, () => {
      const flown = fly(approach(300, [{ seconds: 300 }]), { ...start, step });
      const inTheAir = trackFrom({
        ...(flown.data.columns as { time: Float64Array }),
        onGround: Array.from(flown.time, () => 0),
      });
      const [hit] = detect(goAround, inTheAir, { airports: [here] });
      expect([hit.evidence.contact, hit.confidence]).to.deep.equal([contact, confidence]);
    });
  }

  it('has the height that the pressure of the day gives, where it is given', () => {
    // At 985 hPa pressure altitudes are 780 ft too high: 1,100 ft are 320 ft above the field.
    const track = fly(approach(1100, [{ seconds: 300 }]), { ...start, step: 5 });
    expect(detect(goAround, track, { airports: [here] })).to.have.lengthOf(0);
    const [hit, ...more] = detect(goAround, track, { airports: [here], qnh: 985 });
    expect(more).to.have.lengthOf(0);
    expect(hit.value).to.be.closeTo(320, 15);
    expect(hit.evidence.heightUncertainty).to.equal(150);
    expect([hit.evidence.contact, hit.confidence]).to.deep.equal(['none', 'high']);
    // Geometric altitudes do not change with it.
    const columns = track.data.columns as { time: Float64Array };
    const geometric = trackFrom(columns, { altitudeReference: 'geometric' });
    expect(detect(goAround, geometric, { airports: [here], qnh: 985 })).to.have.lengthOf(0);
  });

  it('counts higher than decided only where the field is approached again', () => {
    const once = fly(approach(1500, [{ seconds: 600 }]), start);
    expect(detect(goAround, once, { airports: [here] })).to.have.lengthOf(0);
    const twice = fly(approach(1500, [...around, { seconds: 300, climb: 1000 }]), start);
    expect(detect(goAround, twice, { airports: [field(over.lat, over.lon + 0.02)] }).length).to.be.within(
      1,
      2,
    );
  });

  it('is no low pass an hour before the landing, while something else is flown', () => {
    // Over the field at 1,200 ft, circles beside it, and back to land.
    const passed = (circles: number) => {
      const away: Piece[] = [
        { seconds: 120 * circles, turnRate: 3 },
        { seconds: 60, turnRate: 3 },
      ];
      const down: Piece[] = [{ seconds: 120, climb: -2000 }, { seconds: 20, speed: 5 }, { seconds: 60 }];
      return detect(goAround, fly(approach(1200, [...away, ...down]), start), {
        airports: [field(over.lat, over.lon + 0.02)],
      });
    };
    expect(passed(4)).to.have.lengthOf(1);
    expect(passed(28)).to.have.lengthOf(0);
  });

  it('is no low pass along no runway, while something else is flown for an hour', () => {
    // Across the field at 700 ft, circles beside it, and a landing that shows its ground.
    const circles: Piece[] = [{ seconds: 60, turnRate: 3 }, { seconds: 120 }, { seconds: 3120, turnRate: 3 }];
    const down: Piece[] = [
      { seconds: 300, climb: -740, turnRate: 3 },
      { seconds: 20, speed: 2 },
      { seconds: 60 },
    ];
    const track = fly(approach(700, [...circles, ...down]), { ...start, step: 5 });
    const end = { lat: over.lat, lon: over.lon, length: 8000, elevation: 0 };
    const runways = [
      { ...end, ident: '09', heading: 90 },
      { ...end, ident: '27', heading: 270 },
    ];
    const airports = [field(over.lat, over.lon, 0, runways)];
    expect(detect(goAround, track, { airports })).to.have.lengthOf(0);
  });

  for (const step of [1, 5, 15])
    for (const low of [1200, 2000]) {
      it(`is a discontinued approach at ${low} ft on final, then away, in rows of ${step} s`, () => {
        // 140 kt down at 745 ft/min is 3°: the slope ends half a runway (0.7 NM) before the reference point.
        const short = low / 318 + 0.7;
        const end = destination(50, 5, 0, 28);
        const place = destination(end.lat, end.lon, 0, short);
        const pieces: Piece[] = [
          { seconds: 720 - Math.round(((5000 - low) / 745) * 60) },
          { seconds: Math.round(((5000 - low) / 745) * 60), climb: -745 },
          { seconds: 150, climb: 1800 },
          { seconds: 60, turnRate: 3 },
          { seconds: 900, climb: 1000 },
        ];
        const track = fly(pieces, { ...start, step });
        const airports = [field(place.lat, place.lon)];
        const [hit, ...more] = detect(discontinuedApproach, track, { airports });
        expect(more).to.have.lengthOf(0);
        expect(detect(goAround, track, { airports })).to.have.lengthOf(0);
        expect(hit.value).to.be.closeTo(low, 13 * step);
        expect(hit.evidence.slope).to.be.closeTo(3, 0.3);
        // The same descent is not an approach to a field next to or far beyond it.
        const beside = destination(place.lat, place.lon, 90, 3);
        const beyond = destination(place.lat, place.lon, 0, 7);
        for (const { lat, lon } of [beside, beyond])
          expect(detect(discontinuedApproach, track, { airports: [field(lat, lon)] })).to.have.lengthOf(0);
      });
    }

  it('asks for the line to the field and to its runway', () => {
    const track = fly(approach(300, [{ seconds: 300 }]), start);
    const beside = destination(over.lat, over.lon, 90, 2.5);
    expect(detect(goAround, track, { airports: [field(beside.lat, beside.lon)] })).to.have.lengthOf(0);
    const far = destination(over.lat, over.lon, 90, 8);
    expect(detect(goAround, track, { airports: [field(far.lat, far.lon)] })).to.have.lengthOf(0);
    const end = { ident: '36', lat: over.lat, lon: over.lon, heading: 355, length: 8000, elevation: 0 };
    const [hit] = detect(goAround, track, { airports: [field(over.lat, over.lon, 0, [end])] });
    expect(hit.evidence).to.include({ runway: '36' });
    expect(hit.evidence.runwayAngle).to.be.closeTo(5, 1);
    const across = field(over.lat, over.lon, 0, [{ ...end, ident: '09', heading: 90 }]);
    const [low] = detect(goAround, track, { airports: [across] });
    expect([low.confidence, low.evidence.runway]).to.deep.equal(['low', undefined]);
    const clear = fly(approach(1000, [{ seconds: 600 }]), start);
    expect(detect(goAround, clear, { airports: [across] })).to.have.lengthOf(0);
  });

  describe('with two thresholds', () => {
    /** 1.4 NM to the north, so many NM east of where the aircraft is lowest, `ahead` NM further on. */
    const strip = (east: number, ahead: number, idents = ['36', '18']) => {
      const beside = destination(over.lat, over.lon, 90, east);
      const from = destination(beside.lat, beside.lon, 0, ahead);
      const to = destination(from.lat, from.lon, 0, 1.4);
      const ends = { length: 8500, elevation: 0 };
      return [
        { ...from, ...ends, ident: idents[0], heading: 0 },
        { ...to, ...ends, ident: idents[1], heading: 180 },
      ];
    };
    /** Down toward the north to 500 ft, and away to the right in the climb. */
    const away: Piece[] = [
      { seconds: 382 },
      { seconds: 338, climb: -800 },
      { seconds: 60, climb: 1500, turnRate: 3 },
      { seconds: 300, climb: 1500 },
    ];

    it('is found 1 NM before a runway 1 NM off the reference point, with a turn right away', () => {
      const beside = destination(over.lat, over.lon, 90, 1.2);
      const airports = [field(beside.lat, beside.lon, 0, strip(0, 1))];
      const [hit, ...more] = detect(goAround, fly(away, { ...start, step: 5 }), { airports });
      expect(more).to.have.lengthOf(0);
      expect(hit.evidence.runway).to.equal('36');
      expect(hit.evidence.offset).to.be.below(0.1);
      expect(hit.evidence.distance).to.be.closeTo(1, 0.4);
    });

    it('names the parallel runway on whose line it is, and the end by the course', () => {
      const runways = [...strip(0.8, 0.5, ['36R', '18L']), ...strip(0, 0.5, ['36L', '18R'])];
      const airports = [field(over.lat, over.lon, 0, runways)];
      const [hit] = detect(goAround, fly(approach(300, [{ seconds: 300 }]), start), { airports });
      expect(hit.evidence.runway).to.equal('36L');
    });

    it('is a low approach where the course is that of no runway and contact is not known', () => {
      const across = strip(0, 0).map((end, i) => ({ ...end, heading: 45 + 180 * i }));
      const low = fly(approach(300, [{ seconds: 300 }]), start);
      const [hit] = detect(goAround, low, { airports: [field(over.lat, over.lon, 0, across)] });
      expect(hit.evidence).to.include({ contact: 'not known' });
      expect(hit.evidence.runway).to.equal(undefined);
      expect(hit.confidence).to.equal('low');
    });

    it('touches nothing where no runway is under it', () => {
      const flown = fly(approach(0, [{ seconds: 300 }]), start);
      const flagged = trackFrom({
        ...(flown.data.columns as { time: Float64Array }),
        onGround: Array.from(flown.altitude, (altitude) => (altitude < 40 ? 1 : 0)),
      });
      const touches = (east: number) =>
        detect(touchAndGo, flagged, { airports: [field(over.lat, over.lon, 0, strip(east, -0.7))] });
      expect(touches(0).map(({ evidence }) => evidence.runway)).to.deep.equal(['36']);
      expect(touches(0.4)).to.have.lengthOf(0);
    });
  });

  it('is no landing, no take-off, no level flight past the field', () => {
    const landing: Piece[] = [
      { seconds: 345 },
      { seconds: 375, climb: -800 },
      { seconds: 60, speed: 10 },
      { seconds: 200 },
    ];
    const takeoff: Piece[] = [
      { seconds: 60, speed: 140 },
      { seconds: 400, climb: 1500 },
    ];
    const past: Piece[] = [{ seconds: 1500 }];
    for (const [pieces, altitude, speed] of [
      [landing, 5000, 140],
      [takeoff, 0, 10],
      [past, 1500, 140],
    ] as const) {
      expect(
        detect(goAround, fly(pieces, { ...start, altitude, speed }), { airports: [here] }),
      ).to.have.lengthOf(0);
    }
  });

  it('does without a table where the flight stood at the field itself', () => {
    // Takes off, flies a circuit of a jet, comes down to 400 ft over the field and climbs away.
    const pieces: Piece[] = [
      { seconds: 60 },
      { seconds: 30, speed: 150 },
      { seconds: 90, climb: 2000 },
      { seconds: 60, turnRate: 3 },
      { seconds: 400 },
      { seconds: 60, turnRate: 3 },
      { seconds: 60 },
      { seconds: 195, climb: -800 },
      { seconds: 120, climb: 1500 },
      { seconds: 300 },
    ];
    const hits = detect(goAround, fly(pieces, { ...start, altitude: 0, speed: 0.1 }));
    expect(hits).to.have.lengthOf(1);
    expect(hits[0].evidence.field).to.equal('where the flight stood');
    expect(hits[0].evidence.heightUncertainty).to.equal(100);
  });
});

describe('touch-and-go', () => {
  /** Takes off and flies circuits from the field where it was parked. */
  const lesson = (rounds: number, step: number): Track => {
    const pieces: Piece[] = [
      { seconds: 120 },
      { seconds: 20, speed: 55 },
      ...circuits(rounds),
      { seconds: 40, speed: 5 },
      { seconds: 60 },
    ];
    return fly(pieces, { altitude: 20, speed: 1, step });
  };

  for (const step of [1, 10, 20]) {
    it(`counts every touch but the last landing, in rows of ${step} s`, () => {
      const hits = detect(touchAndGo, lesson(6, step));
      expect(hits).to.have.lengthOf(5);
      expect(hits[0].confidence).to.equal('high');
      expect(detect(goAround, lesson(6, step))).to.have.lengthOf(0);
    });
  }

  it('believes the flag', () => {
    const flown = fly(approach(0, [{ seconds: 300 }]), start);
    const flagged = trackFrom({
      ...(flown.data.columns as { time: Float64Array }),
      onGround: Array.from(flown.altitude, (altitude) => (altitude < 40 ? 1 : 0)),
    });
    const [hit, ...more] = detect(touchAndGo, flagged, { airports: [field(over.lat, over.lon, 150)] });
    expect(more).to.have.lengthOf(0);
    // No other row shows the ground: the height is known to the pressure of the day.
    expect(hit.confidence).to.equal('medium');
    expect(detect(goAround, flagged, { airports: [here] })).to.have.lengthOf(0);
  });

  it('is no hover over the field of which no flag says that it is on the ground', () => {
    const hover: Piece[] = [{ seconds: 20, speed: 0 }, { seconds: 45 }, { seconds: 20, speed: 140 }];
    const pieces = [...approach(500).slice(0, 2), ...hover, { seconds: 300, climb: 1500 }];
    expect(detect(touchAndGo, fly(pieces, start), { airports: [here] })).to.have.lengthOf(0);
  });

  it('is no full stop', () => {
    const stop: Piece[] = [
      { seconds: 345 },
      { seconds: 375, climb: -800 },
      { seconds: 60, speed: 5 },
      { seconds: 400 },
      { seconds: 60, speed: 140 },
      { seconds: 200, climb: 1500 },
    ];
    expect(detect(touchAndGo, fly(stop, start), { airports: [here] })).to.have.lengthOf(0);
  });

  it('is no landing after which a wrong altitude rises while the flag says that it is on the ground', () => {
    const rollout: Piece[] = [{ seconds: 375, climb: -800 }, { seconds: 60, speed: 30 }, { seconds: 60 }];
    const landed = fly([{ seconds: 345 }, ...rollout], { ...start, step: 10 });
    const wrong = trackFrom({
      ...(landed.data.columns as { time: Float64Array }),
      altitude: Array.from(landed.altitude, (feet, i) => (i > landed.length - 5 ? 6000 : feet)),
      onGround: Array.from(landed.altitude, (feet) => (feet < 40 ? 1 : 0)),
    });
    expect(detect(touchAndGo, wrong, { airports: [here] })).to.have.lengthOf(0);
  });
});
