/** A model folder chosen or dropped in the page: those of its files that are read, by their path below it. */
import { READ_PATHS } from "../../src/sentence/files.ts";

export interface ModelFolder {
  name: string;
  files: [path: string, file: File][];
}

/** What a folder chooser gave: paths begin with the folder's name. `undefined` when nothing was chosen. */
export function chosenFolder(list: readonly File[]): ModelFolder | undefined {
  const name = list[0]?.webkitRelativePath.split("/")[0];
  if (name === undefined) return undefined;
  return folderOf(
    name,
    list.map((file) => [file.webkitRelativePath.slice(name.length + 1), file]),
  );
}

/** What was dropped: one folder. `undefined` for anything else. */
export async function droppedFolder(items: DataTransferItemList): Promise<ModelFolder | undefined> {
  // Before anything is awaited: the list is empty afterwards.
  const [entry, ...others] = [...items].map((item) => item.webkitGetAsEntry());
  if (!entry?.isDirectory || others.length > 0) return undefined;
  const folder = entry as FileSystemDirectoryEntry;
  const found = await Promise.all(
    READ_PATHS.map(
      (path) =>
        new Promise<[string, File] | undefined>((resolve) => {
          const no = () => resolve(undefined);
          folder.getFile(path, {}, (file) => (file as FileSystemFileEntry).file((one) => resolve([path, one]), no), no);
        }),
    ),
  );
  return folderOf(
    folder.name,
    found.filter((one) => one !== undefined),
  );
}

function folderOf(name: string, files: [path: string, file: File][]): ModelFolder {
  return { name, files: files.filter(([path]) => READ_PATHS.includes(path)) };
}
