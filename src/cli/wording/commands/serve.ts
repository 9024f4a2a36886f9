/** The help of `guantong serve`. */
import type { Label } from "../../../model/index.ts";

export const SERVE_HELP = {
  does: {
    zh: "在浏览器中打开界面，读写工作区的文件",
    en: "open the interface in the browser; it reads and writes the workspace's files",
  },
  port: { zh: "端口（默认：任一空闲端口）", en: "port (default: any free one)" },
  noOpen: { zh: "只显示网址，不打开浏览器", en: "do not open a browser, only print the address" },
  readOnly: { zh: "只看不存", en: "show the workspace, save nothing" },
  host: {
    zh: "监听的地址；从其他电脑访问时，每次请求都须带口令",
    en: "address to listen on; beyond this machine every request needs the token",
  },
  token: {
    zh: "供 --host 使用的口令，至少 8 个字符（默认：随机生成并显示）",
    en: "token for --host, at least 8 characters (default: a random one, printed)",
  },
  end: { zh: "按 Ctrl+C 停止。", en: "Stop it with Ctrl+C." },
} satisfies Record<string, Label>;
