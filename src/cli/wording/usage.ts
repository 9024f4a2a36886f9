/** What is wrong with how a command was typed: the rule, and what to do. */
import type { Label } from "../../model/index.ts";

export const USAGE_WORDS = {
  /** `like`: names that are nearly the same, as they are typed; empty when none is. */
  unknownOption: (option: string, like: string): Label => ({
    zh: `未知的选项“${option}”${didYouMean(like).zh}`,
    en: `unknown option '${option}'${didYouMean(like).en}`,
  }),
  unknownCommand: (command: string, like: string): Label => ({
    zh: `未知的命令“${command}”${didYouMean(like).zh}`,
    en: `unknown command '${command}'${didYouMean(like).en}`,
  }),
  noSuchCommand: (command: string, known: string): Label => ({
    zh: `未知的命令“${command}”；可用：${known}`,
    en: `unknown command '${command}'; one of ${known}`,
  }),
  missingArgument: (name: string): Label => ({
    zh: `缺少参数 ${name}`,
    en: `missing argument ${name}`,
  }),
  optionWithoutValue: (option: string): Label => ({
    zh: `选项 ${option} 之后没有写值`,
    en: `option ${option} without its value`,
  }),
  missingOption: (option: string): Label => ({
    zh: `缺少必需的选项 ${option}`,
    en: `missing option ${option}, which is required`,
  }),
  tooManyArguments: (expected: number, got: number): Label => ({
    zh: `参数过多：至多 ${expected} 个，实有 ${got} 个；含空格的名称请加引号`,
    en: `too many arguments: ${got}, at most ${expected}; put a name with spaces in quotes`,
  }),
  /** Where the rules stand. */
  seeHelp: (command: string): Label => ({
    zh: `用法见 ${command} --help --lang zh`,
    en: `${command} --help shows how it is used`,
  }),
};

function didYouMean(like: string): Label {
  return like === "" ? { zh: "", en: "" } : { zh: `；是否应为 ${like}？`, en: `; did you mean ${like}?` };
}
