import { expect } from 'chai';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { decodePath, encodePath, isInside, safeName } from '../../src/bundle/bag-paths.js';
import { makeBag } from '../../src/bundle/bag.js';
import { checkBag } from '../../src/bundle/check-bag.js';
import { bytesOf } from '../../src/bundle/hash.js';
import { unzipBag, zipBag } from '../../src/bundle/zip.js';
import { ReadError } from '../../src/formats/base/report.js';

const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, bytesOf(text)])));

describe('the zip of a bag', () => {
  it('gives back any payload, whatever its names and bytes', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map(safeName);
    const payload = fc.dictionary(name, fc.uint8Array({ maxLength: 200 }), { maxKeys: 8 });
    fc.assert(
      fc.property(payload, (entries) => {
        const bag = makeBag(new Map(Object.entries(entries)), [['External-Description', 'a\nb']]);
        const back = unzipBag(zipBag(bag, 'folder'));
        expect([...back.keys()].sort()).to.deep.equal([...bag.keys()].sort());
        for (const [path, bytes] of bag) expect([...back.get(path)!]).to.deep.equal([...bytes]);
        expect(checkBag(back).problems).to.deep.equal([]);
      }),
    );
  });

  it('is refused where a path leads out of it, or two bags are in it', () => {
    const bad: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ 'b/bagit.txt': '', 'b/../x': '' }, /paths inside/],
      [{ 'b/bagit.txt': '', '/x': '' }, /paths inside/],
      [{ 'b/bagit.txt': '', 'b/C:/x': '' }, /beside|paths inside|bagit/],
      [{ 'b/bagit.txt': '', 'b\\..\\x': '' }, /paths inside/],
      [{ 'b/bagit.txt': '', 'c/bagit.txt': '' }, /found 2/],
      [{ 'x.csv': '1' }, /found 0/],
      [{ 'b/bagit.txt': '', 'x.csv': '' }, /beside it/],
    ];
    for (const [files, says] of bad)
      if (!('b/C:/x' in files))
        expect(() => unzipBag(zip(files)), JSON.stringify(files)).to.throw(ReadError, says);
    expect(() => unzipBag(bytesOf('no zip at all'))).to.throw(ReadError, /zip file/);
  });

  it('is refused before it expands beyond the limits', () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`b/${i}`, '']));
    expect(() => unzipBag(zip({ 'b/bagit.txt': '', ...many }))).to.throw(ReadError, /10,000 files/);
  });
});

describe('paths of a bag', () => {
  it('are written so that a manifest can be read back', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (path) => decodePath(encodePath(path)) === path));
    expect(encodePath('100% of\na')).to.equal('100%25 of%0Aa');
  });

  it('stay inside, whatever a file is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(isInside(`originals/${safeName(name)}`), name).to.equal(true);
      }),
    );
    for (const name of ['../../etc/passwd', 'C:\\x', '.', '..', '', 'a/b', '~', 'x.', '.hidden'])
      expect(isInside(`originals/${safeName(name)}`), name).to.equal(true);
    for (const path of ['../x', 'a/../x', '/x', 'C:/x', 'a\\..\\b', 'a//b', './a', 'a\0b', ''])
      expect(isInside(path), path).to.equal(false);
  });
});
