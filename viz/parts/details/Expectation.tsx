/** What is expected of the lower level, and on what ground; a presumed ground is always called so. */
import type { Coverage } from "../../../src/analysis/analysis.ts";
import { GROUND_LABEL } from "../../../src/language/terms.ts";
import { label, levelTerms, t } from "../../i18n/text.ts";
import { Section } from "./Section.tsx";

const ABSENT = new Set(["gap", "not-seen", "expired"]);

export function Expectation({ coverage }: { coverage: Coverage }) {
  if (["grouping", "unnamed"].includes(coverage.state)) return null;
  const { expectation } = coverage;
  return (
    <Section title={t("expectation")}>
      <p>
        <b>{label(levelTerms().duties[expectation.duty])}</b>{" "}
        <span class={expectation.ground === "presumed" ? "chip warn" : "chip"}>
          {t("expectationGround", { ground: label(GROUND_LABEL[expectation.ground]) })}
        </span>{" "}
        {ABSENT.has(coverage.state) && (
          <span class="chip">{coverage.expected ? t("expectedGap") : t("adviseGap")}</span>
        )}
      </p>
      {expectation.note && (
        <p class="muted" lang="zh-CN">
          {expectation.note}
        </p>
      )}
    </Section>
  );
}
