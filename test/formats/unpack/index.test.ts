import { expect } from 'chai';
import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import type { Input } from '../../../src/formats/base/format.js';
import { packingOf, unpack } from '../../../src/formats/unpack/index.js';
import type { UnpackOptions } from '../../../src/formats/unpack/index.js';
import { inputOf } from '../input.js';

const bytes = (text: string) => new TextEncoder().encode(text);

async function textOf(input: Input): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of input.stream()) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** Names and texts of everything in an archive. */
async function contents(content: Uint8Array, name: string, options?: UnpackOptions): Promise<string[][]> {
  const files = await unpack(inputOf(content, name, 100), options);
  return Promise.all(files.map(async (file) => [file.name, await textOf(file)]));
}

const refusal = (content: Uint8Array, name: string, options?: UnpackOptions): Promise<string> =>
  contents(content, name, options).then(
    () => '',
    (error: Error) => `${error.name}: ${error.message}`,
  );

/** The platform's own gzip, as the doors pass it in. */
const platform: UnpackOptions = {
  async *gunzip(packed) {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of packed) parts.push(chunk.slice());
    const stream = new Blob(parts).stream().pipeThrough(new DecompressionStream('gzip'));
    const reader = stream.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  },
};

describe('unpack', () => {
  it('passes on what is not packed', async () => {
    expect(await contents(bytes('time,lat'), 'a.csv')).to.deep.equal([['a.csv', 'time,lat']]);
    expect(await contents(new Uint8Array(0), 'empty')).to.deep.equal([['empty', '']]);
  });

  for (const [kind, options] of [
    ['fflate', undefined],
    ['the platform', platform],
  ] as const) {
    it(`expands gzip by its content, whatever its name, by ${kind}`, async () => {
      const packed = gzipSync(bytes('time,lat'));
      expect(await contents(packed, 'a.csv.gz', options)).to.deep.equal([['a.csv', 'time,lat']]);
      expect(await contents(packed, 'trace.json', options)).to.deep.equal([['trace.json', 'time,lat']]);
    });

    it(`refuses gzip that is cut off, by ${kind}`, async () => {
      const packed = gzipSync(bytes('time,lat\n'.repeat(1000)));
      for (const length of [5, 12, packed.length >> 1, packed.length - 9, packed.length - 1]) {
        expect(await refusal(packed.subarray(0, length), 'a.gz', options), `${length}`).to.contain(
          'ReadError: Expected a whole gzip archive, found one that is cut off or damaged',
        );
      }
    });

    it(`stops a gzip bomb, by ${kind}`, async () => {
      const packed = gzipSync(new Uint8Array(2_000_000));
      const limits = { freeOfRatio: 1000, ratio: 100 };
      expect(await refusal(packed, 'bomb.gz', { ...options, limits })).to.contain(
        'at most 100 times its size',
      );
      expect(await refusal(packed, 'bomb.gz', { ...options, limits: { gzip: 2 ** 20 } })).to.contain(
        'at most 1 MB',
      );
    });
  }

  it('reads a gzip as often as it is asked', async () => {
    const [file] = await unpack(inputOf(gzipSync(bytes('time,lat')), 'a.gz'));
    expect(await textOf(file)).to.equal(await textOf(file));
  });

  it('joins the members of a gzip that was appended to', async () => {
    const two = [...gzipSync(bytes('one,')), ...gzipSync(bytes('two'))];
    expect(await contents(Uint8Array.from(two), 'a.gz')).to.deep.equal([['a', 'one,two']]);
  });

  it('gives back exactly what was packed', async () => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (content) => {
      fc.pre(!packingOf(content));
      const [file] = await unpack(inputOf(gzipSync(content), 'x', 11));
      const got: number[] = [];
      for await (const chunk of file.stream()) got.push(...chunk);
      expect(got).to.deep.equal([...content]);
    });
    await fc.assert(property, { numRuns: 100 });
  });

  it('opens a zip, its folders and the archives in it, and leaves out what systems put there', async () => {
    const inner = zipSync({ 'doc.kml': bytes('<kml/>'), 'files/icon.png': bytes('no') });
    const packed = zipSync({
      'a.csv': bytes('time,lat'),
      folder: { 'b.csv.gz': gzipSync(bytes('b')), 'flight.kmz': inner },
      '__MACOSX/._a.csv': bytes('x'),
      '.DS_Store': bytes('x'),
    });
    expect(await contents(packed, 'flights.zip')).to.deep.equal([
      ['flights.zip/a.csv', 'time,lat'],
      ['flights.zip/folder/b.csv', 'b'],
      ['flights.zip/folder/flight.kmz/doc.kml', '<kml/>'],
    ]);
  });

  it('refuses a zip that is empty, cut off, too deep, too full or too dense', async () => {
    const zip = (content: Uint8Array) => zipSync({ 'a.zip': content });
    const plain = zipSync({ a: bytes('time,lat') });
    expect(await refusal(zipSync({}), 'a.zip')).to.contain('found none');
    expect(await refusal(plain.subarray(0, -5), 'a.zip')).to.contain('Expected a whole zip archive');
    expect(await refusal(zip(zip(zip(plain))), 'a.zip')).to.contain('at most 3 archives inside one another');
    expect(
      await refusal(zipSync({ a: bytes('1'), b: bytes('2') }), 'a.zip', { limits: { entries: 1 } }),
    ).to.contain('at most 1 files');
    const dense = zipSync({ a: new Uint8Array(2_000_000) });
    expect(await refusal(dense, 'a.zip', { limits: { freeOfRatio: 1000, ratio: 100 } })).to.contain(
      '100 times',
    );
    expect(await refusal(dense, 'a.zip', { limits: { zip: 2 ** 20 } })).to.contain('at most 1 MB');
  });

  it('adds up what all directories promise, before anything of the files in them is expanded', async () => {
    const inner = zipSync({ 'a.csv': new Uint8Array(30_000) });
    const names = Array.from({ length: 10 }, (_, i) => `${i}.zip`);
    const outer = zipSync(Object.fromEntries(names.map((name) => [name, inner])));
    const limits = { freeOfRatio: 100_000, ratio: 10 };
    const error: unknown = await unpack(inputOf(outer, 'a.zip'), { limits }).catch(
      (thrown: unknown) => thrown,
    );
    expect(String(error)).to.contain('at most 10 times its size');
    expect(await unpack(inputOf(outer, 'a.zip'), { limits: { freeOfRatio: 400_000 } })).to.have.length(10);
  });

  it('refuses a zip whose directory lies about a size', async () => {
    const packed = zipSync({ a: bytes('time,lat\n'.repeat(100)) });
    const entry = packed.findLastIndex(
      (byte, i) => byte === 0x50 && packed[i + 1] === 0x4b && packed[i + 2] === 1,
    );
    const view = new DataView(packed.buffer, packed.byteOffset);
    for (const size of [10, 5000]) {
      view.setUint32(entry + 24, size, true);
      expect(await refusal(packed, 'a.zip'), `${size}`).to.contain('Expected a whole zip archive');
    }
  });

  it('refuses a zip with a password, or packed in another way', async () => {
    const entryOf = (packed: Uint8Array) =>
      packed.findLastIndex((byte, i) => byte === 0x50 && packed[i + 1] === 0x4b && packed[i + 2] === 1);
    const locked = zipSync({ a: bytes('time,lat') });
    locked[entryOf(locked) + 8] |= 1;
    expect(await refusal(locked, 'a.zip')).to.contain('found one with a password');
    const other = zipSync({ a: bytes('time,lat') });
    other[entryOf(other) + 10] = 14;
    expect(await refusal(other, 'a.zip')).to.contain('found one with another compression');
  });

  /** Where the text is unpacked: the head before it holds the time of day, which may have any byte. */
  const commaIn = (archive: Uint8Array) =>
    new TextDecoder('latin1').decode(archive).indexOf('time,lat') + 'time'.length;

  it('reports damaged contents by their checksum', async () => {
    const packed = zipSync({ a: bytes('time,lat') }, { level: 0 });
    packed[commaIn(packed)] = 0x3b;
    expect(await refusal(packed, 'a.zip')).to.contain('damaged');
    const gzip = gzipSync(bytes('time,lat'), { level: 0 });
    gzip[commaIn(gzip)] = 0x3b;
    expect(await refusal(gzip, 'a.gz')).to.contain('damaged');
    expect(await refusal(gzip, 'a.gz', platform)).to.contain('damaged');
  });

  it('refuses or expands whatever is done to an archive', async () => {
    const zip = zipSync({ 'a.csv': bytes('time,lat\n'.repeat(50)), 'b.csv': bytes('b') });
    const gzip = gzipSync(bytes('time,lat\n'.repeat(50)));
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 5 });
    const property = fc.asyncProperty(fc.constantFrom(zip, gzip), damage, async (whole, places) => {
      const damaged = whole.slice();
      for (const [at, byte] of places) damaged[at % damaged.length] = byte;
      expect(await refusal(damaged, 'a')).to.match(/^$|^ReadError: Expected /);
    });
    await fc.assert(property, { numRuns: 400 });
  });
});
