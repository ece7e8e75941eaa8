/** A PMTiles v3 archive with one tile at zoom 0, written by hand after the specification. */
export function archive(
  tileType: number,
  metadata: object,
  tile: Uint8Array<ArrayBuffer>,
  name = 'test.pmtiles',
): File {
  const json = new TextEncoder().encode(JSON.stringify(metadata));
  // One entry: delta of its id, its run length, its length, its offset + 1.
  const directory = Uint8Array.from([1, 0, 1, ...varint(tile.length), 1]);
  const header = new DataView(new ArrayBuffer(127));
  new Uint8Array(header.buffer).set([...new TextEncoder().encode('PMTiles'), 3]);
  const offsets = [127, directory.length, 127 + directory.length, json.length, 0, 0];
  offsets.push(127 + directory.length + json.length, tile.length, 1, 1, 1);
  for (const [i, value] of offsets.entries()) header.setBigUint64(8 + 8 * i, BigInt(value), true);
  const [clustered, none] = [1, 1];
  new Uint8Array(header.buffer).set([clustered, none, none, tileType, 0, 0], 96);
  for (const [i, degrees] of [-180, -85, 180, 85].entries())
    header.setInt32(102 + 4 * i, degrees * 1e7, true);
  return new File([header, directory, json, tile], name);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}
