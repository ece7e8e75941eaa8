import type { Finding } from '../../src/finding/finding.js';

/** Each event with the findings that are part of it behind it. */
const withParts = (listed: readonly Finding[], all: readonly Finding[]): Finding[] =>
  listed.flatMap((event) => [
    event,
    ...all.filter(({ id, partOf }) => partOf === event.id && !listed.some((one) => one.id === id)),
  ]);

/**
 * The finding after the chosen one, or before it; undefined at the end of the list.
 * @param listed events in the order in which they are listed; @param all findings of the flight
 * @param parts parts of events are steps too
 */
export function findingStep(
  {
    listed,
    all,
    chosen,
  }: Readonly<Record<'listed' | 'all', readonly Finding[]>> & {
    readonly chosen: Finding | null;
  },
  by: 1 | -1,
  parts: boolean,
): Finding | undefined {
  const steps = parts ? withParts(listed, all) : listed;
  const at = steps.findIndex(({ id }) => id === chosen?.id);
  if (at >= 0) return steps[at + by];
  const event = chosen ? steps.findIndex(({ id }) => id === chosen.partOf) : -1;
  // From a part of an event one step back is the event itself.
  if (event >= 0) return by > 0 ? steps[event + 1] : steps[event];
  return by > 0 ? steps[0] : steps.at(-1);
}

/** Which of the list's events a finding is or belongs to, from 1, and of how many; 0 where it is not listed. */
export function placeInList(
  finding: Finding,
  listed: readonly Finding[],
): { readonly nth: number; readonly of: number } {
  const nth = 1 + listed.findIndex(({ id }) => id === finding.id || id === finding.partOf);
  return { nth, of: listed.length };
}
