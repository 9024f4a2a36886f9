/** Proposing a counterpart by dragging from node to node: the pair lies on the desk, and its relation is asked for. */
import { editable } from "../../edit/saving.ts";
import { t } from "../../i18n/text.ts";
import { select } from "../../state/store.ts";
import { announce } from "../../widgets/announce.ts";
import { added, asking, inHand } from "./desk.ts";

export function proposeCounterpart(upper: string, lower: string): void {
  select(upper);
  if (!editable.value || inHand.value === undefined) {
    announce(t(editable.value ? "notReviewed" : "readOnlyHint"), "error");
    return;
  }
  const held = added.value[upper] ?? [];
  added.value = { ...added.value, [upper]: [lower, ...held.filter((id) => id !== lower)] };
  asking.value = { what: "relation", upper, lower, relation: "equivalent" };
}
