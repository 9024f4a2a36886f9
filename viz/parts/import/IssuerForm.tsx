/** Adding an issuer that the workspace does not know yet. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { LEVEL_LABEL } from "../../../src/language/terms.ts";
import { LEVELS, type Workspace } from "../../../src/model/index.ts";
import { label, named, t } from "../../i18n/text.ts";
import { above, addIssuer, idFor, isSound, issuerFrom, type NewIssuer, parentFor } from "../../import/issuer.ts";

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
  const set = (fields: Partial<NewIssuer>) => setIssuer((old) => ({ ...old, ...fields }));
  const name = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (asked) name.current?.focus();
  }, [asked]);
  // An id that is typed meanwhile stands at once: what was being made of the name comes too late.
  useLayoutEffect(() => {
    if (typedId || issuer.name.trim() === "") return;
    let current = true;
    void idFor(issuer.name.trim(), jurisdictions).then((made) => {
      if (current) set({ id: made });
    });
    return () => {
      current = false;
    };
  }, [issuer.name, typedId, jurisdictions]);
  const sound = isSound(issuer, workspace);
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
          onInput={({ currentTarget: { value } }) => {
            const { level } = issuerFrom(value, jurisdictions);
            set({ name: value, level, parent: parentFor(value, level, jurisdictions) });
          }}
        />
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
          aria-invalid={issuer.id !== "" && !sound}
          onInput={({ currentTarget: { value } }) => {
            setTypedId(true);
            set({ id: value });
          }}
        />
      </label>
      <p class="issuer-steps">
        <button
          type="button"
          class="button primary"
          disabled={!sound}
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
