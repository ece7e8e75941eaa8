import type { Analysis } from '../analysis/analyze.js';
import type { Settings } from '../analysis/settings.js';
import type { FailedFile } from '../analysis/json.js';
import type { FileReport } from '../formats/base/report.js';
import type { SetAsideFindings } from '../finding/set-aside.js';
import type { Airports } from '../route/airports/index.js';
import type { PublishedCase } from './published.js';

/** The input of an export. */
export interface ExportInput {
  readonly analyses: readonly Analysis[];
  readonly files: readonly (FileReport | FailedFile)[];
  readonly airports: Airports;
  readonly settings: Settings;
  /** Findings that a case sets aside: each export keeps them, and says so. */
  readonly setAside?: SetAsideFindings;
  /** The case of the flights, where there is one; asked for by the exports that have its parts. */
  published?(): Promise<PublishedCase>;
}
