/** Bytes at the end of a zip that hold its list of files, where these are few. */
const TAIL = 65_536;

/** Whether a file is a provenance bundle: a zip with a `bagit.txt` in its list of files. */
export async function isBundle(file: File): Promise<boolean> {
  if (!/\.zip$/i.test(file.name)) return false;
  const tail = new Uint8Array(await file.slice(-TAIL).arrayBuffer());
  return new TextDecoder('latin1').decode(tail).includes('bagit.txt');
}
