/** A typed route, split into words at everything that people put between waypoints: blanks, dashes, arrows. */

const half = /^(?:[NS][\d.]+|[\d.]+[NS])$/i;
const otherHalf = /^(?:[EW][\d.]+|[\d.]+[EW])$/i;
const number = /^[+-]?\d+(?:\.\d+)?$/;

/** Words, with the two halves of a coordinate (`43.5N 045.7E`, `41.5 48.4`) joined to one. */
export function routeWords(text: string): string[] {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/\bC\/(?=\w+\/)/gi, '') // a climb while cruising, C/LUKAN/M082F290F350
    .replace(/ ?, ?/g, ',') // 41.5, 48.4
    .replace(/(?<![\d.]),|,(?![\d.+-])/g, ' ') // UBBB,URMG: a comma outside of coordinates
    .replace(/[\u2013\u2014\u2192;>/]/g, ' ') // dashes, arrows
    .replace(/(?<=[\p{L}\p{N}])-/gu, ' ') // a hyphen after a word; before a number it is a sign
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-');
  return joined(words);
}

function joined(words: readonly string[]): string[] {
  const whole: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const next = words[i + 1] ?? '';
    const [name, first] = words[i].includes('@') ? words[i].split('@') : ['', words[i]];
    const pair =
      half.test(first) && otherHalf.test(next)
        ? first + next
        : number.test(first) && number.test(next)
          ? `${first},${next}`
          : '';
    whole.push(pair ? (name ? `${name}@${pair}` : pair) : words[i]);
    if (pair) i++;
  }
  return whole;
}
