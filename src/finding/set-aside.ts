import { msg, str } from '../base/words.js';
import type { Finding } from './finding.js';

/** That an investigator has looked at a finding and set it aside. It stays a finding, and every export says so. */
export interface SetAside {
  /** Why. */
  readonly note: string;
  readonly who?: string;
  /** `2025-02-04`, or a time. */
  readonly when?: string;
  /** Address under which it was set aside. */
  readonly address: string;
  /** What differs from the finding that was set aside, in words; missing for the same window and version. */
  readonly change?: string;
}

/** By the id of the flight, then of the finding. */
export type SetAsideFindings = ReadonlyMap<string, ReadonlyMap<string, SetAside>>;

export const NONE_SET_ASIDE: SetAsideFindings = new Map();

/** A part of an event is set aside with the event. */
export function setAsideOf(
  all: SetAsideFindings,
  flight: string,
  { id, partOf }: Pick<Finding, 'id' | 'partOf'>,
): SetAside | undefined {
  const own = all.get(flight);
  return own?.get(id) ?? (partOf === undefined ? undefined : own?.get(partOf));
}

/** `2025-02-04`, or `2025-02-04 10:00 UTC`: nobody sets a finding aside to the second. */
export const momentWords = (when: string): string => when.replace(/T(\d\d:\d\d):\d\dZ$/, ' $1 UTC');

/** `known to the tower (A. Editor, 2025-02-04)`. */
export function setAsideWords({ note, who, when, change }: SetAside): string {
  const by = [who, when && momentWords(when)].filter(Boolean).join(', ');
  const words = by ? `${note} (${by})` : note;
  return change ? `${words}; ${change}` : words;
}

/** How many of a flight's events are set aside. */
export const countSetAside = (
  all: SetAsideFindings,
  flight: string,
  findings: readonly Pick<Finding, 'id' | 'partOf'>[],
): number => findings.filter((one) => one.partOf === undefined && setAsideOf(all, flight, one)).length;

/** `1 of them set aside by the case`; '' for none. */
export function countSetAsideWords(count: number): string {
  return count === 0 ? '' : msg(str`${count} of them set aside in the case`);
}
