import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../src/finding/finding.js';
import { bestMatch, iou, judge, unexpected, type Flight } from '../../scripts/evaluate/judge.js';
import { seconds, type Case } from '../../scripts/evaluate/labels.js';

const at = (clock: string) => seconds(`2024-01-01T${clock}Z`);
const finding = (kind: string, from: string, to: string, more: Partial<Finding> = {}): Finding => ({
  ...{ id: `${kind}-${from}`, kind, category: 'flight', unit: 's', alternatives: [], basis: {} },
  basisClass: 'observed',
  ...{ start: 0, end: 1, value: 100, severity: 'advisory', confidence: 'high', evidence: {} },
  ...{ startTime: at(from), endTime: at(to) },
  ...more,
});
const flight = (...findings: Finding[]): Flight => ({
  ...{ id: 'F', names: ['F'], start: at('10:00:00'), end: at('12:00:00') },
  findings,
});
const known = (labels: Partial<Case>): Case => ({ file: 'f.csv', flight: '', ...labels });
const met = (labels: Partial<Case>, ...findings: Finding[]): boolean[] =>
  judge(known(labels), [flight(...findings)], new Map()).map((j) => j.met);

const window = { kind: 'holding', from: '2024-01-01T10:10:00Z', to: '2024-01-01T10:20:00Z' };

test('an expected finding overlaps its window', () => {
  assert.deepEqual(met({ expect: [window] }, finding('holding', '10:15:00', '10:25:00')), [true]);
  assert.deepEqual(met({ expect: [window] }, finding('holding', '10:30:00', '10:40:00')), [false]);
  assert.deepEqual(met({ expect: [window] }, finding('orbit', '10:15:00', '10:25:00')), [false]);
  assert.deepEqual(met({ expect: [window] }), [false]);
});

test('a count is exact, and none lies outside the windows', () => {
  const two = [finding('go-around', '10:01:00', '10:02:00'), finding('go-around', '10:31:00', '10:32:00')];
  const within = [
    ['2024-01-01T10:00:00Z', '2024-01-01T10:05:00Z'],
    ['2024-01-01T10:30:00Z', '2024-01-01T10:35:00Z'],
  ] as const;
  assert.deepEqual(met({ expect: [{ kind: 'go-around', count: 2, within }] }, ...two), [true]);
  assert.deepEqual(met({ expect: [{ kind: 'go-around', count: 1, within }] }, ...two), [false]);
  assert.deepEqual(met({ expect: [{ kind: 'go-around', count: 2, within: [within[0]] }] }, ...two), [false]);
});

test('numbers of the label are held against those of the finding', () => {
  const evidence = { period: 181, verdict: 'manoeuvre', maxima: 32 };
  const expected = {
    kind: 'altitude-oscillation',
    period_s: [170, 190] as const,
    verdict: 'manoeuvre, not phugoid',
  };
  const swings = finding('altitude-oscillation', '10:00:00', '10:30:00', { evidence });
  assert.deepEqual(met({ expect: [expected] }, swings), [true]);
  assert.deepEqual(met({ expect: [{ ...expected, period_s: [50, 60] }] }, swings), [false]);
  assert.deepEqual(met({ expect: [{ ...expected, verdict: 'phugoid-like' }] }, swings), [false]);
  assert.deepEqual(met({ expect: [{ ...expected, peaks: 31 }] }, swings), [false]);
});

test('never, at most, and flights', () => {
  const one = finding('rapid-descent', '10:00:00', '10:01:00');
  assert.deepEqual(met({ never: ['rapid-descent'] }, one), [false]);
  assert.deepEqual(met({ never: ['holding'] }, one), [true]);
  assert.deepEqual(met({ max_findings: { 'rapid-descent': 1 } }, one), [true]);
  assert.deepEqual(met({ max_flights_with: { 'rapid-descent': 0 } }, one), [false]);
  assert.deepEqual(met({ flights: 2 }, one), [false]);
});

test('one in each flight, in the window of that flight', () => {
  const expect = [{ kind: 'holding', per_flight: 1, windows: 'table.csv' }];
  const windows = new Map([['F', [{ start: at('10:10:00'), end: at('10:20:00') }]]]);
  const of = (...findings: Finding[]) => judge(known({ expect }), [flight(...findings)], windows)[0].met;
  assert.equal(of(finding('holding', '10:12:00', '10:18:00')), true);
  assert.equal(of(finding('holding', '10:42:00', '10:48:00')), false);
  assert.equal(
    of(finding('holding', '10:12:00', '10:14:00'), finding('holding', '10:15:00', '10:18:00')),
    false,
  );
});

test('what no label asks for is told, but for the parts of another event and findings about the data', () => {
  const asked = finding('holding', '10:12:00', '10:18:00');
  const stray = finding('orbit', '10:40:00', '10:50:00');
  const part = finding('rapid-climb', '10:40:00', '10:41:00', { partOf: 'x' });
  const data = finding('coverage-gap', '10:40:00', '10:41:00', { category: 'data' });
  const found = unexpected(known({ expect: [window] }), [flight(asked, stray, part, data)], new Map());
  assert.deepEqual(found, [stray]);
});

test('overlap is time in both over time in either', () => {
  assert.equal(iou({ start: 0, end: 10 }, { start: 5, end: 15 }), 5 / 15);
  assert.equal(iou({ start: 0, end: 10 }, { start: 20, end: 30 }), 0);
  const match = bestMatch('holding', { start: at('10:10:00'), end: at('10:20:00') }, [
    finding('holding', '10:05:00', '10:11:00'),
    finding('holding', '10:12:00', '10:18:00'),
  ]);
  assert.equal(match.finding?.startTime, at('10:12:00'));
});
