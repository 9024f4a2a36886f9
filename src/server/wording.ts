/** Why the server refuses a request. */
import type { Label } from "../model/index.ts";

export const SERVER_WORDS = {
  tooLarge: (limit: number): Label => ({
    zh: `提交的内容超过 ${limit} 字节，请分几次提交`,
    en: `the body is larger than ${limit} bytes`,
  }),
  noJson: (reason: string): Label => ({
    zh: "提交的内容不是 JSON，可能页面与服务的版本不一致，请刷新页面后再试",
    en: `the body is not JSON: ${reason}`,
  }),
  /** The page and the server do not speak of the same changes. */
  badChanges: (reason: string): Label => ({
    zh: "提交的修改格式不对，可能页面与服务的版本不一致，请刷新页面后再试",
    en: `changes: ${reason}`,
  }),
  /** A change of a known kind, of another shape than the server reads. */
  badShape: (reason: string): Label => ({
    zh: "提交的修改内容不全，请刷新页面后再试",
    en: reason,
  }),
  host: (host: string): Label => ({
    zh: `地址“${host}”不是本服务的地址，请用启动时显示的地址打开`,
    en: `Host ${JSON.stringify(host)} is not this server`,
  }),
  origin: (origin: string): Label => ({
    zh: `来源“${origin}”不是本服务，已拒绝；请用启动时显示的地址打开`,
    en: `Origin ${JSON.stringify(origin)} is not this server`,
  }),
  otherSite: (): Label => ({ zh: "拒绝其他网站发来的请求", en: "requests from other sites are refused" }),
  token: (): Label => ({
    zh: "请用启动时显示的完整地址打开（含 ?token=…）",
    en: "open the address with its ?token=…, as printed at start",
  }),
  mediaType: (): Label => ({ zh: "请以 application/json 提交", en: "send application/json" }),
  readOnly: (): Label => ({ zh: "本服务以只读方式打开，不能保存", en: "this server is read-only" }),
  noAddress: (): Label => ({ zh: "没有这个地址", en: "no such address" }),
  onlyGet: (): Label => ({ zh: "此处只接受 GET 请求", en: "only GET here" }),
  internal: (reason: string): Label => ({ zh: `服务内部出错：${reason}`, en: reason }),
  openToOthers: (host: string): Label => ({
    zh: `--host ${host}：其他机器可以访问，请用 --token 设定至少 8 个字符的口令`,
    en: `--host ${host}: reachable from other machines; give a --token of at least 8 characters`,
  }),
};
