import { expect } from 'chai';
import type { Input } from '../../../src/formats/base/format.js';
import { readFile } from '../../../src/formats/index.js';
import { read, refusal } from '../input.js';

const point = '<trkpt lat="1" lon="2"><time>2024-01-01T00:00:00Z</time></trkpt>';
const gpx = (inside: string, attributes = '') => `<gpx ${attributes}>${inside}</gpx>`;
const track = (inside: string) => `<trk><trkseg>${inside}</trkseg></trk>`;

describe('XML', () => {
  it('is refused beyond the size that memory allows, before it is parsed', async () => {
    const spaces = new Uint8Array(2 ** 20).fill(32);
    for (const [root, most] of [
      ['kml', 16],
      ['gpx', 128],
    ] as const) {
      let given = 0;
      const endless: Input = {
        name: 'endless',
        size: 0,
        async *stream() {
          yield new TextEncoder().encode(`<${root}>`);
          for (; ; given++) yield spaces;
        },
      };
      const message = await readFile(endless).then(
        () => '',
        (error: Error) => error.message,
      );
      expect(message).to.contain(`Expected at most ${most} MB of XML, found more`);
      expect(given).to.be.at.most(most + 1);
    }
  });

  it('is refused when it is nested to exhaust the stack', async () => {
    const deep = '<a>'.repeat(5000) + point + '</a>'.repeat(5000);
    expect(await refusal(gpx(track(deep)))).to.contain('nested at most 64 deep');
    const nested = '<MultiGeometry>'.repeat(5000) + '</MultiGeometry>'.repeat(5000);
    expect(await refusal(`<kml><Placemark>${nested}</Placemark></kml>`)).to.contain('nested at most 64 deep');
  });

  it('is read where it is nested as folders are', async () => {
    const folders = 20;
    const placemark =
      '<TimeStamp><when>2024-01-01T00:00:00Z</when></TimeStamp><Point><coordinates>2,1</coordinates></Point>';
    const text = `<kml>${'<Folder>'.repeat(folders)}<Placemark>${placemark}</Placemark>${'</Folder>'.repeat(folders)}</kml>`;
    expect((await read(text)).tracks[0].lat[0]).to.equal(1);
  });

  it('is refused with thousands of namespaces', async () => {
    const names = Array.from({ length: 3000 }, (_, i) => `xmlns:n${i}="u:${i}"`).join(' ');
    expect(await refusal(gpx(track(point), names))).to.contain('few attributes');
  });

  it('may begin with a byte order mark, a declaration and comments', async () => {
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- <!DOCTYPE is a word here -->\r\n${gpx(track(point))}`;
    expect((await read(text)).tracks[0].row[0]).to.equal(3);
  });

  it('may speak of a document type in its text', async () => {
    const text = gpx(`<metadata><desc><![CDATA[<!DOCTYPE html>]]></desc></metadata>${track(point)}`);
    expect((await read(text)).tracks.length).to.equal(1);
  });

  it('gives names as text, whatever they hold', async () => {
    const name = '<name>&lt;img src=x onerror=alert(1)&gt;</name>';
    const { tracks } = await read(gpx(`<trk>${name}<trkseg>${point}</trkseg></trk>`));
    expect(tracks[0].meta.callsign).to.equal(undefined);
  });
});
