import type { Draw } from '../draw.js';
import { likeNumber, odd, oddText } from '../odd-values.js';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const leaf = (value: Json, draw: Draw): Json => {
  const kind = draw.below(8);
  if (kind < 4 && typeof value === 'number') return Number(likeNumber(String(value), draw));
  if (kind < 5) return null;
  if (kind < 6) return draw.pick<Json>([true, false, [], {}, 0, -1, 1e308, '']);
  return draw.chance(0.5) ? odd(draw) : oddText(draw);
};

/** The same shape: items repeated, left out or in another order, leaves of another value or kind. */
function other(value: Json, draw: Draw, much: number): Json {
  if (Array.isArray(value)) {
    const list = value.map((item) => other(item, draw, much));
    if (list.length > 0 && draw.chance(much)) list.splice(draw.below(list.length), 1);
    if (list.length > 0 && draw.chance(much)) list.push(draw.pick(list));
    if (list.length > 1 && draw.chance(much / 2)) list.push(list.shift()!);
    return list;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).flatMap(([name, item]): [string, Json][] =>
      draw.chance(much / 4) ? [] : [[name, other(item, draw, much)]],
    );
    if (draw.chance(much / 4))
      entries.push([draw.pick(['__proto__', 'constructor', 'toString', 'time']), odd(draw)]);
    return Object.fromEntries(entries);
  }
  return draw.chance(much) ? leaf(value, draw) : value;
}

const written = (text: string, draw: Draw, much: number): string => {
  try {
    return JSON.stringify(other(JSON.parse(text) as Json, draw, much));
  } catch {
    return text;
  }
};

/** JSON of the same shape; a file of one object a line is changed line by line. */
export function json(text: string, draw: Draw): string {
  const much = draw.pick([0, 0.005, 0.02, 0.1]);
  const lines = text.trim().split('\n');
  const byLine = lines.length > 1 && lines.every((line) => /^[\u001e{[].*[}\]],?$/.test(line.trim()));
  if (byLine) return lines.map((line) => written(line, draw, much)).join('\n');
  return written(text, draw, much);
}
