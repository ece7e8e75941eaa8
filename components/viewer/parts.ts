/** Parts of a viewer that a page may leave out. */
export const leavable = [
  'header',
  'open',
  'edit',
  'view',
  'export',
  'help',
  'map',
  'charts',
  'player',
  'panel',
] as const;
export type Leavable = (typeof leavable)[number];

/** Without a header nothing of it is shown. */
const inHeader: readonly Leavable[] = ['open', 'view', 'export', 'help'];

/** What is left out with the parts that are named; in a picture everything that can be operated. */
export function leftOutWith(named: ReadonlySet<string>, isPicture: boolean): ReadonlySet<string> {
  if (isPicture) return new Set([...named, ...inHeader, 'player', 'panel']);
  return named.has('header') ? new Set([...named, ...inHeader]) : named;
}
