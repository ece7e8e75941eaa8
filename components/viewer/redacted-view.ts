import { msg } from '@lit/localize';
import { isCut, type Redaction } from '../../src/track/redact/redaction.js';
import type { View } from './view-address.js';

/**
 * A view without what would say who flew, or where and when at an end that is left out: files, case, flight and finding are
 * named by both; of a cut flight plan, pressure, moment, range and camera too.
 */
export function redactedView(view: View, redaction: Redaction): View {
  const { colorBy, layers, settings, route, near, qnh, qnhFrom, time, range, camera } = view;
  const always = { colorBy, layers, settings };
  const all = isCut(redaction) ? always : { ...always, route, near, qnh, qnhFrom, time, range, camera };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export const redactedLinkWords = (): string =>
  msg(
    'Link copied. It names no file and no flight: send a file that was exported with the same parts left out.',
  );
