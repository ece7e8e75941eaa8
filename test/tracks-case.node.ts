import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import Papa from 'papaparse';
import { judgeClaims } from '../src/case/claims/judge.js';
import { sourceOf, type CaseClaim, type CaseEvent } from '../src/case/file/model.js';
import { parseCase } from '../src/case/file/parse.js';
import { writeCase } from '../src/case/file/write.js';
import { measures } from '../src/case/measures/index.js';
import { analyze, formatTime, loadAirports, parseRoute, readFile } from '../src/index.js';

const here = (name: string) => new URL(`../tracks/${name}`, import.meta.url);
const file = parseCase(JSON.parse(readFileSync(here('j2-8243.case.json'), 'utf8')));
/** Every published figure with its sources, written down apart from the case. */
const record = Papa.parse<Record<'when' | 'sources' | 'class' | 'figures' | 'what', string>>(
  readFileSync(here('j2-8243.record.csv'), 'utf8'),
  { header: true, skipEmptyLines: true },
).data;

const labels = (text: string) => text.split(' ').filter(Boolean);
/** The figures of all rows of the record that share a source. */
const figuresOf = (sources: readonly string[]): ReadonlySet<string> =>
  new Set(
    record
      .filter((row) => labels(row.sources).some((label) => sources.includes(label)))
      .flatMap((row) => row.figures.split(' ')),
  );

/** Numbers and times of day in a text: `1,100` is 1100, `05:13:31` itself. */
const numbersIn = (text: string): string[] =>
  (text.match(/\d[\d,]*(?:[.:]\d+)*/g) ?? []).map((number) => number.replace(/,$/, '').replaceAll(',', ''));

/** A time of day, or the same without seconds that are none. */
const clock = (seconds: number): string => formatTime(seconds).slice(11, 19).replace(/:00$/, '');

const named = ['Flightradar24', 'J2-8243', 'AHY8243', '2024', '2025', 'GPS', 'NDB'];
const known = (number: string, figures: ReadonlySet<string>) =>
  figures.has(number) ||
  figures.has(String(Number(number))) ||
  figures.has(`${number}:00`) ||
  figures.has(number.replace(/^0/, ''));

function unknownIn(texts: readonly string[], sources: readonly string[]): string[] {
  const figures = figuresOf(sources);
  return texts
    .map((text) => named.reduce((rest, name) => rest.replaceAll(name, ''), text))
    .flatMap(numbersIn)
    .filter((number) => !known(number, figures));
}

function eventTexts({
  from,
  to,
  text,
  altitude,
  groundSpeed,
  verticalRate,
  heading,
  squawk,
  place,
  metar,
}: CaseEvent) {
  const numbers = [altitude?.value, groundSpeed, verticalRate, heading].filter(
    (value) => value !== undefined,
  );
  const where = typeof place === 'object' ? [place.name ?? '', place.lat, place.lon, place.uncertainty] : [];
  return [clock(from), clock(to), text, metar ?? '', squawk ?? '', ...numbers, ...where].map((value) =>
    String(value ?? '').replace(/^-/, ''),
  );
}

function claimTexts({ text, measure }: CaseClaim): string[] {
  const { terms } = measure?.parameters ?? {};
  const expected = Object.values(measure?.expect ?? {}).filter((value) => typeof value === 'number');
  return [text, ...[terms ?? [], expected].flat().map(String)];
}

/** The days of `said` that the record does not have. */
const unknownDays = ({ said, sources }: CaseClaim): string[] =>
  said
    .split('/')
    .map((day) => day.slice(0, 10))
    .filter((day) => !figuresOf(sources).has(day));

describe('the bundled case', () => {
  test('is written as it is read', () => {
    assert.deepEqual(parseCase(JSON.parse(writeCase(file))), file);
  });

  test('names the bundled flight by its hash', () => {
    const [{ files }] = file.flights;
    const hash = createHash('sha256')
      .update(readFileSync(here('j2-8243.csv')))
      .digest('hex');
    assert.deepEqual(files, [{ name: 'j2-8243.csv', sha256: hash, address: 'j2-8243.csv' }]);
  });

  test('has a source that exists for every event, claim, place and step, and names none in vain', () => {
    const all = [...file.events, ...file.claims, ...file.places, ...file.story];
    for (const { id, sources } of all) {
      assert.ok(sources.length > 0, id);
      for (const label of sources) assert.ok(sourceOf(file, label), `${id}: ${label}`);
    }
    const used = new Set(all.flatMap(({ sources }) => sources));
    assert.deepEqual([...used].sort(), Object.keys(file.sources).sort());
  });

  test('has no figure in an event that the record does not have from one of its sources', () => {
    const unknown = file.events.map((event) => [event.id, ...unknownIn(eventTexts(event), event.sources)]);
    assert.deepEqual(
      unknown.filter(({ length }) => length > 1),
      [],
    );
  });

  test('has none in a claim, a place or a step either', () => {
    const unknown = [
      ...file.claims.map((claim) => [
        claim.id,
        ...unknownIn(claimTexts(claim), claim.sources),
        ...unknownDays(claim),
      ]),
      ...file.places.map(({ id, name, lat, lon, uncertainty = '', sources }) => [
        id,
        ...unknownIn([name, lat, lon, uncertainty].map(String), sources),
      ]),
      ...file.story.map(({ id, title, text, sources }) => [id, ...unknownIn([title, text], sources)]),
    ];
    assert.deepEqual(
      unknown.filter(({ length }) => length > 1),
      [],
    );
  });

  test('has every row of the record with a time as an event', () => {
    const times = new Set(file.events.flatMap(({ from, to }) => [clock(from), clock(to)]));
    for (const { when } of record)
      for (const time of when.match(/\d\d:\d\d(:\d\d)?/g) ?? [])
        assert.ok(
          [...times].some((one) => one === time || time.startsWith(one) || one.startsWith(time)),
          when,
        );
  });

  test('has the claims of the seeds and of the record after them', () => {
    const ids = new Set(file.claims.map(({ id }) => id));
    for (const id of [
      ...[
        'route',
        'off-course',
        'reappeared',
        'figure-eight',
        'altitude-swings',
        'rapid-descent',
        'three-km',
      ],
      ...[
        'opposite-shore',
        'nearest-airport',
        'emergency',
        'fog',
        'diverted-by-alert',
        'bird-strike',
        'air-defence',
      ],
      ...[
        'air-defence-fired',
        'apology',
        'no-speculation',
        'drones-earlier',
        'aboard',
        'nationalities',
        'survivors',
      ],
      ...[
        'survivors-27',
        'survivors-28',
        'survivors-32',
        'recorder',
        'preliminary-report',
        'commander-identified',
      ],
      ...['missiles-nearby', 'interim-statement', 'shot-down', 'final-report', 'aboard-recount'],
    ])
      assert.ok(ids.has(id), id);
    for (const { measure } of file.claims)
      if (measure)
        assert.ok(
          measures.some(({ id }) => id === measure.id),
          measure.id,
        );
  });
});

test('the claims of the bundled case are told as far as its rows go', async () => {
  const bytes = readFileSync(here('j2-8243.csv'));
  const input = {
    name: 'j2-8243.csv',
    size: bytes.length,
    stream: async function* () {
      yield bytes;
    },
  };
  const { tracks } = await readFile(input);
  const airports = await loadAirports();
  const analysis = analyze(tracks[0], { airports, route: parseRoute(file.route!, airports) });
  const results = await judgeClaims(file, analysis, { airports });
  const told = results.filter(({ verdict }) => verdict !== 'cannot tell');
  assert.deepEqual(
    told.map(({ claim, verdict }) => [claim.id, verdict]),
    [
      ['off-course', 'agrees'],
      ['three-km', 'conflicts'],
      ['opposite-shore', 'agrees'],
      ['emergency', 'agrees'],
      ['aboard', 'agrees'],
      ['nationalities', 'agrees'],
      ['survivors', 'agrees'],
      ['aboard-recount', 'agrees'],
      ['aboard-recount-15', 'conflicts'],
    ],
  );
  // 177.67 NM from the line, by the one published position.
  const far = results.find(({ claim }) => claim.id === 'off-course')!.measured!;
  assert.ok(Math.abs(Number(far.values[0].value) - 177.67) < 0.02);
  for (const { claim, verdict, measured } of results) {
    if (claim.about === 'cause') assert.deepEqual([verdict, measured], ['cannot tell', undefined], claim.id);
    if (measured?.basisClass === 'modeled') assert.equal(verdict, 'cannot tell', claim.id);
  }
});
