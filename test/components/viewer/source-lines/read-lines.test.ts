import { expect } from '@open-wc/testing';
import { readLines, type LinesAsked } from '../../../../components/viewer/source-lines/read-lines.js';

const lines = Array.from({ length: 5000 }, (_, i) => `${i + 1},<b>é</b>`);
const csv = new File([lines.join('\r\n')], 'a.csv');
const asked = (rest: Partial<LinesAsked>): LinesAsked => ({
  ...{ file: csv, name: 'a.csv', format: 'crosstrack-csv', first: 1, last: 1, ...rest },
});
async function refusal(rest: Partial<LinesAsked>): Promise<string> {
  return readLines(asked(rest)).then(
    () => 'read',
    ({ message }: Error) => message,
  );
}

describe('lines of a file', () => {
  it('are as they are in it, by their numbers', async () => {
    expect(await readLines(asked({ first: 4711, last: 4712 }))).to.deep.equal([
      { line: 4711, text: '4711,<b>é</b>' },
      { line: 4712, text: '4712,<b>é</b>' },
    ]);
    expect(await readLines(asked({ first: 4999, last: 6000 }))).to.have.length(2);
  });

  it('are found in a packed file', async () => {
    const packed = csv.stream().pipeThrough(new CompressionStream('gzip'));
    const file = new File([await new Response(packed).blob()], 'a.csv.gz');
    expect((await readLines(asked({ file, first: 2, last: 2 })))[0].text).to.equal('2,<b>é</b>');
  });

  it('are cut where a line is the whole file', async () => {
    const file = new File(['x'.repeat(9000)], 'a.csv');
    expect((await readLines(asked({ file })))[0].text).to.have.length(2001);
  });

  it('are refused in words where there are none', async () => {
    expect(await refusal({ format: 'parquet', first: 7 })).to.match(/has no lines: 7 is the number/);
    expect(await refusal({ first: 9000, last: 9000 })).to.equal('a.csv has no line 9,000.');
    const own = new File(['<kml>\n<gx:SimpleArrayData name="row">\n'], 'a.kml');
    expect(await refusal({ file: own, name: 'a.kml', format: 'kml', last: 2 })).to.match(/made from/);
  });

  it('are refused in words where the file has changed', async () => {
    const file = new File(['x'], 'a.csv');
    const stream = () =>
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        start: (controller) => controller.error(new DOMException('gone', 'NotReadableError')),
      });
    Object.defineProperty(file, 'stream', { value: stream });
    expect(await refusal({ file })).to.match(/moved or changed since it was opened/);
  });
});
