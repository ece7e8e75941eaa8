/** What a drop, a paste or a picker hands over, as files: folders are walked, pasted text becomes a file. */

const fromEntry = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** `readEntries` gives a hundred at a time and an empty list at the end. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name));
    all.push(...some);
  }
}

async function walk(entry: FileSystemEntry): Promise<File[]> {
  if (entry.name.startsWith('.')) return [];
  if (entry.isFile) return [await fromEntry(entry as FileSystemFileEntry)];
  const files: File[] = [];
  for (const child of await listFolder(entry as FileSystemDirectoryEntry)) files.push(...(await walk(child)));
  return files;
}

/** Pasted rows as a file, so that they take the same way as every other. */
export const textFile = (text: string) => new File([text], 'pasted.txt', { type: 'text/plain' });

/** The entries must be taken before the first await: the browser empties the list when the event is over. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...transfer.files];
  const text = transfer.getData('text/plain');
  if (entries.some((entry) => entry?.isDirectory)) {
    const walked = await Promise.all(entries.filter((entry) => entry !== null).map(walk));
    return walked.flat();
  }
  if (plain.length > 0) return plain;
  return text.trim() ? [textFile(text)] : [];
}

export const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;
