import { textWidth } from '../map/labels.js';

/** Words in lines that are no wider than `width` px, at most `most`; what does not fit ends in an ellipsis. */
export function linesOf(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines.map((line) => cut(line, size, width));
  return lines.slice(0, most).map((line, i) => cut(i === most - 1 ? `${line} …` : line, size, width));
}

/** A word longer than a line is cut: it would run out of the picture. */
function cut(line: string, size: number, width: number): string {
  if (textWidth(line, size) <= width) return line;
  const letters = [...line.replace(/ …$/, '')];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('')}…`;
}
