/** See pages.mjs. */
export const documents: readonly { readonly file: string; readonly name: string; readonly title: string }[];
