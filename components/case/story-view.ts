import type { ClaimResult } from '../../src/case/claims/judge.js';
import type { CaseFile, StoryStep } from '../../src/case/file/model.js';
import type { ViewRequest } from '../shared/events.js';
import { claimView } from './claim-view.js';

/** Seconds around the moment of an event that a step names without a range. */
const AROUND_S = 300;

/** What a step of the story shows: its own view, completed by the claim or event that it names. */
export function storyView(step: StoryStep, file: CaseFile, results: readonly ClaimResult[]): ViewRequest {
  const { flight, time, range, camera, layers, finding, claim, event } = step.view;
  const result = results.find((one) => one.claim.id === claim);
  const named = file.events.find(({ id }) => id === event);
  const around = named && ([named.from - AROUND_S, named.to + AROUND_S] as const);
  return {
    range: null,
    ...(result && claimView(result)),
    ...(named && { time: named.from, range: around }),
    ...(flight !== undefined && { flight }),
    ...(time !== undefined && { time }),
    ...(range && { range }),
    ...(finding !== undefined && { finding }),
    ...(layers && { layers }),
    ...(camera && { camera: { bearing: 0, pitch: 0, ...camera } }),
  };
}
