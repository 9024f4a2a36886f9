import { tellInBoth } from "./both-languages.ts";
import { basic } from "./folder.ts";

tellInBoth("errors of the command line: serve", [
  [
    "an empty address, which would be every one",
    () => ["serve", basic, "--no-open", "--host", ""],
    "guantong: --host : the address is empty; name one of this machine, or 0.0.0.0 for all of them\n",
    "guantong: --host ：地址为空；请写本机的一个地址，要在所有地址上监听请写 0.0.0.0\n",
  ],
  [
    "a token anybody can guess",
    () => ["serve", basic, "--no-open", "--token", "ab"],
    "guantong: --token: a token of 2 characters, at least 8; leave it out for a random one\n",
    "guantong: --token：口令只有 2 个字符，至少 8 个；不写则随机生成\n",
  ],
  [
    "a port that is none",
    () => ["serve", basic, "--no-open", "--port", "99999"],
    "guantong: --port 99999: a whole number from 0 to 65535\n",
    "guantong: --port 99999：应为 0 至 65535 的整数\n",
  ],
]);
