import { expect } from 'chai';
import { compared, type Answer } from '../../../src/case/claims/compare.js';
import { judgeClaim, judgeClaims } from '../../../src/case/claims/judge.js';
import { claimSentence, supersededWords } from '../../../src/case/claims/words.js';
import { claimReviewJson, claimReviews } from '../../../src/case/claims/review.js';
import type { CaseClaim, CaseFile, ClaimMeasure, Expectation } from '../../../src/case/file/model.js';
import { airports, flight, testCase, T0 } from '../flight.js';

const claimOf = (measure?: ClaimMeasure, more: Partial<CaseClaim> = {}): CaseClaim => ({
  ...{ id: 'c', who: 'a paper', said: '2024-12-25', text: 'it was far', class: 'press', sources: ['A'] },
  ...{ supersedes: [], supersededBy: [], standsAgainst: [], ...(measure && { measure }), ...more },
});
const distance = (expect: Expectation): ClaimMeasure => ({
  id: 'distance-from-place',
  parameters: { places: ['0,1'], at: 'end' },
  expect,
});
const judge = (claim: CaseClaim, analysis: ReturnType<typeof flight> | undefined = flight()) =>
  judgeClaim(claim, testCase, analysis, { airports });

describe('comparing a number with a claim', () => {
  const rows: readonly (readonly [number, number, Expectation, boolean, Answer])[] = [
    [210, 5, { atLeast: 200 }, false, 'agrees'],
    [203, 5, { atLeast: 200 }, false, 'unsure'],
    [190, 5, { atLeast: 200 }, false, 'conflicts'],
    [190, 5, { atLeast: 200 }, true, 'unsure'],
    [205, 5, { atLeast: 200 }, true, 'agrees'],
    [190, 5, { atMost: 200 }, false, 'agrees'],
    [190, 5, { atMost: 200 }, true, 'unsure'],
    [210, 5, { atMost: 200 }, true, 'conflicts'],
    [3.2, 0.1, { about: 3, tolerance: 0.5 }, false, 'agrees'],
    [3.6, 0.2, { about: 3, tolerance: 0.5 }, false, 'unsure'],
    [5.8, 1.2, { about: 3, tolerance: 0.5 }, false, 'conflicts'],
    [62, 0, { about: 62 }, false, 'agrees'],
    [61, 0, { about: 62 }, false, 'conflicts'],
    [1, NaN, { atLeast: 0 }, false, 'unsure'],
    [NaN, 1, { atLeast: 0 }, false, 'unsure'],
    [5, 1, {}, false, 'unsure'],
  ];
  for (const [value, uncertainty, expectation, least, answer] of rows)
    it(`${value} ± ${uncertainty}${least ? ' or more' : ''} ${answer} ${JSON.stringify(expectation)}`, () =>
      expect(compared({ value, uncertainty, least }, expectation)).to.equal(answer));
});

describe('a claim', () => {
  it('agrees or conflicts with number, uncertainty, rows and what they are worth', () => {
    const far = judge(claimOf(distance({ atLeast: 100, unit: 'km' })));
    expect(claimSentence(far)).to.equal(
      'Agrees. Distance from a place at a time: 0,1: 111.319 ± 0.093 km, line 101 of track, 06:16:40 UTC, on observed rows.',
    );
    expect(judge(claimOf(distance({ atMost: 50, unit: 'NM' }))).verdict).to.equal('conflicts');
    expect(judge(claimOf(distance({ about: 60.108, unit: 'NM', tolerance: 0.01 }))).verdict).to.equal(
      'cannot tell',
    );
  });

  it('cannot be told on modeled or estimated rows, and says so first, with the number', () => {
    for (const source of ['modeled', 'estimated'] as const) {
      const result = judge(claimOf(distance({ atLeast: 1, unit: 'km' })), flight({ source: () => source }));
      expect(result.verdict).to.equal('cannot tell');
      expect(claimSentence(result)).to.match(
        /^Cannot tell: it rests on (modeled|estimated) .*prove nothing\. .*111/,
      );
    }
  });

  it('is told again with another track: the same claim on recorded rows', () => {
    const claim = claimOf(distance({ atLeast: 1, unit: 'km' }));
    expect(judge(claim, flight({ source: () => 'modeled' })).verdict).to.equal('cannot tell');
    expect(judge(claim, flight()).verdict).to.equal('agrees');
  });

  it('about a cause is never judged, whatever is measured', () => {
    const result = judge(claimOf(distance({ atLeast: 1 }), { about: 'cause' }));
    expect([result.verdict, result.measured]).to.deep.equal(['cannot tell', undefined]);
    expect(result.reason).to.equal('a track shows what was flown, not why');
  });

  it('is not confirmed by the figure that its own source published', () => {
    const figure = { line: 101, class: 'press', text: '', sources: 'A' } as const;
    const reported = (sources: string) =>
      flight({ source: () => 'reported', meta: { figures: [{ ...figure, sources }] } });
    const claim = claimOf(distance({ atLeast: 1, unit: 'km' }));
    expect(judge(claim, reported('A')).reason).to.match(/figure of the source/);
    expect(judge(claim, reported('A B')).verdict).to.equal('agrees');
    expect(judge(claim, reported('B')).verdict).to.equal('agrees');
  });

  it('that does not say which of several places is meant cannot be told where they differ', () => {
    const measure = {
      ...distance({ atMost: 40, unit: 'NM' }),
      parameters: { places: ['0,1', '0,2'], at: 'end' },
    };
    expect(judge(claimOf(measure)).reason).to.match(/which of the places/);
    expect(judge(claimOf({ ...measure, expect: { atMost: 90, unit: 'NM' } })).verdict).to.equal('agrees');
  });

  const cannot: readonly (readonly [string, CaseClaim, ReturnType<typeof flight> | undefined, RegExp])[] = [
    ['no measure', claimOf(), flight(), /nothing that a track has/],
    [
      'a measure of another version',
      claimOf({ ...distance({}), id: 'divining' }),
      flight(),
      /no measure “divining”/,
    ],
    ['no open track', claimOf(distance({ atLeast: 1 })), undefined, /no track of this flight is open/],
    [
      'another flight',
      claimOf(distance({ atLeast: 1 })),
      flight({ meta: { callsign: 'OTHER' } }),
      /not of this flight/,
    ],
    ['no expectation', claimOf(distance({})), flight(), /says nothing that the number/],
    ['another quantity', claimOf(distance({ atLeast: 1, unit: 'ft/min' })), flight(), /is not in ft\/min/],
    ['a word for a number', claimOf(distance({ is: 'far' })), flight(), /cannot be held against “is”/],
    [
      'a parameter that does not fit',
      claimOf({ ...distance({ atLeast: 1 }), parameters: { places: ['<b>'] } }),
      flight(),
      /found “<b>”/,
    ],
    [
      'a time without rows',
      claimOf({ ...distance({ atLeast: 1 }), parameters: { places: ['0,1'], at: '2030-01-01T00:00:00Z' } }),
      flight(),
      /no position within/,
    ],
  ];
  for (const [what, claim, analysis, says] of cannot)
    it(`cannot be told with ${what}`, () => {
      const result = judgeClaim(claim, testCase, analysis, { airports });
      expect(result.verdict).to.equal('cannot tell');
      expect(claimSentence(result)).to.match(says);
    });

  it('is not held against the same callsign on another day', () => {
    const claim = claimOf(distance({ atLeast: 1 }));
    const event = { id: 'e', approximate: false, class: 'press', sources: ['A'], text: 'x' } as const;
    const days = (count: number): CaseFile => ({
      ...testCase,
      events: [{ ...event, from: T0 + 86_400 * count, to: T0 + 86_400 * count }],
    });
    expect(judgeClaim(claim, days(0), flight(), { airports }).verdict).to.equal('agrees');
    expect(judgeClaim(claim, days(7), flight(), { airports }).reason).to.match(/another day/);
  });

  it('about figures or the plan needs no track', async () => {
    const sums = claimOf({ id: 'sums', parameters: { terms: [29, 38] }, expect: { about: 67 } });
    const line = claimOf(
      { id: 'airport-nearest-to-line', parameters: {}, expect: { is: 'cccc' } },
      { id: 'd' },
    );
    const file: CaseFile = { ...testCase, route: 'AAAA-BBBB', claims: [sums, line] };
    const results = await judgeClaims(file, undefined, { airports });
    expect(results.map(({ verdict }) => verdict)).to.deep.equal(['agrees', 'agrees']);
    expect(claimSentence(results[0])).to.equal('Agrees. Sum of published figures: 67.');
  });

  it('that was superseded says by whom and when, whichever of the two names the other', () => {
    const early = claimOf(undefined, { id: 'early' });
    const later = claimOf(undefined, {
      id: 'later',
      who: 'a ministry',
      said: '2025-02-04',
      supersedes: ['early'],
    });
    const file = { ...testCase, claims: [early, later] };
    expect(supersededWords(early, file)).to.equal('superseded by a ministry, 2025-02-04');
    expect(supersededWords(later, file)).to.equal('');
  });
});

describe('claims as JSON-LD', () => {
  const script = claimOf(distance({ atLeast: 1, unit: 'km' }), {
    id: 'evil',
    text: '</script><script>alert(1)</script>',
    who: '<img src=x onerror=alert(1)>',
  });
  const file: CaseFile = {
    ...testCase,
    sources: { A: { who: 'a', address: 'https://example.org/a' } },
    claims: [script, claimOf(undefined, { id: 'why', about: 'cause', said: '2024-12-25/2024-12-28' })],
  };
  const results = file.claims.map((claim) => judgeClaim(claim, file, flight(), { airports }));

  it('have a review where there is a verdict, and no rating where there is none', () => {
    const graph = claimReviews(results, file)['@graph'] as Record<string, unknown>[];
    expect(graph.map((node) => node['@type'])).to.deep.equal(['ClaimReview', 'Claim']);
    expect(graph[0]['reviewRating']).to.include({ '@type': 'Rating', alternateName: 'agrees' });
    expect(JSON.stringify(graph[1])).not.to.match(/rating|review/i);
    expect(JSON.stringify(graph)).not.to.contain('ratingValue');
    expect(graph[1]).not.to.have.property('datePublished');
  });

  it('end no script element of a page, and are the same when read back', () => {
    const text = claimReviewJson(results, file);
    expect(text).not.to.contain('<');
    expect(JSON.parse(text)).to.deep.equal(JSON.parse(JSON.stringify(claimReviews(results, file))));
    expect(T0).to.be.a('number');
  });
});
