/** How often something happened, and its first lines: cheap enough for millions of rows. */
export class Tally {
  count = 0;
  /** Lines of the first rows concerned, at most ten. */
  readonly rows: number[] = [];

  add(row: number): void {
    this.count++;
    if (this.rows.length < 10) this.rows.push(row);
  }

  /** Adds another tally. */
  join({ count, rows }: Tally): void {
    this.count += count;
    this.rows.push(...rows);
    this.rows.sort((a, b) => a - b).splice(10);
  }
}
