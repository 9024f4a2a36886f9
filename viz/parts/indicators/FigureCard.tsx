/** A card: one upper figure, what the lower issuer has set, and what all known issuers add up to. */
import { useEffect, useRef } from "preact/hooks";
import { label, levelTerms, named, t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { select } from "../../state/store.ts";
import { ConfirmFigure } from "./ConfirmFigure.tsx";
import type { Card } from "./cards.ts";
import { amount, type Line, linesOf } from "./lines.ts";
import { SumLines } from "./SumLines.tsx";
import { type Scale, scaleOf } from "./scale.ts";
import { Track } from "./Track.tsx";

export function FigureCard({ card, found, selected }: { card: Card; found: Found; selected: boolean }) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selected) root.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const lines = linesOf(card, found);
  const ended = lines.filter((line) => line.style !== "upper" && line.standing === "expired");
  const current = lines.filter((line) => !ended.includes(line));
  const { metric, indicator, total, state } = card;
  const drawn = lines.filter((line) => line.style !== "off").map((line) => line.value);
  const scale = scaleOf([
    ...drawn,
    ...(indicator.base?.value ? [indicator.base.value] : []),
    ...(total ? [total.sum] : []),
  ]);
  return (
    <article class={`figure-card ${selected ? "selected" : ""}`} ref={root} aria-label={named(metric)}>
      <header>
        <h3>
          <button type="button" class="link" onClick={() => select(card.commitment, "details")}>
            {named(metric)}
          </button>
        </h3>
        <span class={`indicator-state indicator-${state ?? "reference"}`}>
          {state ? label(levelTerms().indicatorStates[state]) : t("figureReferenceUpper")}
        </span>
        {metric.definition && (
          <p class="figure-definition" lang="zh-CN">
            {metric.definition}
          </p>
        )}
      </header>
      <p class="figure-axis" aria-hidden="true">
        <span>0</span>
        <span>{amount(String(scale.max), metric.unit)}</span>
      </p>
      <ul class="figure-lines">
        {current.map((line) => (
          <FigureLine key={line.key} line={line} card={card} scale={scale} />
        ))}
        {current.length === 1 && state !== undefined && (
          <li class="figure-line figure-none">
            <span class="figure-who">{named(found.jurisdictions.get(found.issuer) ?? { name: found.issuer })}</span>
            <span class="muted">{t("figureNoLower")}</span>
          </li>
        )}
        {ended.map((line) => (
          <FigureLine key={line.key} line={line} card={card} scale={scale} />
        ))}
        {total && <SumLines total={total} scale={scale} found={found} />}
      </ul>
    </article>
  );
}

function FigureLine({ line, card, scale }: { line: Line; card: Card; scale: Scale }) {
  const ended = line.standing === "expired";
  return (
    <li class={`figure-line ${line.style}`}>
      <span class="figure-who">
        {line.who}
        <small>
          {line.style === "upper" ? t("figureUpper") : ended ? t("figureEnded") : t("figureInForce")} ·{" "}
          {line.year === undefined ? t("figureNoYear") : t("figureYear", { year: line.year })}
        </small>
      </span>
      <Track
        scale={scale}
        value={line.value}
        style={line.style}
        comparator={line.comparator}
        target={card.indicator.value}
        base={line.style === "upper" ? card.indicator.base?.value : undefined}
      />
      <span class="figure-said">
        {line.commitment === undefined || line.style === "upper" ? (
          <b lang="zh-CN">{line.words}</b>
        ) : (
          <button
            type="button"
            class="link"
            lang="zh-CN"
            title={line.document}
            onClick={() => select(line.commitment, "details")}
          >
            {line.words}
          </button>
        )}
        {line.remarks.length > 0 && <small>{line.remarks.join(" · ")}</small>}
        {line.pair && <ConfirmFigure pair={line.pair} />}
      </span>
    </li>
  );
}
