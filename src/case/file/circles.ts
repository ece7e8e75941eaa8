import { msg, str } from '../../base/words.js';
import type { CaseClaim } from './model.js';
import { PartError } from './part.js';

/** What each claim supersedes, whichever of the two says so. */
function supersededBy(claims: readonly CaseClaim[]): Map<string, Set<string>> {
  const earlier = new Map(claims.map(({ id, supersedes }) => [id, new Set(supersedes)]));
  for (const { id, supersededBy: later } of claims) for (const one of later) earlier.get(one)?.add(id);
  return earlier;
}

/** A claim from which one comes back to it; undefined without a circle. Long chains are usual: nothing here calls itself. */
function inCircle(earlier: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const done = new Set<string>();
  for (const start of earlier.keys()) {
    const path: (readonly [id: string, rest: Iterator<string>])[] = [];
    const open = new Set<string>();
    const enter = (id: string) => {
      path.push([id, (earlier.get(id) ?? new Set()).values()]);
      open.add(id);
    };
    if (!done.has(start)) enter(start);
    while (path.length > 0) {
      const [id, rest] = path.at(-1)!;
      const next = rest.next();
      if (next.done) {
        path.pop();
        open.delete(id);
        done.add(id);
      } else if (open.has(next.value)) return next.value;
      else if (!done.has(next.value)) enter(next.value);
    }
  }
  return undefined;
}

/** What supersedes something came after it. @throws PartError for claims that supersede each other in a circle, or themselves */
export function checkCircles(claims: readonly CaseClaim[]): void {
  const id = inCircle(supersededBy(claims));
  if (id === undefined) return;
  throw new PartError(
    msg(str`Claim “${id}” of the case: expected that it supersedes others, found that it supersedes itself.`),
    'supersedes',
  );
}
