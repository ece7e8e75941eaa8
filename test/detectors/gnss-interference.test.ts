import { expect } from 'chai';
import { analyze } from '../../src/analysis/analyze.js';
import { detectors } from '../../src/detectors/index.js';
import { destination } from '../../src/track/geo.js';
import { statusCode } from '../../src/track/status.js';
import { sourceCode, type Track } from '../../src/track/track.js';
import { tableOf } from './context.js';
import { cruise, edited, second, shifted } from './data-synthetic.js';

const data = detectors.filter(({ category }) => category === 'data');
const analyzed = (track: Track) => analyze(track, { airports: tableOf([]), detectors: data });
const found = (track: Track) => analyzed(track).findings.filter(({ kind }) => kind === 'gnss-interference');
const windows = (track: Track) =>
  found(track).map(({ start, end }) => [second(track, start), second(track, end)]);
const signs = (track: Track): string[] =>
  String(found(track)[0]?.evidence.indicators ?? '')
    .split(', ')
    .sort();

/** Between the two seconds the aircraft sends a place far away at which it drifts slowly, and a speed to match. */
function spoofed(step: number, from: number, to: number): Track {
  const flight = cruise(step);
  return edited(flight, ({ lat, lon, groundSpeed }, i) => {
    const at = second(flight, i);
    if (at < from || at >= to || !lat || !lon || !groundSpeed) return;
    const place = destination(49.67, 23.9, 260, (50 / 3600) * (at - from));
    lat[i] = place.lat;
    lon[i] = place.lon;
    groundSpeed[i] = 50;
  });
}

/** Positions drift off to the side while speed and course stay true, then come back at once. */
function drifting(step: number, from: number, to: number, nm: number): Track {
  const flight = cruise(step);
  return edited(flight, ({ lat, lon }, i) => {
    const at = second(flight, i);
    if (at < from || at >= to || !lat || !lon) return;
    const place = destination(flight.lat[i], flight.lon[i], 130, (nm * (at - from)) / (to - from));
    lat[i] = place.lat;
    lon[i] = place.lon;
  });
}

const integrity = (step: number, from: number, to: number, good = 9, bad = 0): Track => {
  const flight = cruise(step);
  const value = (i: number) => (second(flight, i) >= from && second(flight, i) < to ? bad : good);
  return edited(
    flight,
    ({ nacp, nic }, i) => {
      if (nacp && nic) nacp[i] = nic[i] = value(i);
    },
    ['nacp', 'nic'],
  );
};

describe('gnss-interference', () => {
  for (const step of [1, 10, 60]) {
    it(`finds a jet that jumps away, crawls and jumps back, rows of ${step} s`, () => {
      const track = spoofed(step, 1500, 2700);
      expect(windows(track)).to.deep.equal([[1500, 2700 - step]]);
      expect(signs(track)).to.include.members(['position jump', 'slow jet', 'return jump']);
      const [hit] = found(track);
      expect([hit.severity, hit.confidence]).to.deep.equal(['warning', 'high']);
      expect(hit.evidence.slowest).to.equal(50);
      expect(hit.untested?.join()).to.contain('integrity').and.contain('another source');
    });

    it(`marks these positions, and no others, as suspect, rows of ${step} s`, () => {
      const { status } = analyzed(spoofed(step, 1500, 2700));
      expect(status.seconds.suspect).to.equal(1200);
      expect(status.spans.map((span) => span.status)).to.deep.equal(['observed', 'suspect', 'observed']);
    });

    it(`finds a flight that is moved aside at its own speed, rows of ${step} s`, () => {
      const track = shifted(cruise(step), 1500, 2700, 60, 130);
      expect(windows(track)).to.deep.equal([[1500, 2700 - step]]);
      expect(signs(track)).to.deep.equal(['position jump', 'return jump']);
    });

    it(`finds positions that drift off and jump back, rows of ${step} s`, () => {
      const track = drifting(step, 1500, 2400, 60);
      const [[start, end], ...rest] = windows(track);
      expect(rest).to.deep.equal([]);
      expect(start).to.be.within(1500 - step, 1500 + 5 * 60);
      expect(end).to.be.within(2400 - 60, 2400);
      expect(signs(track)).to.include('course mismatch');
    });

    it(`finds none in an ordinary flight, rows of ${step} s`, () => {
      expect(windows(cruise(step))).to.deep.equal([]);
      expect(windows(integrity(step, 0, 0))).to.deep.equal([]);
    });
  }

  it('believes integrity that is bad for minutes and good elsewhere', () => {
    const track = integrity(1, 1500, 2100);
    expect(windows(track)).to.deep.equal([[1500, 2099]]);
    expect(signs(track)).to.deep.equal(['bad integrity']);
    expect(found(track)[0].untested?.join()).to.not.contain('integrity (');
    expect(windows(integrity(1, 1500, 1540))).to.deep.equal([]);
  });

  it('takes equipment that never reports better for no interference', () => {
    expect(windows(integrity(1, 0, 4000))).to.deep.equal([]);
  });

  it('joins bad integrity to the loss of positions that follows', () => {
    const bad = integrity(1, 1500, 1620);
    const lost = edited(bad, ({ lat, lon }, i) => {
      if (second(bad, i) >= 1620 && second(bad, i) < 2400 && lat && lon) lat[i] = lon[i] = null;
    });
    expect(signs(lost)).to.deep.equal(['bad integrity', 'positions lost']);
  });

  it('finds that positions measured from the ground disagree', () => {
    const flight = cruise(1);
    const track = edited(
      flight,
      ({ lat, lon, source }, i) => {
        const at = second(flight, i);
        const ground = i % 5 === 0;
        if (source) source[i] = sourceCode(ground ? 'mlat' : 'adsb');
        if (ground || at < 1500 || at >= 2100 || !lat || !lon) return;
        const place = destination(flight.lat[i], flight.lon[i], 200, 30);
        lat[i] = place.lat;
        lon[i] = place.lon;
      },
      ['source'],
    );
    expect(signs(track)).to.include('sources disagree');
    const [[start, end]] = windows(track);
    expect(start).to.be.within(1499, 1506);
    expect(end).to.be.within(2094, 2101);
    // What was measured from the ground stays trusted, also where the jumps to and fro are part of the finding.
    const { status } = analyzed(track);
    const suspect = [...status.ofRow].flatMap((code, i) => (code === statusCode('suspect') ? [i] : []));
    expect(suspect.filter((i) => second(track, i) >= 1500 && second(track, i) < 2100)).to.have.lengthOf(480);
    expect(suspect.filter((i) => i % 5 === 0)).to.eql([]);
    expect(found(track)[0].evidence.positions).to.be.within(478, 484);
  });

  for (const [name, size] of [
    ['stands', 0.05],
    ['circles slowly', 0.8],
  ] as const)
    for (const step of [5, 10, 20])
      it(`finds a position that ${name} at cruise level, whatever the speed says, rows of ${step} s`, () => {
        const flight = cruise(step, { altitude: 38_000 });
        const at = (i: number) => second(flight, i);
        const from = Math.round(1500 / step);
        const track = edited(flight, ({ lat, lon }, i) => {
          if (at(i) < 1500 || at(i) >= 1780 || !lat || !lon) return;
          const place = destination(flight.lat[from], flight.lon[from], 2 * at(i), size);
          lat[i] = place.lat;
          lon[i] = place.lon;
        });
        expect(signs(track)).to.include('confined positions');
        const [[start, end]] = windows(track);
        expect(start).to.be.closeTo(1500, 3 * step);
        expect(end).to.be.closeTo(1780, 3 * step);
      });

  it('does not take one sign for several: a jump, a wrong frame, a stale feed', () => {
    expect(windows(shifted(cruise(1), 1800, 4000, 80))).to.deep.equal([]);
    expect(windows(shifted(cruise(1), 1800, 1803, 200))).to.deep.equal([]);
    const stale = edited(cruise(1), ({ lat, lon }, i) => {
      if (i >= 1000 && i < 1900 && lat && lon) [lat[i], lon[i]] = [lat[999], lon[999]];
    });
    expect(windows(stale)).to.deep.equal([]);
  });
});
