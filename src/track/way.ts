/** A value counted in a direction: itself along `way` (above 0), its opposite against it. */
export const toward = (value: number, way: number): number => (way > 0 ? value : -value);
