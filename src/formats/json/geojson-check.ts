import { msg, str } from '../../base/words.js';
import { at, isList, isObject } from '../base/json.js';
import type { Json, JsonObject } from '../base/json.js';
import { ReadError } from '../base/report.js';

/** One line or point of a file with everything parallel, checked. */
export interface CheckedFeature {
  /** `[lon, lat]` or `[lon, lat, meters]`, all parts of a MultiLineString one after the other. */
  readonly positions: readonly (readonly number[])[];
  /** Lists as long as `positions`, by name. */
  readonly lists: ReadonlyMap<string, readonly Json[]>;
}

/** Where in a file something is wrong, for people: features are counted from 1. */
export class GeoJsonCheck {
  #feature = 0;

  /** The features of a file, in any wrapper. @throws ReadError if it is not GeoJSON */
  features(file: Json): readonly JsonObject[] {
    const type = at(file, 'type');
    if (type === 'FeatureCollection') {
      const features = at(file, 'features');
      if (isList(features) && features.every(isObject)) return features;
      throw this.#wrong(msg('a list of objects in "features"'), msg('something else'));
    }
    if (type === 'Feature' && isObject(file)) return [file];
    if ((type === 'LineString' || type === 'MultiLineString') && isObject(file))
      return [{ type: 'Feature', geometry: file, properties: {} }];
    const geometry =
      typeof type === 'string' && ('coordinates' in (file as JsonObject) || type.startsWith('Geometry'));
    throw geometry
      ? this.#wrong(msg('a Feature with times'), msg(str`a bare ${type}, which can hold none`))
      : this.#wrong(msg('a GeoJSON Feature or FeatureCollection'), msg('something else'));
  }

  /** The positions of each part of a line. @throws ReadError for one off the Earth or not finite */
  parts(feature: JsonObject, number: number): (readonly number[])[][] {
    this.#feature = number;
    const coordinates = at(feature, 'geometry', 'coordinates');
    const multi = at(feature, 'geometry', 'type') === 'MultiLineString';
    const parts = (multi ? coordinates : [coordinates]) as readonly Json[];
    if (!isList(parts) || !parts.every(isList))
      throw this.#wrong(msg('lists of coordinates'), msg('something else'));
    return parts.map((part) => part.map((position, i) => this.position(position, i, number)));
  }

  /** @throws ReadError for a position off the Earth or not finite, and for lists that are not parallel to the positions */
  line(feature: JsonObject, number: number): CheckedFeature {
    this.#feature = number;
    if (!feature.geometry) return { positions: [], lists: new Map() };
    const multi = at(feature, 'geometry', 'type') === 'MultiLineString';
    const parts = this.parts(feature, number);
    const lengths = parts.map((part) => part.length);
    return {
      positions: parts.flat(),
      lists: this.#lists(at(feature, 'properties', 'coordinateProperties'), lengths, multi),
    };
  }

  position(position: Json | undefined, i: number, feature: number): readonly number[] {
    this.#feature = feature;
    if (!isList(position) || position.length < 2)
      throw this.#wrong(msg(str`[lon, lat] at ${i + 1}`), show(position));
    const numbers = position.slice(0, 3).map((part) => (part === null ? NaN : part));
    const [lon, lat, height = 0] = numbers;
    const finite = [lon, lat].every(Number.isFinite) && (Number.isFinite(height) || Number.isNaN(height));
    if (!finite) throw this.#wrong(msg(str`finite numbers in coordinate ${i + 1}`), show(position));
    if (Math.abs(lon as number) > 180 || Math.abs(lat as number) > 90) {
      throw this.#wrong(
        msg(str`longitude within ±180 and latitude within ±90 in coordinate ${i + 1}`),
        show(position),
      );
    }
    return numbers as number[];
  }

  /** The own position of a row off the line, in lists `lat` and `lon`. */
  alone(lists: ReadonlyMap<string, readonly Json[]>, i: number): readonly number[] | undefined {
    const [lon, lat] = [lists.get('lon')?.[i], lists.get('lat')?.[i]];
    return lon == null || lat == null ? undefined : this.position([lon, lat], i, this.#feature);
  }

  /** Lists that are parallel to each other, such as those of rows without a position. */
  parallel(lists: Json | undefined, length: number, what: string): ReadonlyMap<string, readonly Json[]> {
    const checked = new Map<string, readonly Json[]>();
    for (const [key, list] of Object.entries(isObject(lists) ? lists : {})) {
      if (!isList(list)) throw this.#wrong(msg(str`a list in ${what}.${key}`), show(list));
      if (list.length !== length) {
        throw this.#wrong(
          msg(str`${length} values in ${what}.${key}, parallel to the others`),
          `${list.length}`,
        );
      }
      checked.set(key, list);
    }
    return checked;
  }

  /** A MultiLineString's lists are lists of lists, one a part (as togeojson writes them), or one for all parts. */
  #lists(
    lists: Json | undefined,
    lengths: readonly number[],
    multi: boolean,
  ): ReadonlyMap<string, readonly Json[]> {
    const total = lengths.reduce((sum, length) => sum + length, 0);
    if (!multi) return this.parallel(lists, total, 'coordinateProperties');
    const flat: Record<string, Json> = {};
    for (const [key, list] of Object.entries(isObject(lists) ? lists : {})) {
      const nested = isList(list) && list.length === lengths.length && list.every(isList);
      if (nested) this.#checkParts(list as readonly (readonly Json[])[], lengths, key);
      flat[key] = nested ? list.flat() : (list ?? null);
    }
    return this.parallel(flat, total, 'coordinateProperties');
  }

  #checkParts(list: readonly (readonly Json[])[], lengths: readonly number[], key: string): void {
    const part = list.findIndex(({ length }, p) => length !== lengths[p]);
    if (part < 0) return;
    const [count, number] = [lengths[part], part + 1];
    const expected = msg(str`${count} values in coordinateProperties.${key}, part ${number}`);
    throw this.#wrong(expected, `${list[part].length}`);
  }

  #wrong(expected: string, found: string): ReadError {
    const feature = this.#feature;
    return new ReadError(
      feature
        ? msg(str`Expected ${expected} in feature ${feature}, found ${found}.`)
        : msg(str`Expected ${expected}, found ${found}.`),
      feature,
    );
  }
}

const show = (value: Json | undefined): string => (JSON.stringify(value) ?? msg('nothing')).slice(0, 60);
