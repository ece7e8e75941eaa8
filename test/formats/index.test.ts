import { expect } from 'chai';
import { formats, readFile } from '../../src/formats/index.js';
import type { FileHead, Format } from '../../src/formats/base/format.js';
import { RowWriter } from '../../src/formats/base/row-writer.js';
import { inputOf, refusal } from './input.js';

/** `ARROW1`, then noise: what a binary table begins with. */
const bytes = Uint8Array.from(
  { length: 600 },
  (_, i) => [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31][i] ?? (i * 37) % 256,
);

const asked: FileHead[] = [];
const binary: Format = {
  id: 'binary-table',
  title: () => 'Binary table',
  extensions: ['bin'],
  matches(head) {
    asked.push(head);
    return head.bytes[0] === 0x41 && head.bytes[5] === 0x31 ? 'It begins with ARROW1.' : undefined;
  },
  async read(input, options) {
    const meta = { format: 'binary-table', reason: '', altitudeReference: 'pressure' } as const;
    const writer = new RowWriter(input, options, meta);
    writer.begin({}, 1, 1_700_000_000);
    return writer.finish('rows');
  },
};

describe('finding the format of a file', () => {
  it('asks every format before it refuses: a binary format is one entry of the list', async () => {
    const { report, tracks } = await readFile(inputOf(bytes), {}, [...formats, binary]);
    expect([report.format, tracks[0].time[0]]).to.deep.equal(['binary-table', 1_700_000_000]);
  });

  it('gives formats no text of what is not text', async () => {
    asked.length = 0;
    const gpx = new TextEncoder().encode('<gpx version="1.1">');
    const hidden = Uint8Array.from([...bytes, ...gpx]);
    await readFile(inputOf(hidden), {}, [binary]);
    expect(asked.map((head) => [head.isText, head.text()])).to.deep.equal([[false, '']]);
    expect(await refusal(hidden)).to.equal(
      'ReadError: Expected a track as text, found binary data; get the track as CSV, KML, GPX or JSON.',
    );
  });

  it('refuses binary data that no format knows, also under columns set by hand', async () => {
    const message =
      'ReadError: Expected a track as text, found binary data; get the track as CSV, KML, GPX or JSON.';
    const noise = bytes.slice(4);
    expect(await refusal(noise)).to.equal(message);
    const dialect = { id: 'by-hand', title: '', columns: {}, altitudeReference: 'unknown' } as const;
    expect(await refusal(noise, { dialect })).to.equal(message);
  });

  it('takes text that begins with the letters of an archive for text', async () => {
    expect(await refusal('PK,flight,speed\n1,ABC12,400\n')).to.match(
      /found a header without a time in line 1: “pk/,
    );
  });
});
