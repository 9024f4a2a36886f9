import { ToldError } from "../model/index.ts";

/** A change that does not fit the files: what it names is not there, or is there already. */
export class ChangeError extends ToldError {}
