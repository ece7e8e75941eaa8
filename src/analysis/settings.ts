import { memoByKey } from '../base/memo.js';
import type { Declaration, Option } from '../finding/declaration.js';
import { msg, str } from '../base/words.js';

/** Changed thresholds, by kind of finding and name of the option. */
export type Settings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A setting that no detector has, or outside its limits: what was expected, what was found. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const list = (words: readonly string[]): string => words.join(', ') || msg('none');

function checkValue(name: string, option: Option, value: unknown): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new SettingsError(msg(str`Setting ${name}: expected a number, got ${JSON.stringify(value)}.`));
  }
  if (value < option.min || value > option.max) {
    const unit = option.unit && option.unit !== 'count' ? ` ${option.unit}` : '';
    throw new SettingsError(
      msg(str`Setting ${name}: expected ${option.min} to ${option.max}${unit}, got ${value}.`),
    );
  }
}

function checkDetector(detector: Declaration, values: unknown): void {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    const got = JSON.stringify(values);
    throw new SettingsError(
      msg(str`Settings of ${detector.kind}: expected an object of options and numbers, got ${got}.`),
    );
  }
  for (const [name, value] of Object.entries(values)) {
    const option = Object.hasOwn(detector.options, name) ? detector.options[name] : undefined;
    if (!option) {
      const known = list(Object.keys(detector.options));
      throw new SettingsError(msg(str`Detector ${detector.kind} has no option “${name}”; it has: ${known}.`));
    }
    checkValue(`${detector.kind}.${name}`, option, value);
  }
}

/** @throws SettingsError at the first setting that is unknown or outside its limits. */
export function checkSettings(settings: unknown, detectors: readonly Declaration[]): Settings {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new SettingsError(msg('Settings: expected an object of detectors, got something else.'));
  }
  for (const [id, values] of Object.entries(settings)) {
    const detector = detectors.find((candidate) => candidate.kind === id);
    if (!detector) {
      throw new SettingsError(
        msg(str`Unknown detector “${id}”; expected one of: ${list(detectors.map((d) => d.kind))}.`),
      );
    }
    checkDetector(detector, values);
  }
  return settings as Settings;
}

/** Each option's default; collected once, as a file may have thousands of flights. */
const defaultsOf = memoByKey((detector: Declaration): Readonly<Record<string, number>> => {
  const entries = Object.entries(detector.options).map(([name, option]) => [name, option.default]);
  return Object.fromEntries(entries) as Record<string, number>;
});

/** The values a detector works with: its defaults, overridden by the settings. */
export function valuesFor(detector: Declaration, settings: Settings = {}): Record<string, number> {
  return {
    ...defaultsOf(detector),
    ...(Object.hasOwn(settings, detector.kind) ? settings[detector.kind] : {}),
  };
}

/** `altitude-oscillation.hysteresis=300` as settings. @throws SettingsError */
export function parseSetting(text: string): Settings {
  const match = /^([a-z0-9-]+)\.([A-Za-z0-9]+)=(.+)$/.exec(text.trim());
  if (!match) throw new SettingsError(msg(str`Setting “${text}”: expected detector.option=value.`));
  const value = Number(match[3]);
  if (!Number.isFinite(value)) {
    throw new SettingsError(msg(str`Setting ${match[1]}.${match[2]}: expected a number, got “${match[3]}”.`));
  }
  return { [match[1]]: { [match[2]]: value } };
}

/** `coverage-gap.minimum=120 …`, as `--set` takes each; `defaults` where nothing is changed. */
export const settingsText = (settings: Settings): string =>
  Object.entries(settings)
    .flatMap(([kind, values]) => Object.entries(values).map(([name, value]) => `${kind}.${name}=${value}`))
    .join(' ') || 'defaults';

/** The later of two settings of one option holds. */
export function mergeSettings(...all: readonly Settings[]): Settings {
  const merged: Record<string, Record<string, number>> = {};
  for (const settings of all) {
    for (const [id, values] of Object.entries(settings)) merged[id] = { ...merged[id], ...values };
  }
  return merged;
}
