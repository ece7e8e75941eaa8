import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Finding } from '../../src/finding/finding.js';
import type { FileReport } from '../../src/formats/base/report.js';
import { statusCode } from '../../src/track/status.js';
import { formatClock } from '../../src/base/units.js';
import { loadAirports, type Airports } from '../../src/route/airports/index.js';
import { ofKind, readCase } from './read-case.js';

/** Files with one fault or one event each, from file to finding: altitudes, rates, speeds, the ground. */

/** What a finding of that kind has to be; times are clock times, numbers are within `give` of the figure. */
interface Expected {
  readonly kind: string;
  readonly count?: number;
  readonly from?: string;
  readonly to?: string;
  readonly value?: readonly [figure: number, give: number];
  readonly severity?: Finding['severity'];
  /** s, to the second. */
  readonly period?: number;
  readonly evidence?: Readonly<Record<string, number | string>>;
}
interface Case {
  readonly file: string;
  readonly says: string;
  readonly found?: readonly Expected[];
  readonly never?: readonly string[];
  /** Kinds that may be found, but not with high confidence. */
  readonly notHigh?: readonly string[];
  /** Rows whose position status is estimated. */
  readonly estimated?: number;
  readonly phases?: readonly string[];
  /** Kinds that could not decide, each with what its reason says. */
  readonly undecided?: Readonly<Record<string, RegExp>>;
  readonly repaired?: readonly FileReport['repairs'][number]['kind'][];
}

const cases: readonly Case[] = [
  {
    file: 'bit-error-no-oscillation.csv',
    says: 'two values 975 ft apart are a fault of the altitude where the reported rate knows nothing of them',
    found: [{ kind: 'altitude-spike', from: '10:03:50', to: '10:11:50', value: [975, 25] }],
    never: ['altitude-oscillation', 'rapid-climb', 'rapid-descent', 'go-around', 'level-bust'],
  },
  {
    file: 'opensky-rate-zero-in-every-row.csv',
    says: 'a column of zeros is no vertical rate',
    found: [{ kind: 'rapid-descent', value: [-8000, 10], severity: 'warning' }],
    phases: ['climb', 'cruise', 'descent'],
    repaired: ['sentinel-missing'],
  },
  {
    file: 'altitude-dip-30s-rows.csv',
    says: 'a dip of two rows is found in rows of 30 s',
    found: [{ kind: 'altitude-spike', value: [-32_000, 25], evidence: { rows: 2 } }],
    never: ['rapid-descent', 'rapid-climb'],
  },
  {
    file: 'circuits-without-speed.kml',
    says: 'circuits are told from orbits by the speed that the positions give',
    found: [
      {
        kind: 'touch-and-go',
        count: 2,
        from: '07:05:07',
        to: '07:06:00',
        evidence: { speedFrom: 'positions' },
      },
      { kind: 'touch-and-go', count: 2, from: '07:10:07', to: '07:11:00', evidence: { climb: 900 } },
    ],
    never: ['orbit'],
  },
  {
    file: 'wrong-speed-column-adsb.json',
    says: 'seven wrong speeds leave the positions believed',
    found: [{ kind: 'speed-mismatch', evidence: { wrong: 'reported speed' } }],
    never: ['gnss-interference', 'position-jump'],
  },
  {
    file: 'interpolated-stretch.csv',
    says: 'rows at a constant step on a line are named, and count as estimated',
    found: [
      { kind: 'interpolated-stretch', from: '10:03:00', to: '10:12:05', evidence: { rows: 110 } },
      { kind: 'coverage-gap', value: [90, 0.1] },
    ],
    never: ['gnss-interference'],
    estimated: 110,
    repaired: ['other'],
  },
  {
    file: 'phugoid-775ft-level.csv',
    says: 'swings in level flight are measured as they are',
    found: [{ kind: 'altitude-oscillation', value: [760, 40], evidence: { halfCycles: 28 }, period: 61 }],
  },
  {
    file: 'phugoid-775ft-in-1000fpm-descent.csv',
    says: 'the same swings in a descent are measured without it',
    found: [{ kind: 'altitude-oscillation', value: [760, 40], severity: 'caution', period: 61 }],
  },
  {
    file: 'phugoid-1500ft-61s-rows-5s.csv',
    says: 'swings show in rows of 5 s',
    found: [{ kind: 'altitude-oscillation', value: [1500, 25], period: 61 }],
  },
  {
    file: 'phugoid-1500ft-61s-rows-20s.csv',
    says: 'swings in rows of 20 s are listed as not assessable',
    never: ['altitude-oscillation'],
    undecided: { 'altitude-oscillation': /^not assessable: too few rows a period/ },
  },
  {
    file: 'phugoid-while-gnss-bad.csv',
    says: 'swings show by the altitude alone where the speed is not believed',
    found: [
      { kind: 'altitude-oscillation', value: [1500, 25], evidence: { verdict: 'unclassified' }, period: 61 },
      { kind: 'gnss-interference' },
    ],
  },
  {
    file: 'emergency-descent-4400fpm.csv',
    says: 'a descent that lasts at 4,400 ft/min is found from top to bottom',
    found: [
      {
        kind: 'rapid-descent',
        from: '04:23:20',
        to: '04:29:15',
        value: [-4400, 10],
        severity: 'caution',
        evidence: { altitudeFrom: 35_000, altitudeTo: 10_000, aircraft: 'jet' },
      },
    ],
  },
  {
    file: 'slow-and-sinking-10s.csv',
    says: 'low speed with high sink shows in rows of 10 s, and the rapid descent is part of it',
    found: [
      {
        kind: 'low-speed-high-sink',
        from: '04:29:20',
        to: '04:31:20',
        value: [5000, 25],
        severity: 'caution',
      },
      { kind: 'rapid-descent', value: [-5000, 10] },
    ],
  },
  {
    file: 'approach-broken-off-1300ft-URMG.csv',
    says: 'an approach broken off high on final, and then away, is found with its height',
    found: [
      {
        kind: 'discontinued-approach',
        value: [1300, 25],
        evidence: { field: 'URMG', runway: '08' },
      },
    ],
  },
  {
    file: 'circle-in-wind-called-holding.csv',
    says: 'circles that drift in the wind are an orbit',
    found: [{ kind: 'orbit', value: [4, 0.1], evidence: { side: 'right' } }],
    never: ['holding'],
  },
  {
    file: 'glider-fr24.csv',
    says: 'a glider that is slow against the wind is not on the ground',
    never: ['touch-and-go', 'go-around'],
  },
  {
    file: 'touch-and-go-true-qnh-985.csv',
    says: 'a height within the pressure of the day tells neither a touch nor its absence',
    never: ['touch-and-go'],
    notHigh: ['go-around'],
  },
];

function isAs(finding: Finding, { from, to, value, severity, period, evidence = {} }: Expected): boolean {
  if (from && formatClock(finding.startTime) !== from) return false;
  if (to && formatClock(finding.endTime) !== to) return false;
  if (value && Math.abs(finding.value - value[0]) > value[1]) return false;
  if (severity && finding.severity !== severity) return false;
  if (period && Math.abs(Number(finding.evidence.period) - period) > 1) return false;
  return Object.entries(evidence).every(([name, one]) => finding.evidence[name] === one);
}

const told = (findings: readonly Finding[]): string =>
  findings
    .map((f) => `${f.kind} ${formatClock(f.startTime)}–${formatClock(f.endTime)} ${f.severity} ${f.value}`)
    .join('; ');

describe('altitudes, rates, speeds and the ground, from file to finding', () => {
  let airports: Airports;
  before(async () => {
    airports = await loadAirports();
  });
  for (const {
    file,
    says,
    found = [],
    never = [],
    notHigh = [],
    estimated = 0,
    phases,
    undecided = {},
    repaired = [],
  } of cases) {
    it(`${file}: ${says}`, async () => {
      const { flights, report } = await readCase(`altitude/${file}`, airports);
      const findings = flights.flatMap((flight) => flight.findings);
      for (const expected of found) {
        const own = ofKind(findings, expected.kind);
        assert.equal(own.length, expected.count ?? 1, `${expected.kind}: ${told(findings)}`);
        assert.ok(
          own.some((finding) => isAs(finding, expected)),
          `${expected.kind}: ${told(own)}`,
        );
      }
      for (const kind of never) assert.deepEqual(told(ofKind(findings, kind)), '');
      const high = findings.filter(({ kind, confidence }) => notHigh.includes(kind) && confidence === 'high');
      assert.equal(told(high), '');
      const code = statusCode('estimated');
      const computed = flights.map(({ status }) => status.ofRow.filter((own) => own === code).length);
      assert.equal(
        computed.reduce((a, b) => a + b, 0),
        estimated,
      );
      const seen = flights[0].phases?.map(({ phase }) => phase) ?? [];
      if (phases) assert.deepEqual(seen.slice(0, phases.length), phases);
      const notRun = flights.flatMap((flight) => flight.notRun);
      for (const [kind, why] of Object.entries(undecided))
        assert.match(notRun.find((one) => one.kind === kind)?.why ?? '', why);
      const repairs = report.repairs.map(({ kind }) => kind);
      for (const kind of repaired) assert.ok(repairs.includes(kind), `repairs: ${repairs.join(', ')}`);
    });
  }
});
