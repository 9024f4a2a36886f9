/** The particulars of a document: what the text gave is filled in and marked, the rest is asked for. */
import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { COMPLETENESS_LABEL, LEVEL_LABEL, NATURE_LABEL } from "../../../src/language/terms.ts";
import { COMPLETENESS, GENRES, NATURES } from "../../../src/model/index.ts";
import { documentIdFor, idsIn } from "../../../src/workspace/index.ts";
import { editable } from "../../edit/saving.ts";
import { GENRE_WORD, HEAD_FAULT } from "../../i18n/import.ts";
import { label, named, t } from "../../i18n/text.ts";
import type { HeadFault, HeadField } from "../../import/head.ts";
import { type Draft, setHead } from "../../import/jobs.ts";
import { reading } from "../../state/facts.ts";
import { IssuerForm } from "./IssuerForm.tsx";

/** No jurisdiction has such an id. */
const NEW = "+";

interface Props {
  job: number;
  draft: Draft;
  faults: Partial<Record<HeadField, HeadFault>>;
}

export function HeadForm({ job, draft, faults }: Props) {
  const { head, recognised } = draft;
  const workspace = reading.value?.workspace;
  const jurisdictions = workspace?.jurisdictions ?? [];
  const { issuerName } = draft.result.extraction.document;
  // Where nobody is known yet, or the text names somebody else, there is nothing to choose: the form stands open.
  const unknown = head.issuer === "" && (jurisdictions.length === 0 || issuerName !== undefined);
  const [adding, setAdding] = useState<"no" | "offered" | "asked">(unknown && editable.value ? "offered" : "no");
  const issuer = useRef<HTMLSelectElement>(null);
  const typed = (name: "id" | "title" | "number" | "url" | "date" | "from" | "to") => (
    <Field name={name} fault={faults[name]} recognised={recognised.includes(name)}>
      {(attributes) => {
        const value = head[name];
        const onInput = (event: { currentTarget: HTMLInputElement }) =>
          setHead(job, { [name]: event.currentTarget.value });
        return name === "date" || name === "from" || name === "to" ? (
          <input {...attributes} type="date" value={value} onInput={onInput} />
        ) : (
          <input
            {...attributes}
            type="text"
            value={value}
            maxLength={300}
            disabled={name === "id" && draft.updates !== undefined}
            onInput={onInput}
          />
        );
      }}
    </Field>
  );
  const chosen = <Name extends "nature" | "completeness" | "genre">(
    name: Name,
    choices: readonly (Draft["head"][Name] & string)[],
    wordOf: (value: Draft["head"][Name] & string) => string,
  ) => (
    <Field name={name}>
      {(attributes) => (
        <select
          {...attributes}
          value={head[name]}
          onChange={(event) => {
            const value = choices.find((choice) => choice === event.currentTarget.value);
            if (value !== undefined) setHead(job, { [name]: value });
          }}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {wordOf(choice)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <div class="head-form">
      {typed("title")}
      <Field name="issuer" fault={faults.issuer} recognised={recognised.includes("issuer")}>
        {(attributes) => (
          <select
            {...attributes}
            ref={issuer}
            value={head.issuer}
            disabled={draft.updates !== undefined}
            onChange={(event) => {
              const { value } = event.currentTarget;
              // Browsers keep what was chosen; what is shown is the issuer.
              event.currentTarget.value = head.issuer;
              setAdding(value === NEW ? "asked" : "no");
              if (value !== NEW) setHead(job, { issuer: value });
            }}
          >
            <option value="">{t("headIssuerNone")}</option>
            {jurisdictions.map((jurisdiction) => (
              <option key={jurisdiction.id} value={jurisdiction.id}>
                {named(jurisdiction)} · {label(LEVEL_LABEL[jurisdiction.level])}
              </option>
            ))}
            {editable.value && <option value={NEW}>{t("headIssuerNew")}</option>}
          </select>
        )}
      </Field>
      {adding !== "no" && draft.updates === undefined && workspace && (
        <IssuerForm
          workspace={workspace}
          asked={adding === "asked"}
          named={issuerName}
          onDone={(id) => {
            setAdding("no");
            // A file named after its issuer: the document gives way.
            const own = head.id === id ? { id: documentIdFor(head.id, new Set([...idsIn(workspace), head.id])) } : {};
            if (id !== undefined) setHead(job, { issuer: id, ...own });
            issuer.current?.focus();
          }}
        />
      )}
      {typed("number")}
      {typed("date")}
      {typed("from")}
      {typed("to")}
      {chosen("nature", NATURES, (value) => label(NATURE_LABEL[value]))}
      {chosen("completeness", COMPLETENESS, (value) => label(COMPLETENESS_LABEL[value]))}
      <p class="muted">{t("headCompleteHint")}</p>
      {chosen("genre", GENRES, (value) => label(GENRE_WORD[value]))}
      {typed("url")}
      {typed("id")}
    </div>
  );
}

interface Attributes {
  id: string;
  "aria-invalid": boolean;
  "aria-describedby"?: string;
}

function Field({
  name,
  fault,
  recognised = false,
  hint,
  children,
}: {
  name: HeadField;
  fault?: HeadFault | undefined;
  recognised?: boolean;
  hint?: string;
  children: (attributes: Attributes) => ComponentChildren;
}) {
  const id = useId();
  const note = fault !== undefined || hint !== undefined ? `${id}-note` : undefined;
  return (
    <div class={`field ${fault === undefined ? "" : "wrong"}`}>
      <span>
        <label for={id}>{t(`head_${name}`)}</label>
        {recognised && <small class="recognised">✓ {t("importRecognised")}</small>}
      </span>
      {children({
        id,
        "aria-invalid": fault !== undefined,
        ...(note === undefined ? {} : { "aria-describedby": note }),
      })}
      {note && (
        <small id={note}>
          {fault !== undefined && <span class="fault">{label(HEAD_FAULT[fault])} </span>}
          {hint}
        </small>
      )}
    </div>
  );
}
