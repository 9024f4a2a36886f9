/** Errors of commands that an office meets: opening a workspace, importing into it, serving it. */
import type { Label } from "../../model/index.ts";

export const COMMAND_WORDS = {
  faulty: (errors: number, folder: string): Label => ({
    zh: `${folder} 中有 ${errors} 处错误；没有写入任何内容`,
    en: `${errors} errors in ${folder}; nothing was written`,
  }),
  importFaulty: (): Label => ({
    zh: "导入后会有以上错误；没有写入任何内容",
    en: "the import would have these errors; nothing was written",
  }),
  noCommitments: (file: string): Label => ({
    zh: `${file}：没有找到承诺事项，请确认这是一份规划或工作部署文件`,
    en: `${file}: no commitments found; is it a planning document?`,
  }),
  noJurisdictions: (): Label => ({
    zh: "工作区内没有区划或机构，请先加入 workspace.yaml",
    en: "the workspace has no jurisdictions; add them to workspace.yaml first",
  }),
  /** Of stdout; what the command did besides, such as saving, stands. */
  outputFull: (): Label => ({
    zh: "磁盘空间不足；输出不完整，请清理空间",
    en: "no space left; the output is incomplete; free some space",
  }),
  stdinLarge: (limit: number): Label => ({
    zh: `标准输入超过 ${limit} 字节，请拆分`,
    en: `stdin: more than ${limit} bytes; split it`,
  }),
  pageNotBuilt: (): Label => ({
    zh: "页面尚未生成，请先运行 npm run build",
    en: "the page is not built; run npm run build first",
  }),
  portInUse: (port: number | undefined): Label => ({
    zh: `端口 ${port} 已被占用，请用 --port 另选，或不指定端口`,
    en: `port ${port} is in use; choose another with --port, or leave it out`,
  }),
  portReserved: (port: number | undefined): Label => ({
    zh: `普通用户不能使用端口 ${port}，请选 1024 及以上的端口`,
    en: `port ${port} is not for ordinary users; choose one from 1024 up`,
  }),
  noSuchHost: (host: string): Label => ({
    zh: `--host ${host}：本机没有这个地址`,
    en: `--host ${host}: this machine has no such address`,
  }),
};
