import type { ChartState } from './state.js';

/** The color of the flight in the list of flights. */
export function otherColor(
  { others, flightOrder, colors }: Pick<ChartState, 'others' | 'flightOrder' | 'colors'>,
  index: number,
): string {
  const place = flightOrder.indexOf(others[index].track.meta.id);
  return colors.flights[(place < 0 ? index : place) % colors.flights.length];
}
