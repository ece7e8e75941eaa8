import { msg } from '@lit/localize';

/** A place that was picked on a map: degrees, WGS 84, and NM within which a click at its zoom can tell it. */
export interface PickedPlace {
  readonly lat: number;
  readonly lon: number;
  readonly uncertainty: number;
}

/** How a place is picked. */
export const pickWords = (): string =>
  msg('Click the place on the map, or move the map with the arrow keys and press Enter. Esc cancels.');
