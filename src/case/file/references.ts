import { msg, str } from '../../base/words.js';
import { checkCircles } from './circles.js';
import { sourceOf, type CaseFile } from './model.js';

/** Something of a case that refers to sources, named for a message. */
interface Cited {
  readonly name: string;
  readonly sources: readonly string[];
}

const cited = ({ events, claims, places, story }: CaseFile): readonly Cited[] => [
  ...events.map(({ id, sources }) => ({ name: msg(str`Event “${id}” of the case`), sources })),
  ...claims.map(({ id, sources }) => ({ name: msg(str`Claim “${id}” of the case`), sources })),
  ...places.map(({ id, sources }) => ({ name: msg(str`Place “${id}” of the case`), sources })),
  ...story.map(({ id, sources }) => ({ name: msg(str`Step “${id}” of the story`), sources })),
];

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.has(id) || !seen.add(id));
}

/** What refers to another part must find it there. @throws RangeError that names both */
export function checkReferences(file: CaseFile): void {
  const { events, claims, places, story } = file;
  for (const { name, sources } of cited(file)) {
    const unknown = sources.find((label) => !sourceOf(file, label));
    if (unknown !== undefined)
      throw new RangeError(msg(str`${name}: expected sources that the case lists, found “${unknown}”.`));
  }
  for (const list of [places, [...events, ...claims, ...story]]) {
    const twice = firstTwice(list.map(({ id }) => id));
    if (twice !== undefined)
      throw new RangeError(msg(str`The case: expected each id once, found “${twice}” twice.`));
  }
  checkIds(file);
  checkCircles(claims);
}

function checkIds({ events, claims, places, story }: CaseFile): void {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const [known, said, happened] = [ids(places), ids(claims), ids(events)];
  const check = (name: string, wanted: string | undefined, among: ReadonlySet<string>) => {
    if (wanted !== undefined && !among.has(wanted))
      throw new RangeError(msg(str`${name}: expected an id that the case has, found “${wanted}”.`));
  };
  for (const { id, place } of events)
    if (typeof place === 'string') check(msg(str`Event “${id}” of the case`), place, known);
  for (const { id, supersedes, supersededBy, standsAgainst } of claims)
    for (const other of [...supersedes, ...supersededBy, ...standsAgainst])
      check(msg(str`Claim “${id}” of the case`), other, said);
  for (const { id, view } of story) {
    check(msg(str`Step “${id}” of the story`), view.claim, said);
    check(msg(str`Step “${id}” of the story`), view.event, happened);
  }
}
