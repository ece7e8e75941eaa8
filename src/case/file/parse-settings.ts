import { HIGHEST_QNH, LOWEST_QNH } from '../../analysis/qnh.js';
import type { Settings } from '../../analysis/settings.js';
import { msg, str } from '../../base/words.js';
import type { CaseSettings } from './model.js';
import { Part } from './part.js';

/** Who works on the case. */
export const peopleOf = (part: Part): readonly string[] => part.texts('people', msg('a list of names'), /\S/);

/** Whether a threshold exists, and within which limits, is known to the detectors, and checked where it is used. */
function thresholdsFrom(value: unknown, name: string): Settings {
  const part = new Part(value, name);
  const entries = Object.keys(part.value).map((kind) => {
    const own = new Part(part.value[kind], msg(str`${name}, ${kind}`));
    return [kind, Object.fromEntries(Object.keys(own.value).map((option) => [option, own.number(option)]))];
  });
  return Object.fromEntries(entries) as Settings;
}

function nearFrom(value: unknown, name: string): CaseSettings['near'] {
  const part = new Part(value, name);
  return {
    airport: part.matching('airport', msg('the code of an airport'), /^[A-Za-z0-9]{3,4}$/),
    radius: part.number('radius', 0.1, 500),
  };
}

/** @throws RangeError for what is none */
export function settingsFrom(value: unknown): CaseSettings {
  const name = msg('Settings of the case');
  const part = new Part(value, name);
  return {
    thresholds: part.has('thresholds') ? thresholdsFrom(part.get('thresholds'), name) : {},
    ...part.maybe('near', (key) => nearFrom(part.get(key), msg(str`${name}, surroundings`))),
    ...part.maybe('qnh', (key) => part.number(key, LOWEST_QNH, HIGHEST_QNH)),
    ...part.maybe('qnhFrom', (key) => part.text(key)),
  };
}
