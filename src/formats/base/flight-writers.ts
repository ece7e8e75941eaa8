import { freeId } from '../../base/free-id.js';
import type { FlightKey } from '../../track/builder/index.js';
import { figureFrom, type Figure } from '../../track/figures.js';
import { makeTrack } from '../../track/track.js';
import type { AltitudeReference, Track, TrackMeta } from '../../track/track.js';
import type { Input, ReadOptions, ReadResult } from './format.js';
import { isList, isObject, text } from './json.js';
import type { JsonObject } from './json.js';
import { ReportBuilder } from './report-builder.js';
import { RowWriter } from './row-writer.js';

const references: readonly AltitudeReference[] = ['pressure', 'geometric', 'mean sea level', 'unknown'];
const headings: readonly NonNullable<TrackMeta['headingReference']>[] = ['true', 'magnetic', 'unknown'];

const named = <T extends string>(names: readonly T[], value: unknown): T | undefined =>
  names.find((name) => name === value);

/** Whose rows they are, by the names that Crosstrack's exports give. */
export const keyOf = (properties: JsonObject): FlightKey => ({
  callsign: text(properties.callsign),
  icao24: text(properties.icao24),
  registration: text(properties.registration),
  aircraftType: text(properties.aircraftType),
});

/** The figures that an export gives, by the line that each was first read from. */
export function figuresByLine(properties: JsonObject): ReadonlyMap<number, Figure> {
  const list = isList(properties.figures) ? properties.figures : [];
  const figures = list.flatMap((one) => {
    const known = isObject(one) && figureFrom(Number(one.line), one.class, one.sources, one.text);
    return known ? [[known.line, known] as const] : [];
  });
  return new Map(figures);
}

/**
 * One writer for each kind of track in a file: those whose altitudes or headings mean the same and that carry the same
 * notice, so that a reconstruction stays separate from recorded flights. All report together.
 */
export class FlightWriters {
  readonly #input: Input;
  readonly #options: ReadOptions;
  readonly #format: string;
  readonly #reason: string;
  readonly #report: ReportBuilder;
  readonly #writers = new Map<string, { writer: RowWriter; own: boolean; timeless: boolean }>();
  #row = 0;

  constructor(input: Input, options: ReadOptions, { format, reason }: { format: string; reason: string }) {
    this.#input = input;
    this.#options = options;
    this.#format = format;
    this.#reason = reason;
    this.#report = new ReportBuilder(format, reason);
  }

  get report(): ReportBuilder {
    return this.#report;
  }

  get sawRows(): boolean {
    return this.#row > 0;
  }

  /** Number of the next coordinate of the file. */
  nextRow(): number {
    return ++this.#row;
  }

  /**
   * `own`: an export of Crosstrack, whose features are whole flights with every row they had. `timeless`: the rows have no
   * times, and are paths.
   */
  writer(properties: JsonObject, own: boolean, timeless = false): RowWriter {
    const altitudeReference = named(references, properties.altitudeReference) ?? 'unknown';
    const headingReference = named(headings, properties.headingReference);
    const notice = text(properties.notice);
    const key = JSON.stringify([altitudeReference, headingReference, notice, own, timeless]);
    let entry = this.#writers.get(key);
    if (!entry) {
      const meta = {
        format: this.#format,
        reason: this.#reason,
        altitudeReference,
        headingReference,
        notice,
      };
      entry = { writer: new RowWriter(this.#input, this.#options, meta, this.#report), own, timeless };
      this.#writers.set(key, entry);
    }
    return entry.writer;
  }

  finish(expected: string): ReadResult {
    const all = [...this.#writers.values()];
    const filled = all.filter(({ writer }) => writer.rows > 0);
    const results = (filled.length ? filled : all).map(({ writer, own, timeless }) =>
      writer.finish(expected, timeless ? { timeless } : own ? everyRow : {}),
    );
    const report = this.#report.finish(this.#input.name, this.#input.size);
    return { tracks: withUniqueIds(results.flatMap(({ tracks }) => tracks)), report };
  }
}

/** An export holds every row of its track as it was. */
const everyRow = { keepDuplicates: true, neverSplit: true, keepZeros: true, keepInterpolated: true };

function withUniqueIds(tracks: readonly Track[]): Track[] {
  const taken = new Set<string>();
  return tracks.map((track) => {
    const id = freeId(track.meta.id, taken);
    return id === track.meta.id ? track : makeTrack({ ...track.data, meta: { ...track.meta, id } });
  });
}
