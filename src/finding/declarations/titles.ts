import type { Declaration } from '../declaration.js';
import { declarations } from './index.js';

/** `of-my-own` → `Of my own`: findings of detectors that no list here has are called by their kind. */
function wordsOfKind(kind: string): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const declarationOf = (kind: string, list: readonly Declaration[]) => list.find((one) => one.kind === kind);

/** What a kind of finding is called. */
export const titleOf = (kind: string, list: readonly Declaration[] = declarations): string =>
  declarationOf(kind, list)?.title() ?? wordsOfKind(kind);

/** The same for the map and the charts, which have little room. */
export function shortTitleOf(kind: string, list: readonly Declaration[] = declarations): string {
  const declaration = declarationOf(kind, list);
  return declaration?.short?.() ?? titleOf(kind, list);
}
