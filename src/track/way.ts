/** A value counted in a direction: itself along `way` (above 0), its opposite against it. */
export const toward = (value: number, way: number): number => (way > 0 ? value : -value);

/** The side of a turn, or of a place beside a line: right above 0. */
export const sideOf = (value: number): 'left' | 'right' => (value > 0 ? 'right' : 'left');
