import { formatClock, formatTime } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import type { BasisClass } from '../../finding/basis.js';
import { isPath } from '../../track/path.js';
import { laterThan, type CaseClaim, type CaseFile, type Expectation } from '../file/model.js';
import { factorBetween } from '../measures/convert.js';
import type { MeasuredValue } from '../measures/measure.js';
import { inUnit } from './answer.js';
import type { ClaimResult, Verdict } from './judge.js';

export const verdictWords: Readonly<Record<Verdict, () => string>> = {
  agrees: () => msg('agrees'),
  conflicts: () => msg('conflicts'),
  'cannot tell': () => msg('cannot tell'),
};

/** Each a whole word of a sentence: `on reported rows`. */
const classWords: Readonly<Record<BasisClass, () => string>> = {
  observed: () => msg('on observed rows'),
  reported: () => msg('on published figures'),
  estimated: () => msg('on estimated positions'),
  modeled: () => msg('on modeled rows'),
};

/** Significant digits: as many as the ± allows, at most two of it. */
function rounded(value: number, uncertainty: number): string {
  const digits = uncertainty > 0 ? Math.max(0, Math.min(3, 1 - Math.floor(Math.log10(uncertainty)))) : 1;
  const isWhole = Number.isInteger(value) && !(uncertainty > 0 && uncertainty < 1);
  const fraction = isWhole ? 0 : digits;
  return value.toLocaleString('en-US', { minimumFractionDigits: fraction, maximumFractionDigits: fraction });
}

const withUnit = (text: string, unit: string): string =>
  unit === 'count' || unit === '' ? text : `${text} ${unit}`;

/** `204.5 ± 0.8 mi`, `water`, in the unit of the claim where it has one. */
export function valueWords(one: MeasuredValue, unit: string, expect: Expectation = {}): string {
  if (typeof one.value === 'string') return one.value;
  const own = one.unit ?? unit;
  const to = !one.aside && expect.unit && factorBetween(own, expect.unit) > 0 ? expect.unit : own;
  const { value, uncertainty } = inUnit(one, unit, to);
  const number = rounded(value, uncertainty);
  if (!(uncertainty > 0)) return withUnit(number, to);
  return withUnit(`${number} ± ${rounded(uncertainty, uncertainty)}`, to);
}

/** `right of the line: 204.5 ± 0.8 mi; …`. */
export function measuredWords({ claim, measure, measured }: ClaimResult): string {
  if (!measure || !measured) return '';
  const { expect } = claim.measure ?? {};
  return measured.values
    .map((one) => {
      const value = valueWords(one, measure.unit, expect);
      return one.label && one.label !== value ? msg(str`${one.label}: ${value}`) : value;
    })
    .join('; ');
}

/** `line 1086 of j2-8243.csv, 06:27:58 UTC`: the rows that were used; '' where none were. */
export function claimRowsWords({ measured, analysis }: ClaimResult): string {
  if (!measured?.rows || !analysis) return '';
  const { track } = analysis;
  const { start, end } = measured.rows;
  const [first, last, name] = [track.row[start], track.row[end], track.meta.file];
  const lines =
    first === last ? msg(str`line ${first} of ${name}`) : msg(str`lines ${first} to ${last} of ${name}`);
  if (isPath(track)) return lines;
  const [from, to] = [formatClock(track.time[start]), formatClock(track.time[end])];
  return from === to ? msg(str`${lines}, ${from} UTC`) : msg(str`${lines}, ${from} to ${to} UTC`);
}

/** What the claim says, as a bound: `at least 200 mi`. */
export function expectationWords({ atLeast, atMost, about, tolerance, is, unit = '' }: Expectation): string {
  const number = (value: number) => withUnit(value.toLocaleString('en-US'), unit);
  const parts = [
    ...(atLeast === undefined ? [] : [msg(str`at least ${number(atLeast)}`)]),
    ...(atMost === undefined ? [] : [msg(str`at most ${number(atMost)}`)]),
    ...(about === undefined
      ? []
      : [tolerance ? msg(str`${number(about)}, within ${number(tolerance)}`) : number(about)]),
    ...(is === undefined ? [] : [is]),
  ];
  return parts.join(', ');
}

/**
 * A claim's verdict in one sentence, with number, ±, rows and what the rows are worth. Never a cause, never more than the
 * rows show.
 */
export function claimSentence(result: ClaimResult): string {
  const { verdict, reason, measured, measure } = result;
  const found = measuredWords(result);
  const basis = measured?.basisClass ? classWords[measured.basisClass]() : '';
  const about = [found, claimRowsWords(result), basis].filter(Boolean).join(', ');
  const what = measure && found ? `${measure.title()}: ${about}` : '';
  const word = verdictWords[verdict]();
  if (verdict !== 'cannot tell') return msg(str`${capital(word)}. ${what}.`);
  return what ? msg(str`${capital(word)}: ${reason}. ${what}.`) : msg(str`${capital(word)}: ${reason}.`);
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** `superseded by the Kazakh Ministry of Transport, 2025-02-04`; '' for a claim that still stands. */
export function supersededWords(claim: CaseClaim, file: CaseFile): string {
  const who = laterThan(claim, file)
    .map((later) => `${later.who}, ${saidWords(later)}`)
    .join('; ');
  return who && msg(str`superseded by ${who}`);
}

/** The day, the time, or the days between which a claim was made. */
export function saidWords({ said }: CaseClaim): string {
  if (said.includes('T'))
    return formatTime(Date.parse(said) / 1000)
      .replace('T', ' ')
      .replace('Z', ' UTC');
  const [from, to] = said.split('/');
  return to === undefined ? from : msg(str`${from} to ${to}`);
}
