import { msg } from '../../base/words.js';
import type { Input, ReadOptions } from '../base/format.js';
import { JSON_LIMIT, isObject, type Json, type JsonObject, parseJson } from '../base/json.js';
import { limitedText } from '../base/lines.js';
import { ReadError } from '../base/report.js';

/** Before each text of a sequence (RFC 7464, which RFC 8142 uses for GeoJSON). */
export const SEPARATOR = '\u001e';

/** Whether a second object begins below the line on which the first ends. */
export const isFeatureALine = (text: string): boolean => /^\s*\{[^\n]*\}[ \t\r]*\n\s*\{/.test(text);

/**
 * The GeoJSON of a file: one text, or the features of a sequence (RFC 8142) or of one a line as one collection.
 * @throws ReadError for text that is too long or no JSON, and for a sequence of anything else
 */
export async function readGeoJson(input: Input, options: ReadOptions): Promise<Json> {
  const text = (await limitedText(input, options, JSON_LIMIT, 'JSON')).replace(/^\s{0,99}/, '');
  if (!text.startsWith(SEPARATOR) && !isFeatureALine(text)) return parseJson(text);
  const texts = text.startsWith(SEPARATOR) ? text.slice(1).split(SEPARATOR) : text.split('\n');
  let line = 1;
  const features: JsonObject[] = [];
  for (const one of texts) {
    if (one.trim()) features.push(...featuresOf(parseJson(one, line), line));
    line += text.startsWith(SEPARATOR) ? one.split('\n').length - 1 : 1;
  }
  return { type: 'FeatureCollection', features };
}

/** RFC 8142 allows every GeoJSON text in a sequence. */
function featuresOf(json: Json, line: number): readonly JsonObject[] {
  if (isObject(json)) {
    const { type, features } = json;
    if (type === 'Feature') return [json];
    if (type === 'FeatureCollection' && Array.isArray(features) && features.every(isObject)) return features;
    if ('coordinates' in json) return [{ type: 'Feature', geometry: json, properties: {} }];
  }
  throw new ReadError(msg('Expected a sequence of GeoJSON features, found something else.'), line);
}
