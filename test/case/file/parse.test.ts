import { expect } from 'chai';
import { parseCase } from '../../../src/case/file/parse.js';
import { firstVersion, seconds, wholeCase } from '../samples.js';

type Path = readonly (string | number)[];

/** The case with another value in one place; `undefined` removes it. */
function changed(path: Path, value: unknown, from: unknown = wholeCase): unknown {
  const [key, ...rest] = path;
  const copy = (Array.isArray(from) ? [...from] : { ...(from as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = rest.length ? changed(rest, value, copy[key]) : value;
  return copy;
}

describe('a case file', () => {
  it('of the first version is read: one flight, sources that are texts, events without ids', () => {
    const { events, flights, sources, title, claims } = parseCase(firstVersion);
    expect(events.map(({ from, to }) => [from, to])).to.deep.equal([
      [seconds('05:00:00'), seconds('05:10:00')],
      [seconds('06:02:47'), seconds('06:02:47')],
    ]);
    expect(events.map(({ id }) => id)).to.deep.equal(['e-20241225T050000Z', 'e-20241225T060247Z']);
    expect(flights).to.deep.equal([{ callsign: 'TST1', icao24: 'abc001', files: [] }]);
    expect(sources['A']).to.deep.equal({ who: 'a report' });
    expect([title, claims]).to.deep.equal(['', []]);
  });

  it('of this version is read with all its parts', () => {
    const file = parseCase(wholeCase);
    expect(file.events[0].altitude).to.deep.equal({ value: 3500, unit: 'ft', reference: 'mean sea level' });
    expect(file.claims[0].measure?.expect).to.deep.equal({ about: 3, tolerance: 0.5, unit: 'km' });
    expect(file.story[0].view.range).to.deep.equal([seconds('06:00:00'), seconds('06:10:00')]);
    expect(file.places[0].uncertainty).to.equal(0.5);
  });

  it('keeps labels and keys that every object has apart from its own', () => {
    const file = parseCase(changed(['sources', '__proto__x'], { who: 'x' }));
    expect(Object.keys(file.sources)).to.include('__proto__x');
    expect(() => parseCase(changed(['events', 0, 'sources'], ['constructor']))).to.throw(/“constructor”/);
    expect(() => parseCase(changed(['claims', 0, 'supersededBy'], ['toString']))).to.throw(/“toString”/);
  });

  const refusals: readonly (readonly [string, Path, unknown, RegExp])[] = [
    ['a later version', ['version'], 3, /^The case: expected version 1 or 2.*found 3/],
    ['no list of events', ['events'], undefined, /flights, sources and a list of events/],
    ['a flight that nothing names', ['flights', 0], {}, /^Flight 1 of the case: .*a callsign/],
    ['an address of an aircraft that is none', ['flights', 0, 'icao24'], 'xyz', /hex digits .*found "xyz"/],
    ['a hash that is none', ['flights', 0, 'files', 0, 'sha256'], 'abc', /^File 1 of Flight 1 .*64/],
    [
      'a file at a script',
      ['flights', 0, 'files', 0, 'address'],
      'javascript:alert(1)',
      /^File 1 of Flight 1/,
    ],
    ['a source at a script', ['sources', 'A', 'address'], 'javascript:alert(1)', /^Source “A” .*http/],
    ['a source at data', ['sources', 'A', 'archived'], 'data:text/html,x', /^Source “A” .*http/],
    ['a source that ends an attribute', ['sources', 'A', 'address'], 'https://x"onclick=1', /^Source “A”/],
    ['a source nobody published', ['sources', 'A', 'who'], '', /^Source “A” .*a text as “who”, found ""/],
    ['a day that does not exist', ['sources', 'A', 'date'], '2025-02-30', /a date .*found "2025-02-30"/],
    ['a label with a blank', ['sources', 'A B'], { who: 'x' }, /labels without blanks/],
    ['an event without a time', ['events', 0, 'time'], undefined, /^Event 1 .*a time, or from and to/],
    ['an event with two times', ['events', 0, 'from'], '2024-12-25T05:00:00Z', /a time, or from and to/],
    [
      'an interval that ends before it begins',
      ['events', 1, 'to'],
      '2024-12-25T04:00:00Z',
      /^Event 2 .*ends after/,
    ],
    ['a time that is not UTC', ['events', 0, 'time'], '2024-12-25T05:00:00+04:00', /^Event 1 .*a time/],
    ['a class of its own', ['events', 0, 'class'], 'rumor', /a class \(adsb, official.*found "rumor"/],
    ['an event without sources', ['events', 0, 'sources'], [], /a list of labels of sources/],
    ['an event with a source the case does not list', ['events', 0, 'sources'], ['C'], /“mayday” .*“C”/],
    ['an event without words', ['events', 0, 'text'], '', /a text as “text”/],
    ['a place of no id', ['events', 0, 'place'], 'nowhere', /an id that the case has, found “nowhere”/],
    ['half a position', ['places', 0, 'lon'], undefined, /^Place 1 .*-180 to 180 as “lon”, found nothing/],
    ['a latitude beyond the pole', ['places', 0, 'lat'], 91, /-90 to 90/],
    ['a squawk of nines', ['events', 0, 'squawk'], '7900', /octal/],
    ['an altitude in meters', ['events', 0, 'altitude', 'unit'], 'm', /a unit \(ft\)/],
    ['two of one id', ['claims', 0, 'id'], 'mayday', /each id once, found “mayday” twice/],
    [
      'a claim nobody said',
      ['claims', 0, 'who'],
      undefined,
      /^Claim 1 of the case: expected a text as “who”/,
    ],
    ['a claim about anything', ['claims', 0, 'about'], 'weather', /a topic \(path, cause/],
    ['a claim superseded by none', ['claims', 0, 'supersededBy'], ['x'], /“near” .*found “x”/],
    ['a parameter that is an object', ['claims', 0, 'measure', 'parameters', 'at'], {}, /“at”, found \{\}/],
    [
      'a bound that is no number',
      ['claims', 0, 'measure', 'expect'],
      { atLeast: '2' },
      /a number from -1000000000 to 1000000000 as “atLeast”/,
    ],
    ['a step that shows an unknown event', ['story', 0, 'view', 'event'], 'x', /^Step “first” .*“x”/],
    [
      'a range of one moment',
      ['story', 0, 'view', 'range'],
      ['2024-12-25T06:00:00Z', '2024-12-25T06:00:00Z'],
      /ends after/,
    ],
    ['a layer that is markup', ['story', 0, 'view', 'layers'], ['<b>'], /map layers/],
    ['people without names', ['people'], [''], /a list of names/],
    [
      'a threshold that is no number',
      ['settings', 'thresholds', 'position-gap', 'minimum'],
      '9',
      /position-gap: expected a number/,
    ],
    ['a pressure that is none', ['settings', 'qnh'], 5, /a number from 850 to 1090 as “qnh”/],
    ['surroundings of no airport', ['settings', 'near', 'airport'], '<b>', /the code of an airport/],
    ['a finding set aside on no day', ['dismissed', 1, 'when'], 'soon', /^Dismissed finding 2 .*a date/],
    ['a dismissed finding without a note', ['dismissed', 0, 'note'], '', /^Dismissed finding 1/],
  ];
  for (const [what, path, value, says] of refusals)
    it(`refuses ${what}`, () => expect(() => parseCase(changed(path, value))).to.throw(RangeError, says));

  it('refuses what is no object', () => {
    for (const value of [null, [], 'x', 3])
      expect(() => parseCase(value)).to.throw(RangeError, /^The case: expected an object/);
  });
});

describe('claims that supersede each other', () => {
  const [, claim] = wholeCase.claims;
  const chain = (edges: Readonly<Record<string, object>>) =>
    parseCase({
      ...wholeCase,
      claims: Object.entries(edges).map(([id, more]) => ({
        ...{ ...claim, id, supersedes: [], standsAgainst: [] },
        ...more,
      })),
      story: [],
    });

  it('in a circle are refused, whichever of them says so', () => {
    const circles: readonly Readonly<Record<string, object>>[] = [
      { a: { supersedes: ['a'] } },
      { a: { supersedes: ['b'] }, b: { supersedes: ['a'] } },
      { a: { supersedes: ['b'] }, b: { supersedes: ['c'] }, c: { supersedes: ['a'] } },
      { a: { supersedes: ['b'], supersededBy: ['b'] }, b: {} },
    ];
    for (const edges of circles)
      expect(() => chain(edges)).to.throw(RangeError, /Claim “[abc]” of the case: .* supersedes itself/);
  });

  it('in a chain are read, however long, and where two supersede one', () => {
    const long = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [`c${i}`, { supersedes: i > 0 ? [`c${i - 1}`] : [] }]),
    );
    expect(chain(long).claims).to.have.lengthOf(20_000);
    expect(
      chain({ a: {}, b: { supersedes: ['a'] }, c: { supersedes: ['a', 'b'], supersededBy: [] } }).claims,
    ).to.have.lengthOf(3);
  });

  it('or whose numbers nothing has are refused, and what is nested too deeply is named', () => {
    const measure = { id: 'x', parameters: {}, expect: { atMost: 1e300 } };
    expect(() => chain({ a: { measure } })).to.throw(RangeError, 'atMost');
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
    expect(() => parseCase(deep)).to.throw(RangeError, /expected an object/);
  });
});
