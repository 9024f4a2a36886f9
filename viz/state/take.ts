/** What can be taken away from the view: reports, data, pictures. Made by the same writers as the command line's. */
import { version } from "../../package.json";
import { ToldError } from "../../src/model/index.ts";
import type { Filters as ReportFilters, ReportFormat } from "../../src/report/index.ts";
import { zipOf } from "../edit/transfer.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { named, t } from "../i18n/text.ts";
import { startReport } from "../report/making.ts";
import { announce } from "../widgets/announce.ts";
import { begin } from "../widgets/running.ts";
import { download } from "./download.ts";
import { embed, onePageSource } from "./embed.ts";
import { found } from "./facts.ts";
import { picture } from "./picture.ts";
import { initials } from "./pinyin.ts";
import { shownOf } from "./rows.ts";
import { loading } from "./source.ts";
import { view } from "./store.ts";
import { toAddress } from "./view.ts";

/** `guantong-jiulongpo-2026-01-01.docx`: who and as of when. */
export function fileName(extension: string): string {
  const { analysis, issuer } = found.value!;
  return `guantong-${issuer}-${analysis.asOf}.${extension}`;
}

/** The filters of the view as a report has them; what it does not know is handed on as the items that are left. */
function reportFilters(): ReportFilters {
  const { filters } = view.value;
  const { branches, kinds, classes, states, lead, documents, text, ledger } = filters;
  const chosen = documents.length > 0 || text.trim() !== "" || ledger.length > 0;
  const left = chosen ? shownOf(found.value!, { filters, side: "upper", sort: "document" }, initials.value).rows : [];
  if (chosen && left.length === 0) throw new ToldError(MESSAGES.noResult);
  return {
    ...(chosen ? { item: left.map((row) => row.commitment.id) } : {}),
    ...(branches.length > 0 ? { branch: branches } : {}),
    ...(kinds.length > 0 ? { kind: kinds } : {}),
    ...(classes.length > 0 ? { class: classes } : {}),
    ...(states.length > 0 ? { state: states } : {}),
    ...(lead === "" ? {} : { department: [lead] }),
  };
}

/** Makes the report of what is shown, off the page's thread; its steps are told, and it can be stopped. */
export function takeReport(format: ReportFormat): Promise<void> {
  const { analysis } = found.value!;
  const name = fileName(format);
  const options = { format, version, lang: view.value.language, filters: reportFilters() };
  return new Promise((resolve, reject) => {
    const told = begin(
      () => t("makingBegins", { name }),
      () => {
        making.stop();
        told.end();
        announce(t("makingStopped", { name }));
        resolve();
      },
    );
    const making = startReport(analysis, options, (step, at, of) =>
      told.say(() => t("makingStep", { name, step: t(`making_${step}`), at, of })),
    );
    making.done
      .then((bytes) => {
        download(name, bytes);
        announce(t("made", { name }));
      })
      .then(resolve, reject)
      .finally(told.end);
  });
}

/** What stands above an exported picture. */
export function caption() {
  const { analysis, jurisdictions } = found.value!;
  const names = (ids: string[]) =>
    ids
      .map((id) => jurisdictions.get(id))
      .filter((j) => j !== undefined)
      .map((j) => named(j))
      .join(t("listed"));
  const title = view.value.language === "en" ? (analysis.titleEn ?? analysis.title) : analysis.title;
  return {
    title,
    subtitle: `${names(analysis.scope.upper.issuers)} → ${names(analysis.scope.lower.issuers)} · ${analysis.asOf}`,
  };
}

/** The picture as it is arranged now, `scale` pixels to one. @returns the name of the file, if there is a picture. */
export async function takePng(scale: number): Promise<string | undefined> {
  const blob = await picture.value?.toPng(scale, caption());
  return blob && handOut(fileName("png"), blob);
}

export function takeSvg(): string | undefined {
  const svg = picture.value?.toSvg(caption());
  return svg && handOut(fileName("svg"), svg, "image/svg+xml");
}

/** The page with all its data in one file that opens from disk, on this view. */
export async function takeOneFile(): Promise<string | undefined> {
  if (loading.value.state !== "ready") return undefined;
  const page = embed(await onePageSource(), loading.value.source.files, toAddress(view.value));
  return handOut(fileName("page.html"), page, "text/html");
}

/** The workspace as a zip. */
export function takeZip(): string | undefined {
  if (loading.value.state !== "ready") return undefined;
  return handOut("guantong-workspace.zip", zipOf(loading.value.source.files), "application/zip");
}

function handOut(name: string, content: Uint8Array | string | Blob, type?: string): string {
  download(name, content, type);
  return name;
}
