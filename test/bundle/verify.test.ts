import { expect } from 'chai';
import { zipSync } from 'fflate';
import { makeBag, MANIFEST, TAG_MANIFEST, type BagFiles } from '../../src/bundle/bag.js';
import { bytesOf, sha256Hex, textOf } from '../../src/bundle/hash.js';
import { bundleFiles, makeBundle } from '../../src/bundle/make.js';
import { verificationSentences } from '../../src/bundle/verification-words.js';
import { verifyBundle } from '../../src/bundle/verify.js';
import { zipBag } from '../../src/bundle/zip.js';
import { airports, bundleOf, filesOf, record, trackCsv } from './sample.js';

const verified = (files: BagFiles) => verifyBundle(zipBag(files, 'bundle'), { airports });
const kinds = async (files: BagFiles) =>
  (await verified(files)).bag.problems.map(({ kind, path }) => `${kind}: ${path}`);

/** The same bag with another payload, its manifests made to fit. */
async function forged(change: (payload: Map<string, Uint8Array>) => void): Promise<BagFiles> {
  const payload = new Map(
    [...(await filesOf())]
      .filter(([path]) => path.startsWith('data/'))
      .map(([path, bytes]) => [path.slice(5), bytes]),
  );
  change(payload);
  return makeBag(payload, []);
}

describe('a provenance bundle', () => {
  it('verifies: nothing changed, every value the same', async () => {
    const { same, bag, compared, differences, failure } = await verified(await filesOf());
    expect({ same, problems: bag.problems, differences, failure }).to.deep.equal({
      ...{ same: true, problems: [], differences: [], failure: '' },
    });
    expect(compared).to.be.above(300);
    expect(bag.compared).to.equal(8); // track, result, settings, report, crate; bag-info, bagit, manifest
  });

  it('is the same bytes for the same input', async () => {
    expect(sha256Hex(makeBundle(await bundleOf()))).to.equal(sha256Hex(makeBundle(await bundleOf())));
  });

  it('keeps the originals byte for byte, archives and files of one name too', async () => {
    const archive = zipSync({ 'inner.csv': bytesOf(trackCsv('TST3')) });
    const input = await bundleOf({ 'track.csv': trackCsv(), 'Track.csv': trackCsv('TST2', 20_000) });
    const packed = { path: 'originals/x.zip', name: 'x.zip', undo: [], bytes: archive };
    const files = bundleFiles({ ...input, files: [...input.files, packed] });
    expect([...files.keys()].filter((path) => path.includes('originals'))).to.have.members([
      ...['data/originals/track.csv', 'data/originals/2/Track.csv', 'data/originals/x.zip'],
    ]);
    expect(sha256Hex(files.get('data/originals/x.zip')!)).to.equal(sha256Hex(archive));
  });

  it('names a file that was changed, is missing or was added', async () => {
    for (const path of ['data/originals/track.csv', 'data/analysis.json', 'data/report.md', 'bag-info.txt']) {
      const files = await filesOf();
      const bytes = files.get(path)!.slice();
      bytes[bytes.length - 2] ^= 1;
      expect(await kinds(files.set(path, bytes)), path).to.include(`changed: ${path}`);
      files.delete(path);
      expect(await kinds(files), path).to.include(`missing: ${path}`);
    }
    const added = await filesOf();
    expect(await kinds(added.set('data/extra.txt', bytesOf('x')))).to.include('not listed: data/extra.txt');
    expect(await kinds((await filesOf()).set('note.txt', bytesOf('x')))).to.include('not listed: note.txt');
  });

  it('names a manifest that was changed or is missing', async () => {
    for (const path of [MANIFEST, TAG_MANIFEST]) {
      const files = await filesOf();
      files.delete(path);
      expect(await kinds(files), path).to.include(`missing: ${path}`);
    }
    const files = await filesOf();
    const lines = textOf(files.get(MANIFEST)!);
    expect(
      await kinds(files.set(MANIFEST, bytesOf(lines.replace(/^[0-9a-f]{8}/, '00000000')))),
    ).to.include.members([`changed: ${MANIFEST}`]);
    expect(await kinds(files.set(MANIFEST, bytesOf(`${lines}not a line\n`)))).to.include(
      `malformed: ${MANIFEST}`,
    );
  });

  it('names a number that the originals do not give, though all hashes fit', async () => {
    const files = await forged((payload) => {
      const json = textOf(payload.get('analysis.json')!);
      const value = /"maxNm": ([\d.]+)/.exec(json)![1];
      payload.set('analysis.json', bytesOf(json.replace(`"maxNm": ${value}`, '"maxNm": 99.5')));
    });
    const { same, bag, differences } = await verified(files);
    expect([same, bag.problems]).to.deep.equal([false, []]);
    expect(differences).to.have.lengthOf(1);
    expect(differences[0]).to.include({ where: 'flights[0].deviation.maxNm', recorded: '99.5' });
    expect(verificationSentences(await verified(files)).join(' ')).to.include('recorded 99.5, now');
  });

  it('names an original that is another, though all hashes fit', async () => {
    const files = await forged((payload) =>
      payload.set('originals/track.csv', bytesOf(trackCsv('TST1', 31_000))),
    );
    const { same, differences } = await verified(files);
    expect(same).to.equal(false);
    expect(differences.map(({ where }) => where)).to.include('files[0].sha256');
  });

  it('names a threshold with which the numbers are others', async () => {
    const files = await forged((payload) => {
      const json = textOf(payload.get('settings.json')!);
      payload.set('settings.json', bytesOf(json.replace('"45N 10E, 45N 16E"', '"46N 10E, 46N 16E"')));
    });
    expect((await verified(files)).same).to.equal(false);
  });

  it('tells another version from its own', async () => {
    const input = await bundleOf();
    const files = bundleFiles({ ...input, record: { ...input.record, crosstrack: '0.0.1' } });
    const verification = await verified(files);
    expect(verification.same).to.equal(true);
    expect(verificationSentences(verification).join(' ')).to.match(/Made with version 0\.0\.1, checked with/);
  });

  it('shows time stamps beside the manifests, which come after them', async () => {
    const files = (await filesOf()).set(`${MANIFEST}.ots`, bytesOf('stamp'));
    const verification = await verified(files);
    expect(verification.same).to.equal(true);
    expect(verification.bag.timeStamps).to.deep.equal([`${MANIFEST}.ots`]);
    expect(verificationSentences(verification).join(' ')).to.include('not checked here');
  });

  it('says why results cannot be computed anew', async () => {
    for (const [path, text, says] of [
      ['settings.json', '{', /settings\.json of the bundle: expected JSON/],
      [
        'settings.json',
        JSON.stringify({ ...record(), files: [{ path: '../x', name: 'x' }] }),
        /inside of the bundle/,
      ],
      ['settings.json', JSON.stringify(record({ route: 'XXXX-YYYY', flights: [] })), /XXXX/],
      ['analysis.json', 'null!', /analysis\.json: expected JSON/],
    ] as const) {
      const { same, failure } = await verified(await forged((payload) => payload.set(path, bytesOf(text))));
      expect(same).to.equal(false);
      expect(failure).to.match(says);
    }
  });
});
