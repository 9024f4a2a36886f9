/**
 * A user's sentence model off the main thread: the page stays quick, and stopping is ending the worker. The server lets
 * WebAssembly be compiled in this worker only (src/server/page.ts knows it by its name).
 */
import { toldOf } from "../../src/model/index.ts";
import { openSentenceModel, type SentenceModel } from "../../src/sentence/open.ts";
import type { ModelAnswer, ModelRequest } from "./model-work.ts";

const scope = self as unknown as { onmessage: unknown; postMessage(answer: ModelAnswer): void };
let model: SentenceModel | undefined;

scope.onmessage = async ({ data }: MessageEvent<ModelRequest>) => {
  try {
    if ("open" in data) {
      const files = new Map(data.open);
      model = await openSentenceModel({
        paths: [...files.keys()],
        read: async (path) => new Uint8Array(await (files.get(path) as File).arrayBuffer()),
      });
      scope.postMessage({ opened: true });
    } else if (model !== undefined) {
      const vectors = await model.embed(data.embed, (done, of) => scope.postMessage({ progress: [done, of] }));
      scope.postMessage({ vectors });
    }
  } catch (error) {
    scope.postMessage({ error: toldOf(error) });
  }
};
