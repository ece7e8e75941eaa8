/** Who has the wheel and one finger: the page, which scrolls (`cooperative`), or map and charts (`full`). */
export type Gestures = 'cooperative' | 'full';
