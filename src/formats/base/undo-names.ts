/** Repairs that a reader leaves out when it is told to: the names of `ReadOptions.undo`. */
export const undoNames = [
  'sentinel-missing',
  'duplicate-joined',
  'clock-set-back',
  'flights-split',
  'interpolated-estimated',
] as const;
