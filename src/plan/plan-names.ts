/** Ends of the names of plan files: known before their readers are loaded. */
export const planExtensions = ['.fpl', '.fms', '.lnmpln', '.pln'] as const;

export const isPlanName = (name: string): boolean =>
  planExtensions.some((end) => name.toLowerCase().endsWith(end));
