import { expect } from 'chai';
import { sentenceOf } from '../../src/finding/evidence.js';
import { altitudeOscillation } from '../../src/detectors/altitude-oscillation.js';
import { oscillationView } from '../../src/derived/oscillation/view.js';
import { trackFrom, type Column, type Track } from '../../src/track/track.js';
import { contextFor, defaultsOf, detect } from './context.js';
import { fly, normal, phugoid, without } from './synthetic.js';

/** The track as a file without that column gives it. */
function dropped(track: Track, column: Column): Track {
  const columns = Object.entries(track.data.columns).filter(([name]) => name !== column);
  return trackFrom(Object.fromEntries(columns) as { time: Float64Array });
}

const of = { period: 60, swing: 1500, speed: 260, seconds: 1200 };

describe('altitude oscillation', () => {
  it('finds a phugoid: period, swing, count, verdict', () => {
    const hits = detect(altitudeOscillation, phugoid(of));
    expect(hits).to.have.lengthOf(1);
    const { evidence, value, severity } = hits[0];
    expect(evidence.verdict).to.equal('phugoid-like');
    expect(evidence.period).to.be.closeTo(60, 1);
    expect(value).to.be.closeTo(1500, 60);
    expect(evidence.maxima).to.equal(20);
    expect(evidence.lanchesterRatio).to.be.closeTo(60 / (0.453 * 133.8), 0.03);
    expect(evidence.energyCorrelation).to.be.below(-0.95);
    expect(Math.abs(Number(evidence.logDecrement))).to.be.below(0.02);
    expect(evidence.speedBasis).to.equal('true airspeed');
    expect(severity).to.equal('warning');
    expect(sentenceOf(altitudeOscillation, hits[0])).to.contain('phugoid-like');
  });

  it('measures damping', () => {
    const [hit] = detect(altitudeOscillation, phugoid({ ...of, swing: 4000, damping: 0.02, seconds: 900 }));
    expect(hit.evidence.dampingRatio).to.be.closeTo(0.02, 0.004);
  });

  for (const period of [45, 60, 90]) {
    for (const step of [1, 5, 10]) {
      for (const noise of [0, 40]) {
        it(`keeps the period of ${period} s at rows of ${step} s with ${noise} ft of noise`, () => {
          const hits = detect(
            altitudeOscillation,
            phugoid({ ...of, period, step, noise, speed: 4.3 * period }),
          );
          expect(hits).to.have.lengthOf(1);
          expect(hits[0].evidence.verdict).to.equal('phugoid-like');
          expect(hits[0].evidence.period).to.be.closeTo(period, 0.05 * period);
        });
      }
    }
  }

  it('does not take a slow swing in rows of a minute for true: a phugoid looks the same', () => {
    const slow = { period: 280, swing: 3000, speed: 480, seconds: 3600 };
    const [hit] = detect(altitudeOscillation, phugoid({ ...slow, step: 40 }));
    expect(hit.evidence.period).to.be.closeTo(280, 14);
    const sparse = phugoid({ ...slow, step: 60 });
    expect(detect(altitudeOscillation, sparse)).to.have.lengthOf(0);
    expect(
      altitudeOscillation.unassessed!(sparse, contextFor(sparse), defaultsOf(altitudeOscillation)),
    ).to.contain('aliasing');
  });

  it('stands a hole of four minutes and many lost rows', () => {
    const track = phugoid({ ...of, seconds: 2400 });
    const next = normal(7);
    const lost = Array.from({ length: track.length }, () => next() < 0.8);
    const holed = without(track, (i) => lost[i] || (i > 1000 && i < 1240));
    const hits = detect(altitudeOscillation, holed);
    expect(hits).to.have.lengthOf(1);
    expect(hits[0].evidence.period).to.be.closeTo(60, 2);
    expect(hits[0].start).to.be.below(40);
  });

  it('says manoeuvre where the speed does not answer, or the period is another', () => {
    const [steady] = detect(altitudeOscillation, phugoid({ ...of, traded: 0 }));
    expect(steady.evidence.verdict).to.equal('manoeuvre');
    const [slow] = detect(altitudeOscillation, phugoid({ ...of, period: 150 }));
    expect(slow.evidence.verdict).to.equal('manoeuvre');
    expect(slow.severity).to.equal('advisory');
  });

  it('says that it took ground speed, and compares nothing without a speed', () => {
    const track = dropped(phugoid(of), 'trueAirspeed');
    const [hit] = detect(altitudeOscillation, track);
    expect(hit.evidence.speedBasis).to.equal('ground speed');
    expect(hit.untested).to.have.lengthOf(1);
    const silent = dropped(track, 'groundSpeed');
    const [alone] = detect(altitudeOscillation, silent);
    expect(alone).to.include({ severity: 'advisory', confidence: 'medium' });
    expect(alone.evidence).to.include({ verdict: 'unclassified', speedBasis: 'none' });
  });

  it('takes indicated airspeed before ground speed', () => {
    const track = phugoid(of);
    const { time, altitude, trueAirspeed } = track;
    const indicated = trackFrom({
      time,
      altitude,
      indicatedAirspeed: trueAirspeed,
      groundSpeed: trueAirspeed,
    });
    const [hit] = detect(altitudeOscillation, indicated);
    expect(hit.evidence.speedBasis).to.contain('indicated');
    expect(Number(hit.evidence.speed)).to.be.above(290);
  });
});

describe('no altitude oscillation', () => {
  const none = (name: string, track: Parameters<typeof detect>[1]) =>
    it(name, () => expect(detect(altitudeOscillation, track)).to.have.lengthOf(0));

  none('in level flight with noise', fly([{ seconds: 3600 }], { noise: 40 }));
  none('in level flight in rough air', fly([{ seconds: 3600 }], { noise: 100 }));
  const circuit = [
    { seconds: 75, climb: 800, speed: 80 },
    { seconds: 30, turnRate: -6 },
    { seconds: 60 },
    { seconds: 30, turnRate: -6 },
    { seconds: 75, climb: -800, speed: 65 },
  ];
  const circuits = Array.from({ length: 10 }, () => circuit).flat();
  none('in circuits of a light aircraft', fly(circuits, { altitude: 20, speed: 65 }));
  const steps = Array.from({ length: 8 }, () => [{ seconds: 60, climb: -1500 }, { seconds: 60 }]).flat();
  none('in a stepped descent', fly(steps, { altitude: 20_000 }));
  none(
    'in a climb after a dive (one of each)',
    fly(
      [
        { seconds: 60 },
        { seconds: 60, climb: -8000 },
        { seconds: 30, climb: 3000 },
        { seconds: 60, climb: -6000 },
      ],
      {
        altitude: 29_000,
      },
    ),
  );
  none('where two altitudes alternate and the reported rate stays', flickering());

  function flickering() {
    const length = 1200;
    const time = Array.from({ length }, (_, i) => i);
    return trackFrom({
      time,
      altitude: time.map((t) => (Math.floor(t / 40) % 2 ? 30_000 : 29_700)),
      groundSpeed: time.map(() => 400),
      verticalRate: time.map((_, i) => (i % 3) * 64 - 64),
    });
  }
});

describe('the picture of an oscillation', () => {
  it('gives turning points, trendless altitude, spectrum and energy', () => {
    const track = phugoid(of);
    const view = oscillationView(track, contextFor(track), { start: 0, end: track.length - 1 })!;
    expect(view.turningPoints.length).to.be.within(38, 40);
    expect(view.peakPeriod).to.be.closeTo(60, 1);
    expect(view.lanchesterPeriod).to.be.closeTo(60.6, 0.5);
    expect(view.spectrum.period).to.have.lengthOf(view.spectrum.power.length);
    expect(view.spectrum.period[0]).to.be.above(view.spectrum.period.at(-1)!);
    const middle = Math.floor(view.energy.time.length / 2);
    expect(Math.abs(view.energy.total[middle])).to.be.below(100);
  });

  it('shows the period of the finding, also where a pause or the end of the rows cuts it', () => {
    const track = phugoid({ ...of, seconds: 2400, noise: 40 });
    const holed = without(track, (i) => (i > 700 && i < 900) || i > 1850);
    const [hit] = detect(altitudeOscillation, holed);
    const view = oscillationView(holed, contextFor(holed), hit)!;
    expect(view.peakPeriod).to.equal(hit.evidence.period);
    expect(view.lanchesterPeriod).to.equal(hit.evidence.lanchesterPeriod);
    expect(view.turningPoints.at(0)!.row).to.equal(hit.start);
    expect(view.turningPoints.at(-1)!.row).to.equal(hit.end);
  });

  it('is undefined where nothing turns', () => {
    const track = fly([{ seconds: 600 }]);
    expect(oscillationView(track, contextFor(track), { start: 0, end: 500 })).to.equal(undefined);
  });

  it('looks at the part near an airport alone', () => {
    const track = phugoid({ ...of, positions: true });
    const airport = {
      icao: 'TEST',
      iata: '',
      name: 'Test',
      country: 'XX',
      lat: 44,
      lon: 50,
      elevation: 0,
      runways: [],
    };
    const near = { airport, radius: 40 };
    const both = detect(altitudeOscillation, track, { near });
    const [whole, part] = both;
    expect(part.evidence.verdict).to.equal('phugoid-like');
    expect(part.end).to.be.below(whole.end);
    expect(both.map((hit) => hit.evidence.scope)).to.deep.equal(['whole flight', 'within 40 NM of TEST']);
  });
});
