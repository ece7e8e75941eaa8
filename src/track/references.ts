import { memoByKey } from '../base/memo.js';
import { formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import type { AltitudeReference, Track, TrackMeta } from './track.js';

const altitudes = {
  pressure: () => msg('pressure altitude (1013.25 hPa)'),
  geometric: () => msg('geometric altitude (WGS 84)'),
  'mean sea level': () => msg('altitude above mean sea level'),
  unknown: () => msg('reference not stated in the file'),
} as const satisfies Readonly<Record<AltitudeReference, () => string>>;

const headings = {
  true: () => msg('true'),
  magnetic: () => msg('magnetic'),
  unknown: () => msg('true or magnetic not stated'),
} as const satisfies Readonly<Record<NonNullable<TrackMeta['headingReference']>, () => string>>;

/** Steps in ft that altitudes are coded in: Mode C and ADS-B's Gillham code, and ADS-B's Q bit (ICAO Annex 10, Volume IV). */
const STEPS = [100, 25];

/** ft; the step in which a column's altitudes are given, as far as the file shows. 1 if they are finer than the codes; NaN without values. */
export const altitudeStep = memoByKey(({ altitude }: Pick<Track, 'altitude'>): number => {
  const fits = STEPS.map(() => true);
  let some = false;
  for (let i = 0; i < altitude.length; i++) {
    if (altitude[i] !== altitude[i]) continue;
    some = true;
    for (let s = 0; s < STEPS.length; s++) if (altitude[i] % STEPS[s] !== 0) fits[s] = false;
    if (!fits.includes(true)) return 1;
  }
  return some ? STEPS[fits.indexOf(true)] : NaN;
});

/** `Altitudes: pressure altitude (1013.25 hPa), in steps of 25 ft (± 13 ft). Courses: true. Headings: magnetic.` */
export function referenceSentence(track: Track): string {
  const { altitudeReference, headingReference = 'unknown' } = track.meta;
  const step = altitudeStep(track);
  const parts: string[] = [];
  if (step === step) {
    const reference = altitudes[altitudeReference]();
    const [size, half] = [formatQuantity(step, 'ft'), formatQuantity(step / 2, 'ft', step === 1 ? 1 : 0)];
    parts.push(msg(str`Altitudes: ${reference}, in steps of ${size} (± ${half}).`));
  }
  if (track.has('course')) parts.push(msg('Courses: degrees true, over the ground.'));
  if (track.has('heading')) parts.push(msg(str`Headings: ${headings[headingReference]()}.`));
  return parts.join(' ');
}
