/** How a command ends when it does not end well. */
import { ToldError } from "../model/index.ts";

/** 0 fine · 1 a threshold that was asked for is broken · 2 bad input or usage. */
export const EXIT = { fine: 0, threshold: 1, bad: 2 } as const;

/** Bad input or usage, worded for people: what, then the remedy. Printed without a stack trace; exit status 2. */
export class InputError extends ToldError {}
