import type { Draw } from '../draw.js';
import { isNumber, likeNumber, odd } from '../odd-values.js';

/** Lines of a table as cells; a quoted cell keeps its quotes. */
const cellsOf = (line: string, delimiter: string): string[] => {
  const cells: string[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i <= line.length; i++) {
    if (line[i] === '"') quoted = !quoted;
    if (i < line.length && (quoted || line[i] !== delimiter)) continue;
    cells.push(line.slice(from, i));
    from = i + 1;
  }
  return cells;
};

const delimiters = [',', ';', '\t', '|'];
const delimiterOf = (line: string): string =>
  delimiters.reduce((best, one) => (line.split(one).length > line.split(best).length ? one : best));

/** Another cell of the same column, a value like it, an odd one, or nothing. */
function otherCell(cell: string, column: readonly string[], draw: Draw): string {
  const kind = draw.below(10);
  if (kind < 4) return draw.pick(column);
  if (kind < 7 && isNumber(cell)) return likeNumber(cell, draw);
  if (kind < 8) return '';
  const value = odd(draw);
  return /[",;\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

const moved = <T>(list: readonly T[], draw: Draw): T[] => {
  const from = draw.below(list.length);
  return [...list.slice(0, from), ...list.slice(from + 1), list[from]];
};

/** A table of the same header: rows repeated with other cells, in another order, with other line ends. */
export function table(text: string, draw: Draw): string {
  const lines = text.split(/\r?\n/).filter(Boolean);
  const delimiter = delimiterOf(lines.reduce((a, b) => (b.length > a.length ? b : a)));
  const width = Math.max(...lines.map((line) => cellsOf(line, delimiter).length));
  const first = lines.findIndex((line) => cellsOf(line, delimiter).length === width);
  const head = lines.slice(0, first + 1);
  const rows = lines.slice(first + 1).map((line) => cellsOf(line, delimiter));
  if (rows.length === 0) return text;
  const columns = Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? ''));
  const much = draw.pick([0, 0.02, 0.05, 0.2]);
  let made = Array.from({ length: 1 + draw.below(40) }, (_, i) =>
    (i < rows.length ? rows[i] : draw.pick(rows)).map((cell, c) =>
      draw.chance(much) ? otherCell(cell, columns[c], draw) : cell,
    ),
  );
  if (draw.chance(0.1)) made = moved(made, draw);
  if (draw.chance(0.05)) made = made.map((row) => (draw.chance(0.2) ? row.slice(0, -1) : row));
  const out = made.map((row) => row.join(delimiter));
  if (draw.chance(0.05))
    out.splice(draw.below(out.length), 0, draw.pick(['', '# a, comment', head[head.length - 1]]));
  const start = draw.chance(0.1) ? '\ufeff' : '';
  return start + [...head, ...out].join(draw.pick(['\n', '\r\n', '\n', '\r'])) + draw.pick(['', '\n']);
}
