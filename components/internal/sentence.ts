/** A sentence that ends with what somebody else wrote, which may bring its own full stop: `…: “Position.”.` has one. */
export const sentence = (text: string): string => text.replace(/([.!?…])([”"’']?)\.$/u, '$1$2');
