import { msg, str } from '@lit/localize';
import { formatNumber, formatShown, shownAs, type DisplayUnits } from '../../src/base/display-units.js';
import { formatQuantity } from '../../src/base/units.js';
import { confidenceWords } from '../../src/finding/words.js';
import { groundWords } from '../../src/analysis/movement-words.js';
import type { Landing, LandingKind } from '../../src/derived/ground/landings.js';
import { profileFigures } from '../../src/derived/ground/profile-figures.js';
import { clockIn, type Zone } from '../shared/time-zone.js';
import type { PointOfProfile } from './nearest-point.js';
import type { Track } from '../../src/track/track.js';

const kinds: Readonly<Record<LandingKind, () => string>> = {
  'take-off': () => msg('Take-off'),
  'full stop': () => msg('Full stop'),
  'stop-and-go': () => msg('Stop-and-go'),
  'touch-and-go': () => msg('Touch-and-go'),
  'low approach': () => msg('Low approach'),
  'go-around': () => msg('Go-around'),
  approach: () => msg('Approach'),
  'contact not known': () => msg('Contact not known'),
};
export const kindWords = (kind: LandingKind): string => kinds[kind]();

/** `KCKN Crookston, runway 13 (high confidence)`. */
export function placeWords({ confidence, ...landing }: Landing): string {
  const sure = confidence ? confidenceWords(confidence) : msg('estimated, no confidence');
  return `${groundWords(landing)} (${sure})`;
}

/** NM with two digits, or what it is in the units of the screen: offsets are tenths of a mile and less. */
const shortWay = (nm: number, units: DisplayUnits): string => formatShown(nm, 'distance', units, 2);

function offsetWords(offset: number, units: DisplayUnits): string {
  const way = shortWay(Math.abs(offset), units);
  const half = formatShown(0.5, 'distance', units);
  if (Math.abs(offset * shownAs('distance', units).factor) < 0.005)
    return msg(str`on the center line ${half} out`);
  return offset > 0
    ? msg(str`${way} right of the center line ${half} out`)
    : msg(str`${way} left of the center line ${half} out`);
}

/** What is known of a landing or approach in figures, one part each; a figure that no row shows is left out. */
export function figureWords(landing: Landing, track: Track, units: DisplayUnits): string[] {
  const { touchdownSpeed, derivedSpeed, height, heightUncertainty = NaN, profile } = landing;
  const words: string[] = [];
  if (height !== undefined) {
    const [lowest, give] = [height, heightUncertainty].map((feet) => formatShown(feet, 'altitude', units));
    words.push(msg(str`lowest ${lowest} ± ${give} above the field`));
  }
  if (touchdownSpeed !== undefined) {
    const speed = formatShown(touchdownSpeed, 'speed', units);
    words.push(
      derivedSpeed
        ? msg(str`touchdown at ${speed} over the ground, computed from the positions`)
        : msg(str`touchdown at ${speed} over the ground`),
    );
  }
  if (!profile) return words;
  const { slope, slopeOver, crossing, offset } = profileFigures(profile, track);
  if (slope === slope)
    words.push(msg(str`slope ${formatNumber(slope, 1)}° over ${formatShown(slopeOver, 'distance', units)}`));
  if (crossing === crossing) {
    const [over, give] = [crossing, profile.heightUncertainty].map((ft) =>
      formatShown(ft, 'altitude', units),
    );
    words.push(msg(str`${over} ± ${give} over the threshold`));
  }
  if (offset === offset) words.push(offsetWords(offset, units));
  return words;
}

/** What the picture shows, for those who do not see it. */
export function pictureWords(shown: readonly Landing[], track: Track): string {
  const slopes = shown.flatMap(({ profile }) => {
    const slope = profile ? profileFigures(profile, track).slope : NaN;
    return slope === slope ? [formatNumber(slope, 1) + '°'] : [];
  });
  return slopes.length > 0
    ? msg(
        str`Height and lateral offset against the distance to the threshold of ${shown.length} approaches; slopes ${slopes.join(', ')}. The figures are in the list.`,
      )
    : msg(
        str`Height and lateral offset against the distance to the threshold of ${shown.length} approaches. The figures are in the list.`,
      );
}

/** What all heights of the shown approaches share. */
export function heightNotice(shown: readonly Landing[], { meta }: Track): string {
  const most = Math.max(...shown.map(({ profile }) => profile?.heightUncertainty ?? NaN));
  const feet = formatQuantity(most, 'ft');
  if (!(most > 150))
    return msg(str`Heights are above the ground as the flight’s own altitude shows it, ± ${feet}.`);
  return meta.altitudeReference === 'pressure'
    ? msg(
        str`Heights may all be wrong together by ± ${feet}: the pressure of the day is not known. Give it in the settings.`,
      )
    : msg(str`Heights may all be wrong together by ± ${feet}: no row on the ground shows the field.`);
}

export const clockWords = (zone: Zone, time: number): string => `${clockIn(zone, time)} ${zone.label}`;

/** `Full stop, 15:58:10 UTC · 0.79 NM before the threshold · 260 ft above it · 0.01 NM left`. */
export function readoutWords(
  { shown, distance, height, offset }: PointOfProfile,
  clock: string,
  units: DisplayUnits,
): string {
  const [out, aside] = [distance, offset].map((nm) => shortWay(Math.abs(nm), units));
  return [
    `${shown.label}, ${clock}`,
    distance >= 0 ? msg(str`${out} before the threshold`) : msg(str`${out} past the threshold`),
    msg(str`${formatShown(height, 'altitude', units)} above it`),
    offset > 0 ? msg(str`${aside} right`) : msg(str`${aside} left`),
  ].join(' · ');
}
