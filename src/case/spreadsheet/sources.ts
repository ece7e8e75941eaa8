import { freeId } from '../../base/free-id.js';
import type { CaseFile, CaseSource } from '../file/model.js';
import { WEB_ADDRESS } from '../file/parse-sources.js';

/** Sources of a table: labels of the case, or texts and addresses, which get a label. */
export class SourceLabels {
  readonly #known: Readonly<Record<string, CaseSource>>;
  readonly #taken: Set<string>;
  /** By text: a source that many rows have gets one label. */
  readonly #given = new Map<string, string>();
  readonly added: Record<string, CaseSource> = {};

  constructor({ sources }: Pick<CaseFile, 'sources'>) {
    this.#known = sources;
    this.#taken = new Set(Object.keys(sources));
    for (const [label, { who, address }] of Object.entries(sources)) {
      if (address) this.#given.set(address, label);
      this.#given.set(who, label);
    }
  }

  /** The labels of a cell: `FG2; RD`, `FG2 RD`, or `https://…; a paper`. */
  labelsOf(text: string): string[] {
    const words = text.split(/[\s,;]+/).filter(Boolean);
    if (words.every((word) => Object.hasOwn(this.#known, word))) return words;
    return text
      .split(/[;\n]/)
      .map((piece) => piece.trim())
      .filter(Boolean)
      .map((piece) => (Object.hasOwn(this.#known, piece) ? piece : this.#labelOf(piece)));
  }

  #labelOf(text: string): string {
    const known = this.#given.get(text);
    if (known !== undefined) return known;
    const label = freeId('S', this.#taken);
    this.#given.set(text, label);
    this.added[label] = { who: text, ...(WEB_ADDRESS.test(text) && { address: text }) };
    return label;
  }
}
