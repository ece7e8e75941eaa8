import type { Analysis } from '../analysis/analyze.js';
import { judgeClaims, type ClaimResult } from '../case/claims/judge.js';
import { dismissedStates, type DismissedState } from '../case/dismissed.js';
import type { CaseFile } from '../case/file/model.js';
import type { OpenedFile } from '../case/finding-address.js';
import { flightOfCase } from '../case/flight-of-case.js';
import type { Airports } from '../route/airports/index.js';

/** A case and what the flights say to it: in reports its parts go before those of the flights. */
export interface PublishedCase {
  readonly file: CaseFile;
  readonly claims: readonly ClaimResult[];
  /** What has become of the findings that it sets aside. */
  readonly dismissed: readonly DismissedState[];
}

/** A case, its claims held against the one of the flights that it is about. */
export async function publishedCase(
  file: CaseFile,
  analyses: readonly Analysis[],
  files: readonly OpenedFile[],
  airports: Airports,
): Promise<PublishedCase> {
  const claims = await judgeClaims(file, flightOfCase(file, analyses), { airports });
  return { file, claims, dismissed: dismissedStates(file, analyses, files) };
}
