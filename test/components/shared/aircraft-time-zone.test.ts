import { expect } from '@open-wc/testing';
import { zoneFor } from '../../../components/shared/aircraft-time-zone.js';
import { clockIn, labelAt } from '../../../components/shared/time-zone.js';
import { trackFrom } from '../../../src/track/track.js';
import { until } from '../wait.js';

const T = Date.parse('2024-12-25T04:00:00Z') / 1000;

/** Ten minutes apart: Baku, a row without a position, Grozny, Aktau; and a last one on the other copy of the world. */
const track = trackFrom({
  time: [T, T + 600, T + 1200, T + 1800, T + 2400],
  lat: [40.4675, NaN, 43.39, 43.8825, 64.73],
  lon: [50.0467, NaN, 45.7, 51.01, 177.5 - 360],
});

describe('times where the aircraft was', () => {
  it('are by longitude until the borders are loaded, and then by them', async () => {
    let renewed = 0;
    const host = { requestUpdate: () => void renewed++ };
    expect(zoneFor(host, 'aircraft', track).label).to.equal('UTC+3 (by longitude)');
    await until(() => renewed > 0);
    const zone = zoneFor(host, 'aircraft', track);
    expect(zone.label).to.equal('UTC+4, UTC+3, UTC+5, UTC+12 (where the aircraft was)');
    const said = [...track.time].map((time) => `${clockIn(zone, time)} ${labelAt(zone, time)}`);
    expect(said).to.deep.equal([
      '08:00:00 UTC+4, Asia/Baku',
      '08:10:00 UTC+4, Asia/Baku',
      '07:20:00 UTC+3, Europe/Moscow',
      '09:30:00 UTC+5, Asia/Aqtau',
      '16:40:00 UTC+12, Asia/Anadyr',
    ]);
    expect(zoneFor(host, 'aircraft', track)).to.equal(zone);
  });

  it('are UTC where no position is known', () => {
    const nowhere = trackFrom({ time: [T], lat: [NaN], lon: [NaN] });
    expect(zoneFor({ requestUpdate: () => {} }, 'aircraft', nowhere).label).to.equal('UTC');
  });
});
