/** What the file system may refuse: the rule, and what to do. */
import type { FaultWords } from "../workspace/index.ts";

export const STORE_WORDS = {
  missing: (): FaultWords => ({
    zh: ["没有此文件或文件夹", "请检查路径"],
    en: ["no such file or folder", "check the path"],
  }),
  noFolder: (): FaultWords => ({
    zh: ["不是文件夹", "请写工作区文件夹"],
    en: ["not a folder", "name a workspace folder"],
  }),
  noWorkspaceFolder: (): FaultWords => ({
    zh: ["不是文件夹", "请写工作区文件夹，如 graph-data"],
    en: ["not a folder", "name a workspace folder, such as graph-data"],
  }),
  noModelFolder: (): FaultWords => ({
    zh: ["不是文件夹", "请写模型所在的文件夹"],
    en: ["not a folder", "name the folder that holds the model"],
  }),
  noTextsFolder: (): FaultWords => ({
    zh: ["不是文件夹", "请写原文所在的文件夹"],
    en: ["not a folder", "name the folder that holds the texts"],
  }),
  there: (): FaultWords => ({
    zh: ["已有同名文件", "请另取名称"],
    en: ["a file is there already", "choose another name"],
  }),
  longName: (): FaultWords => ({ zh: ["名称过长", "请改短"], en: ["the name is too long", "choose a shorter one"] }),
  folderForFile: (): FaultWords => ({
    zh: ["此处应为文件，却是文件夹", "请检查路径"],
    en: ["a folder where a file is expected", "check the path"],
  }),
  permission: (): FaultWords => ({
    zh: ["没有读写权限", "请检查其所有者和权限"],
    en: ["permission denied", "check who owns it and its mode"],
  }),
  noSaving: (): FaultWords => ({
    zh: ["没有写入权限", "请检查其所有者和权限，或复制到可以写入的地方；没有写入任何内容"],
    en: ["cannot be written to", "check who owns it and its mode, or work on a copy; nothing was written"],
  }),
  full: (): FaultWords => ({
    zh: ["磁盘空间不足", "请清理空间；没有改动任何内容"],
    en: ["no space left", "free some space; nothing was changed"],
  }),
  circle: (): FaultWords => ({
    zh: ["链接成环", "请删除该链接"],
    en: ["a link that leads round in a circle", "remove it"],
  }),
  noWorkspace: (file: string): FaultWords => ({
    zh: [`不是工作区：没有 ${file}`, "请运行 guantong init 新建工作区"],
    en: [`no workspace: it has no ${file}`, "run guantong init DIR to make one"],
  }),
  notText: (): FaultWords => ({
    zh: ["不是 UTF-8 编码的文本文件", "请存为 UTF-8，或移走"],
    en: ["not a text file in UTF-8", "save it as UTF-8, or take it out"],
  }),
  unknownEncoding: (): FaultWords => ({
    zh: ["不是已知编码的文本", "请存为 UTF-8，或移走"],
    en: ["no text in a known encoding", "save it as UTF-8, or take it out"],
  }),
  noFile: (): FaultWords => ({ zh: ["不是普通文件", "请移走"], en: ["no ordinary file", "take it out"] }),
  tooLarge: (size: number, limit: number): FaultWords => ({
    zh: [`文件过大，有 ${size} 字节`, `上限为 ${limit} 字节，请拆分或移走`],
    en: [`file of ${size} bytes is too large`, `at most ${limit} bytes; split it or take it out`],
  }),
  tooMany: (count: number, limit: number): FaultWords => ({
    zh: [`一个文件夹内有 ${count} 个文件`, `至多 ${limit} 个`],
    en: [`${count} files in one folder`, `at most ${limit}`],
  }),
  outside: (): FaultWords => ({
    zh: ["链接指向工作区之外", "请把文件复制到工作区内"],
    en: ["a link that leads out of the workspace", "copy the file into the workspace"],
  }),
  badPath: (): FaultWords => ({
    zh: ["不是工作区的文件", "应为 documents/名称.yaml、mappings/名称.sssom.tsv 等"],
    en: ["no file of a workspace", "write documents/NAME.yaml, mappings/NAME.sssom.tsv …"],
  }),
  /** How the file differs from what the change was made on. */
  conflict: (how: "exists" | "removed" | "changed"): FaultWords => {
    const rule = {
      exists: { zh: "文件已经存在", en: "the file exists already" },
      removed: { zh: "读取之后文件被删除", en: "the file was removed since it was read" },
      changed: { zh: "读取之后文件被改动", en: "the file was changed since it was read" },
    }[how];
    return {
      zh: [rule.zh, "请重新读取后再修改；没有写入任何内容"],
      en: [rule.en, "read it again and repeat the change; nothing was written"],
    };
  },
  /** `file`: the lock to be deleted by hand, where nobody here can tell whether its owner still runs. */
  locked: (holder: { pid: number; host: string } | undefined, file: string | undefined): FaultWords => {
    const zhWho =
      holder === undefined
        ? "另一个贯通程序"
        : file === undefined
          ? `本机的另一个贯通程序（进程 ${holder.pid}）`
          : `电脑 ${holder.host} 上的贯通程序（进程 ${holder.pid}）`;
    const enWho =
      holder === undefined
        ? "another guantong"
        : `another guantong (process ${holder.pid} on ${file === undefined ? "this computer" : holder.host})`;
    const zhGone = file === undefined ? "" : `；如该电脑已关机或该程序已关闭，请删除此文件夹中的 ${file} 后再试`;
    const enGone =
      file === undefined ? "" : `; if that computer or program is off, delete ${file} in this folder and try again`;
    return {
      zh: [`${zhWho}正在保存此工作区`, `请稍候几秒再试${zhGone}；没有写入任何内容`],
      en: [`${enWho} is saving this workspace`, `try again in a few seconds${enGone}; nothing was written`],
    };
  },
  workspaceThere: (file: string): FaultWords => ({
    zh: [`其中已有 ${file}`, "请另选文件夹"],
    en: [`it has a ${file} already`, "choose another folder"],
  }),
  notEmpty: (): FaultWords => ({
    zh: ["文件夹不是空的", "请另选文件夹，以免内容混杂"],
    en: ["the folder is not empty", "choose another one, so that nothing is mixed up"],
  }),
};
