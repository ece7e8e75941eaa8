import type { CaseFile } from '../../src/case/file/model.js';
import { loadAirports } from '../../src/route/airports/index.js';
import type { ComputeInput } from '../session/types.js';
import { nearOf } from '../shared/vicinity-text.js';
import { nearIn, type AttributedViewer } from './attribute-effects.js';
import type { View } from './view-address.js';

/** ms that flights wait for the case of their tag: a server that does not answer hides no flight. */
export const CASE_WAIT_MS = 5000;

/** The viewer whose tag says what flights are computed with. */
export interface GivenViewer extends Pick<AttributedViewer, 'near' | 'fail'> {
  readonly route: string;
}

/** Route and settings of a case, as far as it has them. */
export function inputIn({ route, settings }: CaseFile): Partial<Required<ComputeInput>> {
  const { thresholds, near = null, qnh = null, qnhFrom = '' } = settings ?? {};
  return {
    ...(route !== undefined && { route }),
    ...(settings && { settings: thresholds, near, qnh, qnhFrom }),
  };
}

/** @throws RouteError, SettingsError or RangeError for a route or settings that cannot be used */
export async function checkInput(file: CaseFile): Promise<void> {
  if (file.route === undefined && !file.settings) return;
  const { inputOfCase } = await import('../../src/case/input-of-case.js');
  await inputOfCase(file, await loadAirports());
}

/** What flights are computed with: what a link says goes before the tag, and the tag before the case that it names. */
export function inputOf(viewer: GivenViewer, view: View, own: CaseFile | null): Required<ComputeInput> {
  const named = own ? inputIn(own) : {};
  const { qnh = null, qnhFrom = '' } = view.qnh === undefined ? named : view;
  return {
    route: view.route ?? (viewer.route || named.route || ''),
    settings: view.settings ?? named.settings ?? {},
    near: view.near === undefined ? (nearIn(viewer) ?? named.near ?? null) : nearOf(view.near),
    qnh,
    qnhFrom,
  };
}

/** Resolves as the promise does, or to undefined after some time. */
export const inTime = <T>(promise: Promise<T>, ms: number): Promise<T | undefined> =>
  Promise.race([promise, new Promise<undefined>((later) => setTimeout(later, ms, undefined))]);
