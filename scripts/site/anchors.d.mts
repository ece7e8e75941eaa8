/** See anchors.mjs. */
export function slugOf(text: string): string;
