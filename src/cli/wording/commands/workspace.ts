/** The help of `guantong init` and `guantong schema`. */
import type { Label } from "../../../model/index.ts";

export const INIT_HELP = {
  does: { zh: "新建工作区", en: "make a new workspace" },
  dir: { zh: "要新建的文件夹，或一个空文件夹", en: "folder to make, or an empty one" },
  title: { zh: "工作区的标题", en: "title of the workspace" },
} satisfies Record<string, Label>;

export const SCHEMA_HELP = {
  does: {
    zh: "将各 YAML 文件的 JSON Schema 写入 schema/，供编辑器使用",
    en: "write the JSON Schemas of the YAML files into schema/, for editors",
  },
} satisfies Record<string, Label>;
