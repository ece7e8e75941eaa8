import type { Settings } from '../../src/analysis/settings.js';
import type { FileReport } from '../../src/formats/base/report.js';
import type { Near } from '../shared/vicinity-text.js';

/** What flights are computed with. */
export interface ComputeInput {
  readonly route: string | object;
  readonly settings: Settings;
  readonly near: Near | null;
  /** hPa at sea level, the pressure of the day; none if null or absent. */
  readonly qnh?: number | null;
  /** The report that the pressure is from. */
  readonly qnhFrom?: string;
}

/** A reading under way: bytes read of how many. */
export interface ReadProgress {
  readonly name: string;
  readonly bytes: number;
  readonly total: number;
  /** Whether the worker has said nothing for long. */
  readonly silent?: boolean;
}

/** A file that could not be read, and why. */
export interface FileProblem {
  readonly name: string;
  readonly message: string;
  /** Line of the file; 0 where the problem is not in a line. */
  readonly row: number;
  /** The file, where it is available: its columns can be assigned by hand. */
  readonly file?: File;
  /** Whether it may be a table. */
  readonly table?: boolean;
}

/** An import report in a list of files, of which two may have the same name. */
export interface ListedReport extends FileReport {
  readonly id?: string;
  /** What distinguishes the file from others of its name; '' if there is only one. */
  readonly fileLabel?: string;
}
