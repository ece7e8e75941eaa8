/** px of width below which a viewer is one column: everything under the map, in one scroll. */
export const NARROW = 760;
