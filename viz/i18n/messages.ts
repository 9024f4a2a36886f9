/** All strings of the page, complete in both languages by type. */
import { DETAILS } from "./details.ts";
import { LIST } from "./list.ts";
import { SHELL } from "./shell.ts";

export const MESSAGES = { ...SHELL, ...LIST, ...DETAILS };
export type MessageKey = keyof typeof MESSAGES;
