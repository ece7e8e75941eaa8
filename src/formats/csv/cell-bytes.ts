/**
 * The bytes of the text from which rows were cut, and where each cell is in them. PapaParse says what the cells are;
 * their numbers are read from here, because bytes are read far more quickly than the characters of short strings.
 */
export class CellBytes {
  /** ASCII. */
  bytes = new Uint8Array(1 << 16);
  /** `offsets[row * stride + column]`: first byte of a cell; the next cell's begins one behind its end. */
  offsets = new Int32Array(1 << 13);
  /** One more than the columns that are looked at. */
  readonly stride: number;
  readonly #encoder = new TextEncoder();

  constructor(columns: number) {
    this.stride = columns + 1;
  }

  /**
   * Takes rows and the text that holds them with one character between cells and after each row. False where the
   * text is not ASCII, so that characters and bytes are not counted alike.
   */
  load(text: string, rows: readonly (readonly string[])[]): boolean {
    if (this.bytes.length < text.length) this.bytes = new Uint8Array(2 * text.length);
    const { read, written } = this.#encoder.encodeInto(text, this.bytes);
    if (read !== text.length || written !== read) return false;
    const { stride } = this;
    if (this.offsets.length < rows.length * stride) this.offsets = new Int32Array(2 * rows.length * stride);
    const { offsets } = this;
    let at = 0;
    let to = 0;
    for (const row of rows) {
      const shared = Math.min(stride - 1, row.length);
      let c = 0;
      for (; c < shared; c++) {
        offsets[to++] = at;
        at += row[c].length + 1;
      }
      // Cells that a short row does not have begin behind their end.
      for (let rest = c; rest < stride; rest++) offsets[to++] = at;
      for (; c < row.length; c++) at += row[c].length + 1;
    }
    return true;
  }
}
