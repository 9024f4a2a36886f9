/** The mounted picture, for commands that stand outside it (fit, export). */
import { signal } from "@preact/signals";
import type { Picture } from "../picture/contract.ts";

export const picture = signal<Picture | undefined>(undefined);
