import { expect } from 'chai';
import { positionJump } from '../../src/detectors/position-jump.js';
import { sentenceOf } from '../../src/finding/evidence.js';
import { trackFrom } from '../../src/track/track.js';
import { detect } from './context.js';
import { cruise, edited, held, second, shifted } from './data-synthetic.js';
import { fly } from './synthetic.js';

const jumps = (track: ReturnType<typeof cruise>) =>
  detect(positionJump, track).map((hit) => ({
    at: second(track, hit.end),
    nm: Math.round(hit.value),
    test: hit.evidence.test,
    back: hit.evidence.backAfter,
  }));

describe('position-jump', () => {
  for (const step of [1, 10, 60]) {
    it(`finds a jump of 60 NM away and back, rows of ${step} s`, () => {
      const track = shifted(cruise(step), 1800, 2400, 60);
      expect(jumps(track).map(({ at }) => at)).to.deep.equal([1800, 2400]);
      for (const hit of detect(positionJump, track)) {
        expect(hit.value).to.be.within(50, 70);
        expect(hit.severity).to.equal('warning');
        expect(hit.end - hit.start).to.equal(1);
      }
    });

    it(`finds none in flight, turns, climbs and wind, rows of ${step} s`, () => {
      expect(jumps(cruise(step))).to.deep.equal([]);
      const tight = fly([{ seconds: 1200, turnRate: 3, climb: 500 }], { step, speed: 250, wind: 80 });
      expect(jumps(tight)).to.deep.equal([]);
    });
  }

  it('says of a jump out of a repeated position what its rows show', () => {
    const still = held(cruise(1), 600, 1774, ['lat', 'lon']);
    const track = shifted(still, 1774, 4000, 200, 40);
    const [hit] = detect(positionJump, track);
    expect(hit.end - hit.start).to.equal(1);
    expect(hit.evidence).to.include({ held: 1174, between: 1 });
    expect(sentenceOf(positionJump, hit)).to.match(/ in 1 s, after it had stayed the same for 19 min 34 s/);
  });

  it('holds as its limits say: 5 NM shows with rows of 1 s, 8 NM with 10 s, 20 NM with 60 s, and less does not', () => {
    for (const [step, nm, less] of [
      [1, 5, 3],
      [10, 8, 4],
      [60, 22, 9],
    ]) {
      expect(
        jumps(shifted(cruise(step), 1800, 2400, nm, 40)).length,
        `${nm} NM, ${step} s`,
      ).to.be.greaterThan(0);
      expect(jumps(shifted(cruise(step), 1800, 2400, less, 40)), `${less} NM, ${step} s`).to.deep.equal([]);
    }
  });

  it('believes a light aircraft less: 3 NM shows with rows of 1 and 10 s, 8 NM with 60 s', () => {
    for (const [step, nm] of [
      [1, 3],
      [10, 3],
      [60, 8],
    ]) {
      const slow = cruise(step, { speed: 100, altitude: 3000 });
      expect(jumps(shifted(slow, 1800, 2400, nm, 200)).length, `${step} s`).to.be.greaterThan(0);
      expect(jumps(slow)).to.deep.equal([]);
    }
  });

  it('takes the speed from the positions where the file reports none', () => {
    const glider = cruise(4, { speed: 70, altitude: 5000 });
    const silent = (track: typeof glider) =>
      trackFrom({ time: track.time, lat: track.lat, lon: track.lon, altitude: track.altitude });
    expect(jumps(silent(glider))).to.deep.equal([]);
    expect(jumps(silent(shifted(glider, 1800, 2400, 3, 200))).length).to.equal(2);
  });

  it('does not take the speeds of a file that has none but zeros for a limit', () => {
    const zeros = edited(cruise(60), ({ groundSpeed }, i) => groundSpeed && (groundSpeed[i] = 0));
    expect(jumps(zeros)).to.deep.equal([]);
  });

  it('reports one wrong position as one jump that comes back', () => {
    const found = jumps(shifted(cruise(1), 1800, 1803, 100));
    expect(found).to.deep.equal([{ at: 1803, nm: 100, test: 'speed', back: 3 }]);
  });

  const suspect = (track: ReturnType<typeof cruise>) =>
    detect(positionJump, track).flatMap((hit) =>
      (hit.suspect ?? []).map(({ start, end }) => [second(track, start), second(track, end)]),
    );

  // Interval of the rows, first and last second of the wrong ones: one row and a few, in between and at both ends.
  for (const [step, from, to] of [
    [1, 1800, 1811],
    [2, 1800, 1800],
    [5, 1800, 1815],
    [10, 1800, 1850],
    [30, 1800, 1800],
    [30, 1800, 1830],
    [60, 1800, 1800],
    [60, 1800, 1860],
    [120, 1800, 1800],
    [10, 0, 0],
    [30, 0, 30],
    [60, 0, 0],
    [10, 3590, 3600],
    [60, 3600, 3600],
  ]) {
    it(`does not trust the rows ${from} to ${to} s that are away alone, rows of ${step} s`, () => {
      const track = shifted(cruise(step), from, to + 1, 60);
      expect(suspect(track)).to.deep.equal([[from, to]]);
    });
  }

  // Interval of the rows, NM beside the path: closer than a jump that stays would show.
  for (const [step, nm] of [
    [1, 2],
    [5, 3],
    [10, 6],
    [30, 9],
    [60, 14],
  ]) {
    it(`does not trust one row ${nm} NM beside the path, rows of ${step} s`, () => {
      const track = shifted(cruise(step), 1800, 1801, nm, 170);
      expect(suspect(track)).to.deep.equal([[1800, 1800]]);
      const [{ evidence, value }] = detect(positionJump, track);
      expect(evidence.test).to.equal('path');
      expect(value).to.be.closeTo(nm, 0.1);
      expect(suspect(shifted(cruise(step), 1800, 3601, nm / 2, 170))).to.deep.equal([]);
    });
  }

  it('takes a position that was delivered late for no wrong one', () => {
    const flight = cruise(1);
    const late = edited(flight, ({ lat, lon }, i) => {
      if (i !== 1800 || !lat || !lon) return;
      [lat[i], lon[i]] = [flight.lat[i - 25], flight.lon[i - 25] + 0.001];
    });
    expect(jumps(late)).to.deep.equal([]);
  });

  it('takes neither side for wrong where both are long', () => {
    expect(suspect(shifted(cruise(10), 1800, 3601, 60))).to.deep.equal([]);
    expect(suspect(shifted(cruise(60, {}, [{ seconds: 600 }]), 300, 601, 60))).to.deep.equal([]);
  });

  it('finds the jump that a stale stretch hides, by the speeds and courses reported meanwhile', () => {
    const moved = shifted(cruise(1), 1800, 3000, 120, 200);
    const track = held(moved, 800, 1800, ['lat', 'lon']);
    const [hit, ...rest] = detect(positionJump, track);
    expect(second(track, hit.end)).to.equal(1800);
    expect(hit.evidence.test).to.equal('dead reckoning');
    expect(hit.evidence.reckonedMiss).to.be.within(110, 130);
    expect(hit.confidence).to.not.equal('high');
    expect(rest.map(({ end }) => second(track, end))).to.deep.equal([3000]);
  });

  it('takes a stale stretch in flight for no jump, even one with a turn in it', () => {
    expect(jumps(held(cruise(1), 600, 1200, ['lat', 'lon']))).to.deep.equal([]);
    const turned = held(cruise(1), 1000, 1700, ['lat', 'lon', 'groundSpeed', 'course']);
    expect(jumps(turned)).to.deep.equal([]);
  });

  it('reports two aircraft in one track as one finding', () => {
    const two = edited(cruise(1), ({ lat }, i) => {
      if (i >= 1000 && i < 1600 && i % 3 === 0 && lat) lat[i] = Number(lat[i]) + 2;
    });
    const [hit, ...rest] = detect(positionJump, two);
    expect(rest).to.deep.equal([]);
    expect(hit.evidence.jumps).to.be.within(100, 400);
    expect([second(two, hit.start), second(two, hit.end)].map((s) => Math.round(s / 100))).to.deep.equal([
      10, 16,
    ]);
    expect(hit.value).to.be.closeTo(120, 1);
  });

  it('takes late frames and clocks that differ for no jumps', () => {
    const flight = cruise(1);
    // Every seventh row is a frame of 12 s ago.
    const late = edited(flight, ({ lat, lon }, i) => {
      if (i % 7 !== 0 || i < 12 || !lat || !lon) return;
      lat[i] = flight.lat[i - 12] + 1e-6;
      lon[i] = flight.lon[i - 12];
    });
    expect(jumps(late)).to.deep.equal([]);
  });

  it('crosses the antimeridian and the pole without one', () => {
    expect(jumps(cruise(10, { lat: 60, lon: 179.5, heading: 90 }))).to.deep.equal([]);
    expect(jumps(cruise(10, { lat: 88, lon: 20, heading: 0 }))).to.deep.equal([]);
  });

  it('has nothing to say on empty tracks', () => {
    expect(jumps(trackFrom({ time: [] }))).to.deep.equal([]);
    expect(jumps(trackFrom({ time: [0], lat: [1], lon: [1] }))).to.deep.equal([]);
  });
});
