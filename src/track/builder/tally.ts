/** How often something happened and on which lines first: cheap enough to keep for millions of rows. */
export class Tally {
  count = 0;
  /** Lines of the first rows concerned, at most ten. */
  readonly rows: number[] = [];

  add(row: number): void {
    this.count++;
    if (this.rows.length < 10) this.rows.push(row);
  }

  /** Takes over another's. */
  join({ count, rows }: Tally): void {
    this.count += count;
    this.rows.push(...rows);
    this.rows.sort((a, b) => a - b).splice(10);
  }
}
