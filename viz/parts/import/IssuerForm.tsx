/** Adding an issuer that the workspace does not know yet. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { LEVEL_LABEL } from "../../../src/language/terms.ts";
import { type Jurisdiction, LEVELS, type Workspace } from "../../../src/model/index.ts";
import { perform } from "../../edit/edit.ts";
import { HEAD_FAULT } from "../../i18n/import.ts";
import { label, named, t } from "../../i18n/text.ts";
import type { HeadFault } from "../../import/head.ts";
import { above, idFor, issuerFaults, issuerFrom, type NewIssuer, parentFor } from "../../import/issuer.ts";

interface Props {
  workspace: Workspace;
  /** Whether a person has asked for the form, and goes on in it. */
  asked: boolean;
  /** What the text says who issued it. */
  named: string | undefined;
  /** The new id, or nothing when it was given up. */
  onDone: (id: string | undefined) => void;
}

export function IssuerForm({ workspace, asked, named: given, onDone }: Props) {
  const { jurisdictions } = workspace;
  const [issuer, setIssuer] = useState<NewIssuer>(() => issuerFrom(given, jurisdictions));
  const [typedId, setTypedId] = useState(false);
  const [inId, setInId] = useState(false);
  const set = (fields: Partial<NewIssuer>) => setIssuer((old) => ({ ...old, ...fields }));
  const name = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (asked) name.current?.focus();
  }, [asked]);
  // An id that is typed stands, and nothing comes into the field that somebody is in: what is made of the name waits.
  useLayoutEffect(() => {
    if (typedId || inId || issuer.name.trim() === "") return;
    let current = true;
    void idFor(issuer.name.trim(), workspace).then((made) => {
      if (current) set({ id: made });
    });
    return () => {
      current = false;
    };
  }, [issuer.name, typedId, inId, workspace]);
  const faults = issuerFaults(issuer, workspace);
  return (
    <fieldset class="issuer-form">
      <legend>{t("issuerForm")}</legend>
      <label class="field">
        {t("issuerName")}
        <input
          ref={name}
          type="text"
          lang="zh-CN"
          value={issuer.name}
          maxLength={60}
          aria-invalid={faults.name !== undefined}
          onInput={({ currentTarget: { value } }) => {
            const { level } = issuerFrom(value, jurisdictions);
            set({ name: value, level, parent: parentFor(value, level, jurisdictions) });
          }}
        />
        <Fault fault={faults.name} />
      </label>
      <label class="field">
        {t("issuerLevel")}
        <select
          value={issuer.level}
          onChange={({ currentTarget: { value } }) => {
            const level = LEVELS.find((one) => one === value);
            if (level) set({ level, parent: parentFor(issuer.name, level, jurisdictions) });
          }}
        >
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {label(LEVEL_LABEL[level])}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {t("issuerParent")}
        <select value={issuer.parent} onChange={({ currentTarget: { value } }) => set({ parent: value })}>
          <option value="">{t("issuerNoParent")}</option>
          {above(issuer.level, jurisdictions).map((j) => (
            <option key={j.id} value={j.id}>
              {named(j)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {t("issuerId")}
        <input
          type="text"
          value={issuer.id}
          maxLength={40}
          aria-invalid={faults.id !== undefined}
          onFocus={() => setInId(true)}
          onBlur={() => setInId(false)}
          onInput={({ currentTarget: { value } }) => {
            setTypedId(true);
            set({ id: value });
          }}
        />
        {/* It is made of the name, when there is one. */}
        <Fault fault={faults.name === undefined ? faults.id : undefined} />
      </label>
      <p class="issuer-steps">
        <button
          type="button"
          class="button primary"
          disabled={faults.name !== undefined || faults.id !== undefined}
          onClick={() => {
            if (addIssuer(issuer)) onDone(issuer.id);
          }}
        >
          {t("issuerAdd")}
        </button>
        <button type="button" class="button" onClick={() => onDone(undefined)}>
          {t("issuerCancel")}
        </button>
      </p>
    </fieldset>
  );
}

function Fault({ fault }: { fault: HeadFault | undefined }) {
  return fault === undefined ? null : <small class="fault">{label(HEAD_FAULT[fault])}</small>;
}

/** One undoable step. @returns whether it was added */
function addIssuer({ name, level, parent, id }: NewIssuer): boolean {
  const jurisdiction: Jurisdiction = {
    id,
    name: name.trim(),
    level,
    kind: "administrative",
    ...(parent === "" ? {} : { parent }),
    overlaps: [],
  };
  return perform(t("issuerAdded", { name: jurisdiction.name }), [{ do: "add-jurisdiction", jurisdiction }]);
}
