/** Options of the command line that take several values and may be given several times. */
import { InputError } from "./failure.ts";
import { OPTION_WORDS } from "./wording/options.ts";

/** Reads one value of an option into what was given before it. */
type Collect<Value> = (value: string, before: Value[] | undefined) => Value[];

const COLLECTING = new WeakSet<object>();

/** Marks a reader of values as one that keeps what was given before; see {@link collects}. */
function collecting<Value>(collect: Collect<Value>): Collect<Value> {
  COLLECTING.add(collect);
  return collect;
}

/** Whether an option with this reader may be given several times. */
export function collects(reader: object | undefined): boolean {
  return reader !== undefined && COLLECTING.has(reader);
}

/** Ids one by one or separated by commas; the option may be given several times. */
export const listed: Collect<string> = collecting((value, before) => [...(before ?? []), ...namesIn(value)]);

/** Names out of a closed list, separated by commas; the option may be given several times. */
export function among<Name extends string>(known: readonly Name[]): Collect<Name> {
  return collecting((value, before) => {
    const names = namesIn(value);
    const unknown = names.find((name) => !(known as readonly string[]).includes(name));
    if (unknown !== undefined) throw new InputError(OPTION_WORDS.noneOf(unknown, known));
    return [...(before ?? []), ...(names as Name[])];
  });
}

function namesIn(value: string): string[] {
  const names = value.split(",").map((id) => id.trim());
  if (names.some((id) => id === "")) throw new InputError(OPTION_WORDS.emptyName());
  return names;
}
