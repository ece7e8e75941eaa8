import { expect } from 'chai';
import fc from 'fast-check';
import { gpxParts, PART } from '../../../src/formats/xml/gpx-parts.js';
import { parseXml, tagged } from '../../../src/formats/base/xml.js';
import { read } from '../input.js';

const start = Date.parse('2024-05-01T00:00:00Z') / 1000;

/** What may be between points without a meaning. */
const noise = [
  '',
  '\n',
  '<!-- <trk><trkseg> </gpx> -->',
  '<!-- > -->\n\n',
  '</trkseg><trkseg>',
  '</trkseg>\n<trkseg >',
];
const between = fc.oneof({ weight: 6, arbitrary: fc.constant('\n') }, fc.constantFrom(...noise));
const track = fc.tuple(
  fc.constantFrom('<trk>', '<trk >', '<trk><name>TST1</name>', '<trk><desc><![CDATA[</trk> <trkpt]]></desc>'),
  fc.array(between, { minLength: 1, maxLength: 12 }),
);

let points = 0;
const point = (): string => {
  const n = points++;
  const time = new Date((start + n) * 1000).toISOString();
  return `<trkpt lat="${(n % 90) / 2}" lon="8.5"><ele>${n}</ele><time>${time}</time></trkpt>`;
};

/** A GPX text with the number of every point in its elevation. */
function written(tracks: readonly (readonly [string, readonly string[]])[]): { text: string; count: number } {
  points = 0;
  const body = tracks.map(([open, gaps]) => {
    const inside = gaps.map((gap) => gap + point()).join('');
    return `${open}<trkseg>${inside}</trkseg></trk>`;
  });
  const text = `<?xml version="1.0"?>\n<!-- <gpx> -->\n<gpx version="1.1"\n xmlns="http://www.topografix.com/GPX/1/1">\n${body.join('\n')}</gpx>`;
  return { text, count: points };
}

describe('parts of a GPX text', () => {
  it('are documents that hold every point once, on its own line and in its own track', () => {
    const property = fc.property(
      fc.array(track, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 6 }),
      (tracks, size) => {
        const { text, count } = written(tracks);
        const whole = parseXml(text, 'gpx');
        const wanted = tagged(whole, 'trk').flatMap((trk, t) =>
          tagged(trk, 'trkpt').map((one) => [t, one.lineNumber, one.textContent]),
        );
        const got = [...gpxParts(text, size)].flatMap(({ text: part, linesBefore, firstTrack }) =>
          tagged(parseXml(part, 'gpx'), 'trk').flatMap((trk, t) =>
            tagged(trk, 'trkpt').map((one) => [
              firstTrack + t,
              one.lineNumber! + linesBefore,
              one.textContent,
            ]),
          ),
        );
        expect(wanted.length).to.equal(count);
        expect(got).to.deep.equal(wanted);
      },
    );
    fc.assert(property, { numRuns: 300 });
  });

  it('are no longer than asked, where the text allows it', () => {
    const { text } = written([['<trk>', Array<string>(1000).fill('\n')]]);
    const parts = [...gpxParts(text, 100)];
    expect(parts.length).to.equal(10);
    expect(parts.every((part) => part.text.match(/<trkpt/g)!.length === 100)).to.equal(true);
  });

  it('read as one file', async () => {
    const gaps = Array<string>(PART + 10).fill('\n');
    const { text, count } = written([
      ['<trk><name>TST1</name>', gaps],
      ['<trk><name>TST2</name>', gaps],
    ]);
    const { tracks, report } = await read(text);
    expect(report).to.include({ rows: count, used: count, setAside: 0 });
    expect(tracks.map(({ meta, length }) => [meta.callsign, length])).to.deep.equal([
      ['TST1', PART + 10],
      ['TST2', PART + 10],
    ]);
    const feet = tracks.flatMap((one) => [...one.altitude]);
    expect(feet.map((value) => Math.round(value * 0.3048))).to.deep.equal(feet.map((_, n) => n));
    expect(tracks[1].row[0]).to.equal(tracks[0].row[PART + 9] + 2);
  });
});
