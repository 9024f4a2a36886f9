/** What a judgement needs to be told before it is made: the relation and what is missing, or the reason. */
import { useEffect, useState } from "preact/hooks";
import { RELATION_LABEL } from "../../../src/language/terms.ts";
import { type Decision, RELATION_EFFECT, type Relation } from "../../../src/model/index.ts";
import { label, t } from "../../i18n/text.ts";
import { found } from "../../state/facts.ts";
import { reviewer } from "../../state/person.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { sendOnCtrlEnter } from "../../widgets/send.ts";
import { relate, settle } from "./acts.ts";
import { asking, comment, inHand, ownRow } from "./desk.ts";

const RELATIONS = ["equivalent", "extended", "part", "generic", "contrary", "related", "rejected"] as const;

const close = () => {
  asking.value = undefined;
};

export function Ask() {
  const now = asking.value;
  // Back and forward, or another window, may take the item away while its relation is being asked for.
  const gone = now?.what === "relation" && now.upper !== inHand.value?.commitment.id;
  useEffect(() => {
    if (gone) close();
  }, [gone]);
  if (now === undefined || gone) return null;
  return now.what === "relation" ? (
    <AskRelation key={now.lower} lower={now.lower} proposed={now.relation} />
  ) : (
    <AskReason key={now.commitment} commitment={now.commitment} decision={now.what} />
  );
}

function AskRelation({ lower, proposed }: { lower: string; proposed: Exclude<Relation, "none"> }) {
  const [relation, setRelation] = useState(proposed);
  const before = inHand.value?.candidates.find((c) => c.lower.id === lower);
  const own = before && ownRow(before, reviewer.value);
  const [missing, setMissing] = useState(own?.missing ?? "");
  const [reason, setReason] = useState(comment.value || (own?.comment ?? ""));
  // What is carried in full lacks nothing.
  const full = RELATION_EFFECT[relation] === "full";
  return (
    <Dialog title={t("relationTitle")} onClose={close}>
      <form
        class="ask"
        onKeyDown={sendOnCtrlEnter}
        onSubmit={(event) => {
          event.preventDefault();
          close();
          comment.value = reason;
          relate(lower, relation, full ? "" : missing.trim());
        }}
      >
        <p lang="zh-CN">{found.value?.commitments.get(lower)?.title}</p>
        <fieldset class="ask-relations">
          <legend class="hidden">{t("relationTitle")}</legend>
          {RELATIONS.map((value) => (
            <label key={value} class={`relation-${value}`}>
              <input type="radio" name="relation" checked={relation === value} onChange={() => setRelation(value)} />
              <span class={`relation relation-${value}`}>{label(RELATION_LABEL[value])}</span>
            </label>
          ))}
        </fieldset>
        <label class="field">
          {t("missing")}
          <textarea
            rows={2}
            maxLength={300}
            disabled={full}
            value={missing}
            onInput={(event) => setMissing(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          {t("reason")}
          <textarea rows={2} maxLength={500} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
        </label>
        <Buttons />
      </form>
    </Dialog>
  );
}

function AskReason({ commitment, decision }: { commitment: string; decision: Decision["decision"] }) {
  const [reason, setReason] = useState(comment.value);
  return (
    <Dialog title={t(`decision_${decision}`)} onClose={close}>
      <form
        class="ask"
        onKeyDown={sendOnCtrlEnter}
        onSubmit={(event) => {
          event.preventDefault();
          close();
          comment.value = "";
          settle(commitment, decision, reason.trim());
        }}
      >
        <p lang="zh-CN">{found.value?.commitments.get(commitment)?.title}</p>
        <label class="field">
          {t("reasonTitle")}
          <textarea
            rows={3}
            maxLength={500}
            required
            title={t("reasonWanted")}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <Buttons />
      </form>
    </Dialog>
  );
}

function Buttons() {
  return (
    <div class="ask-buttons">
      <button type="button" class="button" onClick={close}>
        {t("cancel")}
      </button>
      <button type="submit" class="button primary">
        {t("apply")}
      </button>
    </div>
  );
}
