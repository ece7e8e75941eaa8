/** See recipes.mjs. */
export function recipes(root: string): readonly {
  readonly name: string;
  readonly title?: string;
  readonly text?: string;
  readonly files: readonly { readonly path: string; readonly language: string; readonly text: string }[];
}[];
