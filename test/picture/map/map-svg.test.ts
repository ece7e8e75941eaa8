import { DOMParser } from '@xmldom/xmldom';
import { expect } from 'chai';
import type { FeatureCollection, Point } from 'geojson';
import { analyze } from '../../../src/analysis/analyze.js';
import { mapSvg } from '../../../src/picture/map/map-svg.js';
import { airportsOf } from '../../../src/route/airports/index.js';
import { parseRoute } from '../../../src/route/parse-route.js';
import { trackFrom } from '../../../src/track/track.js';

const airports = airportsOf([]);
const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
const square = (lon: number, lat: number, half: number): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [lon - half, lat - half],
            [lon + half, lat - half],
            [lon + half, lat + half],
            [lon - half, lat + half],
            [lon - half, lat - half],
          ],
        ],
      },
    },
  ],
});
const city = (n: string, p: number, lon: number, lat: number): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { n, p }, geometry: { type: 'Point', coordinates: [lon, lat] } }],
});

/** 40 minutes eastward, a row a minute. */
function flight(options: { callsign?: string; lon?: (k: number) => number | null; notice?: string } = {}) {
  const { callsign = 'TST1', lon = (k) => 10 + k * 0.1, notice } = options;
  const rows = Array.from({ length: 41 }, (_, k) => k);
  const track = trackFrom(
    {
      time: rows.map((k) => 1_700_000_000 + 60 * k),
      lat: rows.map((k) => (lon(k) === null ? null : 45)),
      lon: rows.map(lon),
      altitude: rows.map(() => 30_000),
    },
    { callsign, ...(notice && { notice }) },
  );
  return analyze(track, { airports });
}

const parsed = (svg: string) => {
  const problems: string[] = [];
  const xml = new DOMParser({ onError: (level, message) => problems.push(`${level}: ${message}`) });
  const root = xml.parseFromString(svg, 'image/svg+xml').documentElement!;
  expect(problems).to.deep.equal([]);
  return root;
};
const texts = (svg: string) => [...parsed(svg).getElementsByTagName('text')].map((one) => one.textContent);

describe('a flight as a map picture', () => {
  it('says the flight, its times, first and last position, scale, legend and credits', () => {
    const words = texts(mapSvg(flight(), { width: 800, height: 500 }));
    expect(words[0]).to.equal('TST1');
    expect(words[1]).to.include('22:13:20 to 22:53:20 UTC');
    expect(words).to.include.members([
      'first position 22:13:20 UTC',
      'last position 22:53:20 UTC',
      'observed',
    ]);
    expect(words.some((text) => / NM$/.test(text ?? ''))).to.equal(true);
    expect(words.some((text) => text?.includes('Natural Earth'))).to.equal(true);
  });

  it('is as large as asked, whatever stands above and below the map', () => {
    for (const notice of ['', 'reconstruction']) {
      const root = parsed(mapSvg(flight({ notice }), { width: 800, height: 500 }));
      expect([root.getAttribute('width'), root.getAttribute('height')]).to.deep.equal(['800', '500']);
    }
  });

  it('draws nothing where nothing is known, but a thin line that the legend names', () => {
    const svg = mapSvg(flight({ lon: (k) => (k > 12 && k < 28 ? null : 10 + k * 0.1) }), {
      width: 800,
      height: 500,
    });
    const track = [...parsed(svg).getElementsByTagName('path')].find(
      (one) => one.getAttribute('stroke-width') === '3.2',
    );
    expect(track?.getAttribute('d')?.match(/M/g)).to.have.lengthOf(2);
    expect(texts(svg)).to.include('no data (straight line)');
  });

  it('has the land and the cities of the copy of the world that the flight is on', () => {
    const over = flight({ lon: (k) => ((178 + k * 0.1 + 180) % 360) - 180 });
    const ground = {
      land: square(-179, 45, 2),
      lakes: none,
      borders: none,
      places: city('Town', 9, -179, 45.4),
    };
    const svg = mapSvg(over, { width: 800, height: 500, ground });
    expect(texts(svg)).to.include('Town');
    const land = [...parsed(svg).getElementsByTagName('path')].find(
      (one) => one.getAttribute('fill') === '#f6f4ef',
    );
    expect(land?.getAttribute('d')).to.match(/^M[\d.]+ [\d.]+L/);
  });

  it('keeps a hostile name as text', () => {
    const callsign = '<img src=x onerror=alert(1)>"\'&]]>';
    const svg = mapSvg(flight({ callsign, notice: '</svg><script>alert(1)</script>' }), {
      width: 800,
      height: 500,
    });
    expect(texts(svg)[0]).to.include('<img src=x onerror=alert(1)>');
    expect([
      ...parsed(svg).getElementsByTagName('script'),
      ...parsed(svg).getElementsByTagName('img'),
    ]).to.have.lengthOf(0);
  });

  it('says that there is no line where no row has a position', () => {
    const svg = mapSvg(flight({ lon: () => null }), { width: 800, height: 500 });
    expect(parsed(svg).getAttribute('aria-label')).to.include('no row has a position');
  });

  it('shows the plan', () => {
    const { track } = flight();
    const route = parseRoute('45.5N 10E, 45.5N 14E', airports);
    const planned = analyze(track, { airports, route });
    expect(texts(mapSvg(planned, { width: 800, height: 500 }))).to.include('planned route');
  });
});
