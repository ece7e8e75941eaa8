import { declarations } from '../finding/declarations/index.js';
import type { Detector } from '../finding/detector.js';
import { detectors as rules } from './index.js';

/** Every detector with its texts: the package keeps these apart from the rules, so that analyzing alone loads none. */
export const detectors: readonly Detector[] = rules.map((rule) => ({
  ...rule,
  ...declarations.find(({ kind }) => kind === rule.kind),
}));
