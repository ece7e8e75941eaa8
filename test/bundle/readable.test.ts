import { expect } from 'chai';
import { makeBag, type BagFiles } from '../../src/bundle/bag.js';
import { computeRecord } from '../../src/bundle/compute.js';
import { extrasOf } from '../../src/bundle/extras.js';
import { bytesOf, textOf } from '../../src/bundle/hash.js';
import { bundleFiles } from '../../src/bundle/make.js';
import { verifyBundle } from '../../src/bundle/verify.js';
import { zipBag } from '../../src/bundle/zip.js';
import { parseCase } from '../../src/case/file/parse.js';
import { analysisJson } from '../../src/analysis/json.js';
import { airports, bundleOf } from './sample.js';

const caseText = JSON.stringify({
  ...{ version: 2, title: 'A case', sources: { A: { who: 'a ministry' } }, events: [] },
  flights: [{ callsign: 'TST1', files: [{ name: 'track.csv' }] }],
  claims: [
    {
      ...{ id: 'high', who: 'the airline', said: '2024-12-25', text: 'it was near 45° N, 15° E' },
      ...{ class: 'press', sources: ['A'] },
      measure: {
        id: 'distance-from-place',
        parameters: { places: ['45,15'], at: 'end' },
        expect: { atMost: 60, unit: 'NM' },
      },
    },
  ],
});

/** A bundle with a case, as the command line makes it. */
async function withCase(): Promise<Map<string, Uint8Array>> {
  const input = await bundleOf();
  const caseFile = parseCase(JSON.parse(caseText));
  const computed = await computeRecord(input.record, input.files, { airports, caseFile });
  const result = analysisJson(computed.reports, computed.analyses, airports, computed.setAside);
  const extras = await extrasOf(input.record, computed, { airports, caseFile });
  return new Map(bundleFiles({ ...input, result, extras, caseText }));
}

/** A text of the payload is changed, and all manifests are made to fit. */
async function forged(path: string, change: (text: string) => string): Promise<BagFiles> {
  const payload = [...(await withCase())].flatMap(([name, bytes]) =>
    name.startsWith('data/')
      ? [[name.slice(5), name === `data/${path}` ? bytesOf(change(textOf(bytes))) : bytes] as const]
      : [],
  );
  return makeBag(new Map(payload), []);
}
const verified = (files: BagFiles) => verifyBundle(zipBag(files, 'bundle'), { airports });

describe('what people read of a bundle', () => {
  it('is made anew, and is the same', async () => {
    const { same, differences, failure } = await verified(await withCase());
    expect([same, differences, failure]).to.deep.equal([true, [], '']);
  });

  const changes: readonly (readonly [path: string, from: string, to: string])[] = [
    ['report.html', 'agrees', 'conflicts'],
    ['report.html', '35,', '45,'],
    ['findings.csv', 'TST1', 'TST2'],
    ['claims.json', '"agrees"', '"conflicts"'],
  ];
  for (const [path, from, to] of changes)
    it(`is named where ${from} of ${path} became ${to}, though every hash fits`, async () => {
      const files = await forged(path, (text) => {
        expect(text).to.include(from);
        return text.replace(from, to);
      });
      const { same, bag, differences } = await verified(files);
      expect([same, bag.problems]).to.deep.equal([false, []]);
      expect(differences).to.have.lengthOf(1);
      expect(differences[0].where).to.match(new RegExp(`^${path}`));
      expect(differences[0].recorded).to.include(to);
    });

  it('may differ in the last digit of a drawing, and in no word of it', async () => {
    const inDrawing = (change: (text: string) => string) => (text: string) =>
      text.replace(/<svg [\s\S]*?<\/svg>/, change);
    const digit = await forged(
      'report.html',
      inDrawing((svg) =>
        svg.replace(/(\d+)\.(\d)/, (_, a, b) => `${a}.${Number(b) === 9 ? 8 : Number(b) + 1}`),
      ),
    );
    expect((await verified(digit)).differences).to.deep.equal([]);
    const far = await forged(
      'report.html',
      inDrawing((svg) => svg.replace(/(\d+)\.(\d)/, (_, a, b) => `${Number(a) + 5}.${b}`)),
    );
    expect((await verified(far)).differences).to.have.lengthOf(1);
    const word = await forged(
      'report.html',
      inDrawing((svg) => svg.replace('TST1', 'TST2')),
    );
    expect((await verified(word)).differences).to.have.lengthOf(1);
  });

  it('of another version is not compared', async () => {
    const files = await forged('settings.json', (text) =>
      text.replace(/"crosstrack": "[^"]*"/, '"crosstrack": "0.0.1"'),
    );
    const { differences } = await verified(files);
    expect(differences).to.deep.equal([]);
  });
});
