import { judgeClaims } from '../../../src/case/claims/judge.js';
import type { CaseFile } from '../../../src/case/file/model.js';
import { parseCase } from '../../../src/case/file/parse.js';
import { airportsOf } from '../../../src/route/airports/index.js';
import { flightAnalysis, START } from '../analysis.js';

export const HOSTILE = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>';

const iso = (after: number) => new Date((START + after) * 1000).toISOString().replace('.000Z', 'Z');

const claim = (id: string, change: object = {}) => ({
  ...{
    id,
    who: `who says ${id}`,
    said: '2024-12-25',
    text: `what ${id} says`,
    class: 'press',
    sources: ['P'],
  },
  ...change,
});
const rate = (expect: object) => ({
  measure: {
    id: 'vertical-rate',
    parameters: { from: iso(0), to: iso(300) },
    expect: { ...expect, unit: 'ft/min' },
  },
});

/** A case of the sample flight TEST1: events, claims with every verdict, a story. */
export const testCase = (text = 'a call', address = 'https://example.org/a'): CaseFile =>
  parseCase({
    version: 2,
    title: `Case of ${text}`,
    flights: [{ callsign: 'TEST1', files: [{ name: 'test.csv' }] }],
    sources: { P: { who: `paper ${text}`, address }, M: { who: 'a ministry' } },
    places: [],
    events: [
      { id: 'before', time: iso(-86_400), class: 'official', sources: ['M'], text: `long before ${text}` },
      { id: 'call', time: iso(600), class: 'press', sources: ['P'], text, category: 'radio' },
      {
        ...{ id: 'search', from: iso(700), to: iso(900), approximate: true },
        ...{ class: 'official', sources: ['M'], text: 'a search' },
      },
    ],
    claims: [
      claim('high', rate({ atLeast: 100 })),
      claim('low', { supersededBy: ['high'], ...rate({ atMost: 100 }) }),
      claim('why', { about: 'cause', text, standsAgainst: ['high'] }),
    ],
    story: [
      { id: 's1', title: 'First', text: 'It begins.', sources: ['P'], view: { event: 'call' } },
      { id: 's2', title: `Then ${text}`, text, sources: ['M'], view: { claim: 'high', layers: ['ribs'] } },
    ],
  });

export const judged = (file: CaseFile) => judgeClaims(file, flightAnalysis(), { airports: airportsOf([]) });
