/** What can be taken away from this view. Each item is made when asked for. */
import { REPORT_FORMATS, type ReportFormat } from "../../../src/report/options.ts";
import { editable } from "../../edit/saving.ts";
import { openZip, takeInSssom } from "../../edit/transfer.ts";
import { reasonOf, t } from "../../i18n/text.ts";
import { picture } from "../../state/picture.ts";
import { loading } from "../../state/source.ts";
import { takeOneFile, takePng, takeReport, takeSvg, takeZip } from "../../state/take.ts";
import { announce } from "../../widgets/announce.ts";
import { Icon } from "../../widgets/Icon.tsx";
import { Menu, type MenuItem } from "../../widgets/Menu.tsx";

/** For readers; the other formats are data. */
const FOR_READERS: readonly string[] = ["docx", "xlsx", "html", "md"];

export function Downloads() {
  const formats = Object.keys(REPORT_FORMATS) as ReportFormat[];
  const report = (format: ReportFormat): MenuItem => ({
    id: format,
    label: t(`download_${format}`),
    run: () => told(() => takeReport(format)),
  });
  const drawn = picture.value !== undefined;
  return (
    <Menu
      label={t("report")}
      groups={[
        { title: t("downloadsReport"), items: formats.filter((f) => FOR_READERS.includes(f)).map(report) },
        { title: t("downloadsData"), items: formats.filter((f) => !FOR_READERS.includes(f)).map(report) },
        {
          title: t("downloadsPicture"),
          items: [
            { id: "png2", label: t("download_png2"), disabled: !drawn, run: () => make(() => takePng(2)) },
            { id: "png4", label: t("download_png4"), disabled: !drawn, run: () => make(() => takePng(4)) },
            { id: "svg", label: t("download_svg"), disabled: !drawn, run: () => make(async () => takeSvg()) },
          ],
        },
        { title: t("downloadsWorkspace"), items: workspaceItems() },
        {
          items: [
            { id: "link", label: t("copyLink"), run: copyLink },
            { id: "print", label: t("print"), run: () => window.print() },
          ],
        },
      ]}
    >
      <Icon name="download" />
      <span class="wide-only">{t("report")}</span>
    </Menu>
  );
}

/** The workspace out of the page, and what others have judged into it. */
function workspaceItems(): MenuItem[] {
  const embedded = loading.value.state === "ready" && loading.value.source.kind === "embedded";
  return [
    { id: "page", label: t("download_page"), run: () => make(takeOneFile) },
    { id: "zip", label: t("download_zip"), run: () => make(async () => takeZip()) },
    {
      id: "take-sssom",
      label: t("importSssom"),
      disabled: !editable.value,
      run: () => bring(".tsv", async (file) => void takeInSssom(await file.text(), file.name)),
    },
    ...(embedded
      ? [
          {
            id: "take-zip",
            label: t("importZip"),
            run: () => bring(".zip", async (file) => openZip(new Uint8Array(await file.arrayBuffer()))),
          },
        ]
      : []),
  ];
}

/** Asks for a file and hands it on; says why when it does not fit. */
function bring(accept: string, take: (file: File) => Promise<void>): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.onchange = async () => {
    const file = input.files?.[0];
    if (file === undefined) return;
    try {
      await take(file);
    } catch (error) {
      announce(() => t("bringFailed", { reason: reasonOf(error) }), "error");
    }
  };
  input.click();
}

/** Says that it is being made, and that it is; `work` gives the name of the file, or nothing where there was nothing to make. */
async function make(work: () => Promise<string | undefined>): Promise<void> {
  announce(t("preparing"));
  await told(async () => {
    const name = await work();
    if (name !== undefined) announce(t("made", { name }));
  });
}

/** Says why it could not be made. */
async function told(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    announce(() => t("downloadFailed", { reason: reasonOf(error) }), "error");
  }
}

async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    announce(t("copied"));
  } catch {
    announce(t("copyFailed"), "error");
  }
}
