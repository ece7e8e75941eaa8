import type { Draw } from '../draw.js';
import { isNumber, likeNumber, odd } from '../odd-values.js';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u0000-\u0008]/g, '');

const value = (text: string, draw: Draw): string => {
  if (draw.chance(0.5) && isNumber(text)) return likeNumber(text, draw);
  return draw.chance(0.2) ? '' : escaped(odd(draw));
};

/** Words of a text of several numbers (coordinates), each of them maybe another. */
const words = (text: string, draw: Draw): string =>
  text.replace(/[^\s,]+/g, (word) => (draw.chance(0.2) ? value(word, draw) : word));

/** The same elements: texts and attributes of another value, elements repeated or left out. */
export function xml(text: string, draw: Draw): string {
  const much = draw.pick([0, 0.01, 0.03, 0.1]);
  let out = text.replace(/>([^<>]+)</g, (all, inner: string) =>
    inner.trim() && draw.chance(much) ? `>${words(inner, draw)}<` : all,
  );
  out = out.replace(/(\s[\w:]+=")([^"]*)"/g, (all, name: string, inner: string) =>
    !/xmlns|version|encoding/.test(name) && draw.chance(much) ? `${name}${value(inner, draw)}"` : all,
  );
  return out.replace(/<(trkpt|when|gx:coord|Placemark|wpt)\b[^]*?<\/\1>/g, (all) =>
    draw.chance(much) ? draw.pick(['', all + all]) : all,
  );
}
