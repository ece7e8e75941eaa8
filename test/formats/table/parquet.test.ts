import { expect } from 'chai';
import { codecs } from '../../../src/formats/table/parquet-codecs.js';
import { checkRuns, endOfDeltas } from '../../../src/formats/table/parquet-runs.js';
import { endOfStruct } from '../../../src/formats/table/parquet-thrift.js';

const viewOf = (...bytes: number[]): DataView => new DataView(Uint8Array.from(bytes).buffer);
const FIVE = [0xff, 0xff, 0xff, 0xff, 0x0f]; // 2³² − 1

describe('what the loops of the Parquet decoder depend on', () => {
  it('runs give as many values as the page has, the last group of eight filled up', () => {
    expect(() => checkRuns(viewOf(12, 1), 0, 1, 6), 'six of one value').not.to.throw();
    expect(() => checkRuns(viewOf(3, 0b111111), 0, 1, 6), 'one group').not.to.throw();
    expect(() => checkRuns(viewOf(14, 1), 0, 1, 6), 'seven').to.throw(RangeError);
    expect(() => checkRuns(viewOf(5, 0, 0), 0, 1, 6), 'two groups').to.throw(RangeError);
    expect(() => checkRuns(viewOf(...FIVE, 0), 0, 1, 6), 'billions').to.throw(RangeError);
    expect(() => checkRuns(viewOf(0, 0, 12, 1), 0, 1, 6), 'none').to.throw(RangeError);
  });

  it('differences come in blocks of a whole size that fit into the page', () => {
    // 128 values a block in four parts, 2 values, the first 5; difference 3 and parts of no bits.
    expect(endOfDeltas(viewOf(128, 1, 4, 2, 10, 6, 0, 0, 0, 0), 0, 2)).to.equal(10);
    expect(() => endOfDeltas(viewOf(128, 1, ...FIVE, 2, 10, 6), 0, 2), 'parts').to.throw(RangeError);
    expect(() => endOfDeltas(viewOf(...FIVE, 4, 2, 10, 6), 0, 2), 'a block').to.throw(RangeError);
    expect(() => endOfDeltas(viewOf(128, 1, 0, 2, 10, 6), 0, 2), 'no parts').to.throw(RangeError);
  });

  it('structs end within the bytes', () => {
    expect(endOfStruct(viewOf(0x15, 2, 0), 0)).to.equal(3);
    expect(() => endOfStruct(viewOf(0x19, 0xf5, ...FIVE, 0), 0), 'a list').to.throw(RangeError);
    expect(() => endOfStruct(viewOf(0x18, ...FIVE, 0), 0), 'a text').to.throw(RangeError);
    expect(() => endOfStruct(viewOf(0x16, ...Array<number>(11).fill(0xff), 0), 0), 'digits').to.throw(
      RangeError,
    );
    expect(() => endOfStruct(viewOf(...Array<number>(40).fill(0x1c)), 0), 'depth').to.throw(RangeError);
  });

  it('Snappy and framed LZ4 go forward alone', () => {
    const snappy = (...bytes: number[]) => [...codecs['SNAPPY'](Uint8Array.from(bytes), 8)];
    expect(snappy(8, 4, 7, 9, 9, 2)).to.deep.equal([7, 9, 7, 9, 7, 9, 7, 9]);
    // A text of −4 bytes; a distance of 0; one before the beginning.
    expect(() => snappy(8, 0xfc, 0xfb, 0xff, 0xff, 0xff, 1, 2)).to.throw(RangeError);
    expect(() => snappy(8, 4, 7, 9, 9, 0)).to.throw(RangeError);
    expect(() => snappy(8, 4, 7, 9, 9, 3)).to.throw(RangeError);
    const lz4 = (...bytes: number[]) => codecs['LZ4'](Uint8Array.from(bytes), 2);
    expect([...lz4(0, 0, 0, 2, 0, 0, 0, 3, 0x20, 7, 9)]).to.deep.equal([7, 9]);
    expect(() => lz4(0, 0, 0, 0, 0xff, 0xff, 0xff, 0xf8, 0, 0, 0)).to.throw();
  });
});
