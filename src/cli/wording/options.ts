/** What is wrong with the value of an option. */
import type { Label } from "../../model/index.ts";

export const OPTION_WORDS = {
  emptyName: (): Label => ({
    zh: "其中有空的名称；多个名称之间用一个逗号分隔",
    en: "an empty name; separate names with single commas",
  }),
  emptyPath: (place: string): Label => ({
    zh: `${place} 为空；请写文件或文件夹的名称`,
    en: `${place} is empty; name a file or folder`,
  }),
  /** `values`: the two that were given; none where they are secret. */
  twice: (values: readonly string[]): Label => ({
    zh: `此选项给了两次${values.length === 0 ? "" : `（${values.join("、")}）`}，只能有一个值；请去掉一个`,
    en: `given twice${values.length === 0 ? "" : ` (${values.join(", ")})`}, it takes one value; leave one out`,
  }),
  windowsPath: (path: string): Label => ({
    zh: `${path}：这是 Windows 的路径，本机不是 Windows；请写本机的路径，如 /home/用户名/文件`,
    en: `${path}: a Windows path, and this computer does not run Windows; write the path as it is here, such as /home/me/file`,
  }),
  emptyHost: (): Label => ({
    zh: "地址为空；请写本机的一个地址，要在所有地址上监听请写 0.0.0.0",
    en: "the address is empty; name one of this machine, or 0.0.0.0 for all of them",
  }),
  shortToken: (least: number, length: number): Label => ({
    zh: `口令只有 ${length} 个字符，至少 ${least} 个；不写则随机生成`,
    en: `a token of ${length} characters, at least ${least}; leave it out for a random one`,
  }),
  wholeNumber: (least: number, most: number): Label => ({
    zh: `应为 ${least} 至 ${most} 的整数`,
    en: `a whole number from ${least} to ${most}`,
  }),
  share: (): Label => ({ zh: "应为 0 至 1 的数", en: "a number from 0 to 1" }),
  period: (): Label => ({
    zh: "应为两个日期，早者在前，如 2026-01-01..2030-12-31；可以只写其中一个",
    en: "two dates, the earlier first: 2026-01-01..2030-12-31; one of them may be left out",
  }),
  noneOf: (name: string, known: readonly string[]): Label => ({
    zh: `没有“${name}”；可用：${known.join("、")}`,
    en: `${JSON.stringify(name)} is none of ${known.join(", ")}`,
  }),
};
