/** What is compared: documents of the upper side, the lower issuer and its documents, the date. */

import { useEffect, useRef } from "preact/hooks";
import { COMPLETENESS_LABEL, NATURE_LABEL } from "../../../src/language/terms.ts";
import { byText, type Jurisdiction, LEVELS, type PolicyDocument } from "../../../src/model/index.ts";
import { label, named, t } from "../../i18n/text.ts";
import { found, reading } from "../../state/facts.ts";
import { go, today, view } from "../../state/store.ts";
import { Icon } from "../../widgets/Icon.tsx";
import { Popover } from "../../widgets/Popover.tsx";

export function ScopeChooser() {
  const { analysis } = found.value!;
  const { asOf } = view.value;
  return (
    <fieldset class="scope">
      <legend class="hidden">{t("scope")}</legend>
      <SideChooser side="upper" />
      <Icon name="right" size={14} />
      <SideChooser side="lower" />
      <label class="date" title={t("asOf")}>
        <span>{t("asOf")}</span>
        <input
          type="date"
          value={analysis.asOf}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value !== "") go({ asOf: value });
          }}
        />
      </label>
      {asOf !== today() && (
        <button type="button" class="button quiet" onClick={() => go({ asOf: today() })}>
          {t("today")}
        </button>
      )}
    </fieldset>
  );
}

function SideChooser({ side }: { side: "upper" | "lower" }) {
  const { analysis, jurisdictions } = found.value!;
  const { workspace } = reading.value!;
  const chosen = analysis.scope[side];
  const issuers = chosen.issuers.map((id) => jurisdictions.get(id)).filter((j) => j !== undefined);
  const name = issuers.map((j) => named(j)).join(t("listed"));
  const documents = workspace!.documents;
  const others = analysis.scope[side === "upper" ? "lower" : "upper"].documents;
  const withDocuments = workspace!.jurisdictions
    .filter((j) => documents.some((d) => d.issuer === j.id && !others.includes(d.id)))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || byText(a.id, b.id));
  return (
    <Popover
      label={t(side === "upper" ? "scopeUpper" : "scopeLower")}
      button={
        <>
          <span class="scope-name">{name}</span>
          <span class="count">{chosen.documents.length}</span>
          <Icon name="down" size={14} />
        </>
      }
    >
      <h2 class="popover-title">{t(side === "upper" ? "scopeUpper" : "scopeLower")}</h2>
      {withDocuments.map((jurisdiction) => (
        <IssuerChoice
          key={jurisdiction.id}
          side={side}
          jurisdiction={jurisdiction}
          documents={documents.filter((d) => d.issuer === jurisdiction.id && !others.includes(d.id))}
          chosen={chosen.documents}
        />
      ))}
      <button type="button" class="button" onClick={() => go({ [side]: [], selection: [] })}>
        {t("scopeDefault")}
      </button>
    </Popover>
  );
}

function IssuerChoice({
  side,
  jurisdiction,
  documents,
  chosen,
}: {
  side: "upper" | "lower";
  jurisdiction: Jurisdiction;
  documents: PolicyDocument[];
  chosen: string[];
}) {
  const held = documents.filter((d) => chosen.includes(d.id));
  const place = useRef<HTMLFieldSetElement>(null);
  // What is chosen is in view when the panel opens.
  useEffect(() => {
    if (held.length > 0) place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const toggle = (id: string, on: boolean) => {
    const others = side === "upper" ? chosen : held.map((d) => d.id);
    const next = on ? [...others, id] : others.filter((other) => other !== id);
    if (next.length > 0) go({ [side]: next.sort(byText) });
  };
  return (
    <fieldset class="issuer" ref={place}>
      <legend>
        <label>
          <input
            type={side === "upper" ? "checkbox" : "radio"}
            name={`scope-${side}`}
            checked={held.length > 0}
            onChange={() => go({ [side]: [jurisdiction.id], selection: [] })}
          />
          {named(jurisdiction)}
        </label>
      </legend>
      {documents.map((document) => (
        <label key={document.id} class="document-choice">
          <input
            type="checkbox"
            checked={chosen.includes(document.id)}
            onChange={(event) => toggle(document.id, event.currentTarget.checked)}
          />
          <span>
            {document.title}
            <small>
              {document.date} · {label(NATURE_LABEL[document.nature])} ·{" "}
              {label(COMPLETENESS_LABEL[document.completeness])}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
