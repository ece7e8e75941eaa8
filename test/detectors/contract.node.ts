import '../register-pseudo-language.js';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { kindsIn, examples, findIn } from '../../scripts/docs/examples.js';
import { analyze } from '../../src/analysis/analyze.js';
import { language, setLanguage } from '../../src/base/language.js';
import { detectors } from '../../src/detectors/index.js';
import type { Declaration, EvidenceField } from '../../src/finding/declaration.js';
import { declarations } from '../../src/finding/declarations/index.js';
import { evidenceText, sentenceOf } from '../../src/finding/evidence.js';
import type { Hit } from '../../src/finding/finding.js';
import { shortTitleOf, titleOf } from '../../src/finding/declarations/titles.js';
import type { Airport } from '../../src/route/airports/index.js';
import { columnNames, trackFrom, type Track } from '../../src/track/track.js';
import { PSEUDO } from '../pseudo-language.js';
import { anyTrack } from './any-track.js';
import { detect, tableOf, type Around } from './context.js';
import { flights } from './flights.js';

/** What every detector declares, and that its rule keeps to it. A new one is held to all of this by its line in the list. */

/** Words that would name a cause or an intention, or more than such data can show. */
const JUDGING =
  /stall|loss of control|(?<!angle of )attack|shot|missile|hijack|suicid|negligen|error of the|pilot error|crash/i;
/** Characters of a short title: the map and the charts have room for so many. */
const SHORT = 30;
/** Patterns of the path and the altitude, of which a flight shows one. */
const patterns = [
  'holding',
  'orbit',
  'figure-eight',
  'survey',
  'go-around',
  'touch-and-go',
  'altitude-oscillation',
];

/** Evidence fields that some track of these tests has yielded, by kind. */
const yielded = new Map<string, Set<string>>();

/** Whether a value is what its field declares: a number, a word of the list, a time, a code. */
function fits(field: EvidenceField, value: number | string): boolean {
  if ('unit' in field) return typeof value === 'number' && Number.isFinite(value);
  if (typeof value !== 'string' || value === '') return false;
  if ('text' in field) return field.text === 'code' || !Number.isNaN(Date.parse(value));
  const words = field.several ? value.split(', ') : [value];
  return words.every((word) => Object.hasOwn(field.words, word) || field.otherwise !== undefined);
}

/** Holds one hit to its declaration, and notes its evidence. */
function check(
  declaration: Declaration,
  track: Track,
  hit: Pick<Hit, 'start' | 'end' | 'value' | 'evidence'>,
): void {
  const { kind, evidence: fields } = declaration;
  const { start, end, value, evidence } = hit;
  assert.ok(start >= 0 && start <= end && end < track.length, `${kind}: rows ${start}–${end}`);
  assert.ok(Number.isFinite(value), `${kind}: value ${value}`);
  const seen = yielded.get(kind) ?? new Set();
  yielded.set(kind, seen);
  for (const [name, one] of Object.entries(evidence)) {
    assert.ok(Object.hasOwn(fields, name), `${kind}: evidence ${name} is not declared`);
    assert.ok(one !== undefined && fits(fields[name], one), `${kind}: ${name} is ${one}`);
    seen.add(name);
  }
  const sentence = sentenceOf(declaration, hit);
  assert.doesNotMatch(sentence, /NaN|undefined|null|Infinity|—|\.\./, kind);
  if (language() === 'en') assert.doesNotMatch(sentence, JUDGING, kind);
}

/** All texts of a declaration. */
function textsOf({ title, short, rule, alternatives, limits, options, evidence }: Declaration): string[] {
  const fields = Object.values(evidence);
  return [
    title(),
    ...(short ? [short()] : []),
    rule(),
    ...alternatives(),
    ...limits(),
    ...Object.values(options).flatMap(({ label, source }) => [label(), source()]),
    ...fields.map(({ label }) => label()),
    ...fields.flatMap((field) => ('words' in field ? Object.values(field.words).map((word) => word()) : [])),
  ];
}

const place: Airport = {
  ...{ icao: 'TEST', iata: '', name: '', country: '', lat: 50, lon: 7, elevation: 0, runways: [] },
};

describe('the list of detectors', () => {
  it('has one rule for each declaration, in the same order', () => {
    assert.deepEqual(
      detectors.map(({ kind }) => kind),
      declarations.map(({ kind }) => kind),
    );
    for (const [i, { detect: _rule, unassessed: _open, ...declared }] of detectors.entries())
      assert.deepEqual(declared, declarations[i]);
  });

  it('has kinds that are unique, and names others that are in it', () => {
    const kinds = declarations.map(({ kind }) => kind);
    assert.equal(new Set(kinds).size, kinds.length);
    for (const { kind, absorbs = [] } of declarations)
      for (const part of absorbs) assert.ok(kinds.includes(part) && part !== kind, `${kind} absorbs ${part}`);
  });

  it('runs what a detector uses before it', () => {
    const order = [...declarations].sort((a, b) => a.category.localeCompare(b.category));
    assert.equal(order[0].category, 'data');
    for (const [i, { kind, uses = [] }] of order.entries()) {
      const earlier = order.slice(0, i).map((one) => one.kind);
      for (const used of uses) assert.ok(earlier.includes(used), `${kind} uses ${used}`);
    }
  });

  it('names findings for the list, the map and the charts, those of other detectors too', () => {
    for (const { kind, title } of declarations) {
      assert.equal(titleOf(kind), title());
      assert.ok(shortTitleOf(kind).length <= SHORT, `${kind}: short title “${shortTitleOf(kind)}”`);
    }
    assert.equal(titleOf('of-my-own'), 'Of my own');
    assert.equal(shortTitleOf('of-my-own'), 'Of my own');
  });
});

const reference = readFileSync('docs/detectors.md', 'utf8');

for (const [i, declaration] of declarations.entries()) {
  const { kind, title, category } = declaration;

  describe(kind, () => {
    it('says what it needs, its thresholds with their sources, what else it could be and its limits', () => {
      const { options, needs, alternatives, limits, rule, evidence } = declaration;
      assert.match(kind, /^[a-z]+(-[a-z]+)*$/);
      assert.ok(category === 'data' || category === 'flight');
      assert.match(rule(), /\.$/);
      for (const column of needs) assert.ok(columnNames.includes(column), column);
      assert.ok(alternatives().length > 0 && limits().length > 0);
      for (const [name, option] of Object.entries(options)) {
        assert.ok(option.label().length > 0 && option.unit.length > 0, name);
        assert.ok(option.source().length > 5, name);
        assert.ok(option.default >= option.min && option.default <= option.max, name);
      }
      for (const [name, field] of Object.entries(evidence)) {
        assert.ok(field.label().length > 0, name);
        if ('words' in field) assert.ok(Object.keys(field.words).length > 0, name);
      }
      assert.doesNotMatch([rule(), ...limits(), ...alternatives()].join(' '), JUDGING);
    });

    it('finds its example, and what it finds is as declared', () => {
      const example = examples[kind];
      assert.ok(example, 'an example in scripts/docs/examples.ts');
      const found = findIn(detectors[i], example);
      assert.ok(found.length > 0, 'finds its example');
      for (const finding of found) check(declaration, example.track, finding);
      assert.deepEqual(findIn(detectors[i], example), found, 'the same twice');
      const others = kindsIn(example);
      // A finding that is made of others has them in its example.
      const { uses = [], absorbs = [] } = declaration;
      const own = [kind, ...uses.filter((used) => absorbs.includes(used))];
      for (const other of patterns)
        if (!own.includes(other)) assert.ok(!others.has(other), `no ${other} in the example`);
    });

    it('has a section and a picture in the reference', () => {
      assert.ok(reference.includes(`\n## ${title()}\n\n\`${kind}\` · `), 'npm run docs');
      assert.ok(reference.includes(`](detectors/${kind}.svg)`) && existsSync(`docs/detectors/${kind}.svg`));
    });
  });
}

describe('in another language', () => {
  before(() => setLanguage(PSEUDO));
  after(() => setLanguage('en'));
  /** Units, and codes of the examples: the same in every language. */
  const data = /\b(ft|kt|NM|min|s|UTC|[A-D]{4}|TEST)\b/g;
  const latin = (text: string): string[] => text.replace(data, '').match(/[A-Za-z]{2,}/g) ?? [];

  it('every detector has all of its texts', () => {
    for (const declaration of declarations) {
      for (const text of textsOf(declaration)) {
        assert.match(text, /^⟦.*⟧$/, declaration.kind);
        assert.deepEqual(latin(text), [], declaration.kind);
      }
    }
  });

  it('every detector says what it found', () => {
    for (const detector of detectors) {
      for (const finding of findIn(detector, examples[detector.kind])) {
        const { evidence, alternatives, untested = [] } = finding;
        const words = Object.entries(evidence).map(([name, value]) => {
          const field = detector.evidence[name];
          return 'text' in field ? '' : evidenceText(field, value);
        });
        for (const text of [sentenceOf(detector, finding), ...alternatives, ...untested, ...words])
          assert.deepEqual(latin(text), [], `${detector.kind}: ${text}`);
      }
    }
  });
});

describe('every detector', () => {
  for (const [name, { track, around }] of Object.entries(flights)) {
    it(`finds in the ${name} what is as declared, and the same twice`, () => {
      const hitsIn = (one: Track, with_: Around) =>
        detectors.flatMap((detector) => detect(detector, one, with_).map((hit) => [detector, hit] as const));
      const found = hitsIn(track, around ?? {});
      assert.ok(found.length > 0);
      for (const [detector, hit] of found) check(detector, track, hit);
      assert.deepEqual(
        hitsIn(track, around ?? {}).map(([, hit]) => hit),
        found.map(([, hit]) => hit),
      );
    });
  }

  it('finds nothing in no rows, in one row and in one moment', () => {
    const row = { lat: [50], lon: [7], altitude: [9000], groundSpeed: [300], course: [90], squawk: [1000] };
    const twice = Object.fromEntries(Object.entries(row).map(([name, [value]]) => [name, [value, value]]));
    for (const track of [
      trackFrom({ time: [] }),
      trackFrom({ time: [1], ...row }),
      trackFrom({ time: [1, 1], ...twice }),
    ])
      for (const detector of detectors) assert.deepEqual(detect(detector, track), [], detector.kind);
  });

  it('keeps to its declaration on any rows, alone and with the others', () => {
    const seen = new Set<string>();
    const airports = tableOf([place]);
    fc.assert(
      fc.property(anyTrack, (track) => {
        const { findings, notRun } = analyze(track, { airports });
        assert.deepEqual(
          notRun.filter(({ why }) => why.startsWith('it failed')),
          [],
        );
        for (const finding of findings) {
          seen.add(finding.kind);
          check(
            declarations.find(({ kind }) => kind === finding.kind)!,
            track,
            finding,
          );
        }
        for (const detector of detectors.filter(({ category }) => category === 'flight'))
          for (const hit of detect(detector, track, { airports: [place] })) check(detector, track, hit);
      }),
      { numRuns: 300, seed: 7 },
    );
    for (const { kind, category } of declarations)
      if (category === 'data') assert.ok(seen.has(kind), `${kind} is found in none of the tracks`);
  });

  it('has yielded, in these tests, each field of its evidence', () => {
    const never = declarations.flatMap(({ kind, evidence }) =>
      Object.keys(evidence).flatMap((name) => (yielded.get(kind)?.has(name) ? [] : [`${kind}.${name}`])),
    );
    assert.deepEqual(never, []);
  });
});
