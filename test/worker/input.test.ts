import { expect } from 'chai';
import { sha256Of, sourceOf, streamedSha256 } from '../../src/worker/input.js';
import type { Input } from '../../src/formats/base/format.js';

const text = 'Timestamp,UTC,Callsign,Position\n'.repeat(5000);

async function gzipped(name: string, cut = Infinity): Promise<File> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = await new Response(stream).arrayBuffer();
  return new File([bytes.slice(0, Math.min(cut, bytes.byteLength))], name);
}

async function textOf(input: Input): Promise<string> {
  const decoder = new TextDecoder();
  let all = '';
  for await (const chunk of input.stream()) all += decoder.decode(chunk, { stream: true });
  return all;
}

describe('a file of the page', () => {
  it('is read as it is, as often as asked, and tells how far', async () => {
    let told = 0;
    const [input] = await sourceOf(new File([text], 'a.csv')).inputs((bytes) => (told = bytes));
    expect(await textOf(input)).to.equal(text);
    expect(await textOf(input)).to.equal(text);
    expect(told).to.equal(text.length);
    expect(input.name).to.equal('a.csv');
  });

  it('is unpacked where it is gzip, whatever its name, and tells the bytes of the packed file', async () => {
    for (const name of ['a.csv.gz', 'trace_full_4b8e0f.json']) {
      const file = await gzipped(name);
      let told = 0;
      const [input] = await sourceOf(file).inputs((bytes) => (told = bytes));
      expect(await textOf(input)).to.equal(text);
      expect(told).to.equal(file.size);
    }
  });

  it('says of a gzip that breaks off what is wrong with it', async () => {
    const file = await gzipped('a.csv.gz', 300);
    let error: unknown;
    try {
      for (const input of await sourceOf(file).inputs(() => undefined)) await textOf(input);
    } catch (reason) {
      error = reason;
    }
    expect(error).to.be.an('error').with.property('name', 'ReadError');
    expect((error as Error).message).to.contain('gzip');
  });

  it('has the same hash in one shot and in a stream', async () => {
    // FIPS 180-2, appendix B.1.
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await sha256Of(new Blob(['abc']))).to.equal(abc);
    expect(await streamedSha256(new Blob(['abc']))).to.equal(abc);
    const large = new Blob([new Uint8Array(3_000_001).map((_, i) => i * 7)]);
    expect(await streamedSha256(large)).to.equal(await sha256Of(large));
  });
});
