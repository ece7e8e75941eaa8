/** CSS pixels: the least height of a chart with a heading line. */
const ROOMY = 92;

/** CSS pixels that a chart has at least. */
export const leastChart = (compact: boolean): number => (compact ? 46 : ROOMY);

/**
 * Marks an element as `compact` if its height is too small for charts at full spacing. Where its height
 * follows from its content there is always room, so it is measured without the mark.
 * @param bar the line above the charts; @param foot CSS pixels of the lanes under them if space permits
 * @returns whether the mark has changed
 */
export function markCompact(host: HTMLElement, bar: Element | null, charts: number, foot: number): boolean {
  const before = host.hasAttribute('compact');
  host.removeAttribute('compact');
  const given = host.clientHeight;
  const compact = given > 0 && given < (bar?.clientHeight ?? 0) + charts * ROOMY + foot;
  host.toggleAttribute('compact', compact);
  return compact !== before;
}
