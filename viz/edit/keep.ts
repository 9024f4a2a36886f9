/**
 * Without a server: the changes made to the workspace this page carries are kept in the browser (IndexedDB), as a list
 * that is applied again when the page is opened. Keyed by the workspace's content, since another build is another one.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { textFingerprint } from "../../src/model/index.ts";
import { applyChanges, type Change, type WorkspaceFiles } from "../../src/workspace/index.ts";

interface Kept extends DBSchema {
  changes: { key: number; value: { workspace: string; changes: Change[] }; indexes: { workspace: string } };
}

let database: Promise<IDBPDatabase<Kept>> | undefined;
let workspace = "";
let original: WorkspaceFiles = {};
/** How many steps of the store are in what this page shows. */
let known = 0;

function open(): Promise<IDBPDatabase<Kept>> {
  database ??= openDB<Kept>("guantong", 1, {
    upgrade(db) {
      db.createObjectStore("changes", { autoIncrement: true }).createIndex("workspace", "workspace");
    },
  });
  return database;
}

/** Remembers which workspace this is and applies what was kept for it. Changes that no longer fit are left out. */
export async function withKept(files: WorkspaceFiles): Promise<WorkspaceFiles> {
  workspace = textFingerprint(JSON.stringify(Object.entries(files).sort())).slice(0, 16);
  original = files;
  return replay();
}

async function replay(): Promise<WorkspaceFiles> {
  const steps = await (await open()).getAllFromIndex("changes", "workspace", workspace);
  known = steps.length;
  let current = original;
  for (const { changes } of steps) {
    try {
      current = applyChanges(current, changes);
    } catch {
      // Another version of the tool may have kept what this one does not take.
    }
  }
  return current;
}

/** Adds changes to what is kept. @throws when the browser refuses to store. */
export async function keepChanges(changes: Change[]): Promise<void> {
  await (await open()).add("changes", { workspace, changes });
  known++;
}

/** The files with what another tab has kept meanwhile; `undefined` when there is nothing new. */
export async function keptElsewhere(): Promise<WorkspaceFiles | undefined> {
  const count = await (await open()).countFromIndex("changes", "workspace", workspace);
  return count > known ? replay() : undefined;
}
