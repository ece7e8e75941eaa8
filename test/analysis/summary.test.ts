import { expect } from 'chai';
import { analyze } from '../../src/analysis/analyze.js';
import { summarySentences } from '../../src/analysis/summary-words.js';
import { summarize } from '../../src/analysis/summary.js';
import { parseRoute } from '../../src/route/parse-route.js';
import { trackFrom, type Track } from '../../src/track/track.js';
import { T0, fewAirports, fixed, straightTrack } from './helpers.js';

const route = parseRoute('UBBB-URMG', fewAirports);
const detectors = [fixed([{ severity: 'warning' }, { severity: 'caution' }, { severity: 'caution' }])];

describe('summary', () => {
  const analysis = analyze(straightTrack({ aircraftType: 'E190' }), {
    airports: fewAirports,
    detectors,
    route,
  });
  const summary = summarize(analysis, fewAirports);

  it('holds the flight in numbers', () => {
    expect(summary.duration).to.equal(1200);
    expect(summary.rows).to.equal(121);
    expect(summary.positions).to.equal(121);
    expect(summary.plan).to.deep.equal({ id: 'UBBB-URMG', kind: 'great circle', length: route.length });
    expect(summary.status.observed).to.equal(1200);
    expect(summary.findings).to.deep.equal({ advisory: 0, caution: 2, warning: 1 });
    expect(summary.first?.time).to.equal(T0);
    expect(summary.last?.lon).to.be.closeTo(50.2, 1e-9);
    expect(summary.deviation?.max?.side).to.equal('right');
    expect(summary.deviation?.undefinedShare).to.equal(0);
  });

  it('reports it in sentences', () => {
    const text = summarySentences(summary);
    expect(text[0]).to.equal('TEST1 (E190): 2024-12-25 04:00:00 to 04:20:00 UTC, 20 min.');
    expect(text.join(' ')).to.contain('121 of 121 rows have a position: observed 100.0% (20 min).');
    expect(text.join(' ')).to.match(/Planned: UBBB-URMG \(great circle, 26\d\.\d NM\)\./);
    expect(text.join(' ')).to.match(
      /greatest 71\.47 NM ± 0\.02 NM or more right of the great circle \(no filed route\) at 04:20:00 UTC/,
    );
    expect(text.join(' ')).to.contain('airways may be 31 NM from this great circle');
    expect(text.join(' ')).to.contain(
      'Altitudes: pressure altitude (1013.25 hPa), in steps of 100 ft (± 50 ft).',
    );
    expect(text.join(' ')).to.contain('Findings: 1 warning, 2 cautions.');
  });

  it('names the pressure that the reader gave, and whether it was used', () => {
    const words = (track: Track) =>
      summarySentences(summarize(analyze(track, { airports: fewAirports, detectors, qnh: 985 }))).join(' ');
    expect(words(straightTrack())).to.contain(
      'QNH 985 hPa given by the reader, for the heights above fields.',
    );
    expect(words(straightTrack({ altitudeReference: 'geometric' }))).to.contain(
      'QNH 985 hPa given by the reader, not used: the altitudes are not pressure altitudes.',
    );
    const chosen = { airports: fewAirports, detectors, qnh: 985, qnhFrom: 'METAR UATE 250600Z' };
    expect(summarize(analyze(straightTrack(), chosen)).qnh).to.equal(
      'QNH 985 hPa (METAR UATE 250600Z), for the heights above fields',
    );
    for (const qnh of [29.09, 2000, NaN])
      expect(() => analyze(straightTrack(), { airports: fewAirports, detectors, qnh })).to.throw(/QNH/);
  });

  it('has no plan, no deviation and no place where there is none', () => {
    const silent = trackFrom({ time: [T0, T0 + 60], altitude: [1, 2] }, { callsign: 'X' });
    const bare = summarize(analyze(silent, { airports: fewAirports, detectors: [] }), fewAirports);
    expect(bare).to.not.have.any.keys('plan', 'deviation', 'first', 'last');
    expect(summarySentences(bare).at(-1)).to.equal('Findings: none.');
  });

  it('says deviation is not available rather than 0', () => {
    const silent = trackFrom({ time: [T0, T0 + 60], altitude: [1, 2] });
    const words = summarySentences(
      summarize(analyze(silent, { airports: fewAirports, detectors: [], route }), fewAirports),
    ).join(' ');
    expect(words).to.contain('not available');
  });

  it('says what must be said of a reconstruction', () => {
    const track = straightTrack({ notice: 'reconstruction from published figures' });
    const words = summarySentences(
      summarize(analyze(track, { airports: fewAirports, detectors, route })),
    ).join(' ');
    expect(words).to.contain('Reconstruction from published figures.');
    expect(words).to.match(/of the flight \(reconstruction from published figures\)/);
  });
});
