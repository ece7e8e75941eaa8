import type { Track } from '../../track/track.js';
import type { Dialect } from './dialect.js';
import type { FileReport } from './report.js';

/** A file at the door: the worker and the command line make it from a File, a path, pasted text or a download. */
export interface Input {
  readonly name: string;
  /** Bytes of the file as given; 0 unknown. */
  readonly size: number;
  /** The bytes, unpacked by the caller where the file is gzip. May be called more than once. */
  stream(): AsyncIterable<Uint8Array>;
}

/** The beginning of a file (up to 64 KB), by which formats know their files. */
export interface FileHead {
  readonly bytes: Uint8Array;
  readonly isText: boolean;
  /** Label for TextDecoder. */
  readonly encoding: string;
  /** The bytes decoded when this is first called; '' if they are not text. */
  text(): string;
}

/** What a reader gets in addition to the bytes. */
export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Bytes read so far (of the stream). */
  readonly onProgress?: (bytes: number) => void;
  /** Switches that undo repairs, by the id that the repair carries in the report. */
  readonly undo?: readonly string[];
  /** Read the file as CSV in this form, regardless of its content. */
  readonly dialect?: Dialect;
}

export interface ReadResult {
  readonly tracks: readonly Track[];
  readonly report: FileReport;
}

export interface Format {
  readonly id: string;
  readonly title: () => string;
  /** Without the dot; only a hint, the content decides. */
  readonly extensions: readonly string[];
  /** Why this is the file's format, by its first bytes; undefined if it is not. */
  matches(head: FileHead, name: string): string | undefined;
  /** @throws ReadError where the file is not a track. */
  read(input: Input, options: ReadOptions): Promise<ReadResult>;
}
