import { between, roomOf, type Imports } from './imports.js';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Everything that can be reached from a room. */
function reached(graph: Graph, from: string, seen = new Set<string>()): Set<string> {
  for (const next of graph.get(from) ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reached(graph, next, seen);
  }
  return seen;
}

/** The arrows that do not follow from others (transitive reduction). The graph has no cycles. */
export function reduced(graph: Graph): Map<string, Set<string>> {
  const kept = new Map<string, Set<string>>();
  for (const [from, targets] of graph) {
    const around = new Set([...targets].flatMap((target) => [...reached(graph, target)]));
    kept.set(from, new Set([...targets].filter((target) => !around.has(target))));
  }
  return kept;
}

/** Rooms whose arrows come from the same rooms and lead to the same ones: one box. */
function boxesOf(graph: Graph): string[][] {
  const boxes = new Map<string, string[]>();
  for (const [room, targets] of graph) {
    const sources = [...graph].filter(([, to]) => to.has(room)).map(([from]) => from);
    const key = `${sources.sort().join()} → ${[...targets].sort().join()}`;
    boxes.set(key, [...(boxes.get(key) ?? []), room]);
  }
  return [...boxes.values()].map((box) => box.sort());
}

/** The arrows between the rooms as a Mermaid drawing: a room imports those below it. */
export function arrowsDrawing(imports: Imports): string {
  const graph = reduced(between(imports, roomOf));
  const boxes = boxesOf(graph).sort(([a], [b]) => a.localeCompare(b));
  const idOf = (room: string) => boxes.find((box) => box.includes(room))![0].replaceAll(/\W/g, '_');
  const arrows = boxes.flatMap(([room]) =>
    [...graph.get(room)!].map((to) => `  ${idOf(room)} --> ${idOf(to)}`),
  );
  return [
    '```mermaid',
    'flowchart TD',
    ...boxes.map((box) => `  ${idOf(box[0])}["${box.join('<br>')}"]`),
    ...[...new Set(arrows)].sort(),
    '```',
  ].join('\n');
}
