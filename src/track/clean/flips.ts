import { toward } from '../way.js';

/**
 * Altitudes that jump away in one step and back in another: a bit that is set in some messages and not in others, another
 * aircraft's reply, a dip to a lower value. Found at any interval of rows, also where the wrong value is repeated.
 */

/** ft; three steps of a transponder's altitude of 100 ft (ICAO Annex 10 Vol. IV). */
const SLACK_FT = 300;
/** ft/s, 5,000 ft/min (pycontrails' bound): a step that is faster may be a jump. */
const FAST_FT_S = 5000 / 60;
/** ft/s, 2,620 ft/min, the fastest usual descent of an airliner (OpenAP WRAP): enough where reported rates deny both steps. */
const DENIED_FT_S = 2620 / 60;
/** ft/s, 10,000 ft/min, beyond an emergency descent (6,000 to 8,000): alone enough for a jump where no rate is reported. */
const FASTEST_FT_S = 10_000 / 60;
/** s for which decoders repeat a value (OpenSky's state vectors: 15 s), and around a step in which rates speak for it. */
const HOLD_S = 15;
/** s, longest time away; what lasts longer looks like another level. */
const MAX_TIME_AWAY_S = 240;
/** A step back is so much the size of the step away, at least: the aircraft flew on in the meantime. */
const MIN_RETURN_SHARE = 0.5;
/** s; over a longer interval a swing (of a minute or less) may begin and end level, and the rates at both ends deny what it did. */
const SOON_S = 15;
/** Steps of one size back and forth that show two values of one column, without any reported rate. */
const MIN_REPEATS = 4;

interface AltitudeJump {
  /** Entry of the index before the step. */
  readonly at: number;
  /** ft, signed. */
  readonly step: number;
  /** ft/s. */
  readonly rate: number;
  /** Whether reported rates around it explain less than half of it; undefined where none is reported. */
  readonly contradicted: boolean | undefined;
}

/** ft that the reported rates within `HOLD_S` explain in the direction of `way`, over the step and a held value; NaN without. */
function explained(
  time: Float64Array,
  index: Uint32Array,
  k: number,
  way: number,
  rates: Float32Array,
): number {
  const [a, b] = [index[k], index[k + 1]];
  let [from, to] = [a, b];
  while (from > 0 && time[a] - time[from - 1] <= HOLD_S) from--;
  while (to + 1 < time.length && time[to + 1] - time[b] <= HOLD_S) to++;
  let most = NaN;
  for (let i = from; i <= to; i++) {
    const rate = toward(rates[i], way);
    if (rate > most || most !== most) most = rate;
  }
  return (Math.max(0, most) / 60) * (time[b] - time[a] + HOLD_S);
}

function jumpsOf(
  time: Float64Array,
  values: Float32Array,
  index: Uint32Array,
  rates: Float32Array | undefined,
): AltitudeJump[] {
  const jumps: AltitudeJump[] = [];
  for (let k = 0; k + 1 < index.length; k++) {
    const step = values[index[k + 1]] - values[index[k]];
    const size = Math.abs(step);
    if (size <= SLACK_FT) continue;
    const rate = size / Math.max(1, time[index[k + 1]] - time[index[k]]);
    const known = rates ? explained(time, index, k, step, rates) : NaN;
    const contradicted = known === known ? size > 2 * known : undefined;
    if (rate > FAST_FT_S || contradicted) jumps.push({ at: k, step, rate, contradicted });
  }
  return jumps;
}

/** Whether one jump undoes the other soon, and all values between stay away from the line past them by half of it. */
function undoes(
  time: Float64Array,
  values: Float32Array,
  index: Uint32Array,
  out: AltitudeJump,
  back: AltitudeJump,
): boolean {
  const [before, first, last, after] = [out.at, out.at + 1, back.at, back.at + 1].map((k) => index[k]);
  if (time[last] - time[first] > MAX_TIME_AWAY_S || toward(back.step, out.step) > 0) return false;
  const [one, two] = [Math.abs(out.step), Math.abs(back.step)];
  if (Math.min(one, two) < MIN_RETURN_SHARE * Math.max(one, two)) return false;
  const slope = (values[after] - values[before]) / Math.max(1, time[after] - time[before]);
  for (let k = out.at + 1; k <= back.at; k++) {
    const i = index[k];
    const off = values[i] - (values[before] + slope * (time[i] - time[before]));
    if (toward(off, out.step) < Math.min(one, two) / 2) return false;
  }
  return true;
}

/** Jumps that follow one another, each undoing the one before. */
function chainsOf(
  jumps: readonly AltitudeJump[],
  follows: (out: AltitudeJump, back: AltitudeJump) => boolean,
): AltitudeJump[][] {
  const chains: AltitudeJump[][] = [];
  let chain: AltitudeJump[] = [];
  for (const jump of jumps) {
    const last = chain.at(-1);
    if (last && !follows(last, jump)) {
      chains.push(chain);
      chain = [];
    }
    chain.push(jump);
  }
  if (chain.length > 0) chains.push(chain);
  return chains;
}

/** Whether the values between the jumps stay as they are: several rows to a value, as no swing has them. */
function isFlat(values: Float32Array, index: Uint32Array, chain: readonly AltitudeJump[]): boolean {
  for (let j = 0; j + 1 < chain.length; j++) {
    if (chain[j + 1].at - chain[j].at < 2) return false;
    let [low, high] = [Infinity, -Infinity];
    for (let k = chain[j].at + 1; k <= chain[j + 1].at; k++) {
      low = Math.min(low, values[index[k]]);
      high = Math.max(high, values[index[k]]);
    }
    if (high - low > Math.abs(chain[j].step) / 4) return false;
  }
  return true;
}

function isFault(values: Float32Array, index: Uint32Array, chain: readonly AltitudeJump[]): boolean {
  if (chain.length < 2) return false;
  if (chain.length >= MIN_REPEATS) {
    const short = chain.every(({ step, rate }) => Math.abs(step) <= SOON_S * rate);
    if (short && chain.every(({ contradicted }) => contradicted === true)) return true;
    // A climb explains the steps that go its way, never those back.
    if (chain.some(({ contradicted }) => contradicted) && chain.every(({ rate }) => rate > FAST_FT_S))
      return true;
    // Without a rate, a value that stays and comes back shows the same.
    const open = chain.every(({ contradicted, rate }) => contradicted !== false && rate > FAST_FT_S);
    if (open && isFlat(values, index, chain)) return true;
  }
  const fast = (limit: number): boolean => chain.every(({ rate }) => rate > limit);
  if (chain.every(({ contradicted }) => contradicted === true)) return fast(DENIED_FT_S);
  return chain.every(({ contradicted }) => contradicted === undefined) && fast(FASTEST_FT_S);
}

/**
 * Sets 1 in `outlier` for the values between such steps among the rows in `index` (ascending, finite values). Of two values
 * in turn, those are wrong that neither the rows before nor the rows after have; where these differ, the rarer.
 * @param rates reported rate of change, units per minute
 * @returns whether there are any
 */
export function flips(
  time: Float64Array,
  values: Float32Array,
  index: Uint32Array,
  outlier: Uint8Array,
  rates?: Float32Array,
): boolean {
  const jumps = jumpsOf(time, values, index, rates);
  if (jumps.length < 2) return false;
  const follows = (out: AltitudeJump, back: AltitudeJump): boolean => undoes(time, values, index, out, back);
  let some = false;
  for (const chain of chainsOf(jumps, follows)) {
    if (!isFault(values, index, chain)) continue;
    some = true;
    const seconds = (from: number): number => {
      let sum = 0;
      for (let j = from; j + 1 < chain.length; j += 2)
        sum += time[index[chain[j + 1].at]] - time[index[chain[j].at + 1]];
      return sum;
    };
    const odd = chain.length % 2 === 1;
    for (let j = odd && seconds(1) < seconds(0) ? 1 : 0; j + 1 < chain.length; j += 2)
      for (let k = chain[j].at + 1; k <= chain[j + 1].at; k++) outlier[index[k]] = 1;
  }
  return some;
}
