import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../src/analysis/index.ts";
import { CLASS_LABEL, INDICATOR_STATE_LABEL, STATE_LABEL } from "../../src/language/terms.ts";
import { CLASSES } from "../../src/model/index.ts";
import { buildReport, type ReportFormat, tableOf, writeReport } from "../../src/report/index.ts";
import type { PictureData } from "../../src/report/interactive/data.ts";
import { basicAnalysis } from "./basic.ts";
import { parseXml } from "./ooxml.ts";
import { csvRows, htmlTables, markdownTable, type Rows, sheets, withHead, wordTables } from "./read-back.ts";
import { sampleAnalysis, VERSION } from "./sample.ts";

const RATES_HEAD = ["类别", "纳入评估", "已承接"];
const LEDGER_HEAD = ["序号", "市级文件"];
const INDICATORS_HEAD = ["序号", "上位指标"];
const STATE_COLUMN = 9;

async function write(analysis: Analysis, format: ReportFormat): Promise<Uint8Array> {
  return writeReport(analysis, { format, lang: "zh", version: VERSION });
}

/** The three tables with numbers, as each format shows them. */
async function shown(analysis: Analysis): Promise<Record<string, { rates: Rows; ledger: Rows; indicators: Rows }>> {
  const text = async (format: ReportFormat) => new TextDecoder().decode(await write(analysis, format));
  const md = await text("md");
  const html = htmlTables(await text("html"));
  const word = wordTables(await write(analysis, "docx"));
  const book = await sheets(await write(analysis, "xlsx"));
  const sheet = (name: string, columns: number) =>
    book
      .get(name)!
      .slice(3)
      .filter((row) => row[1] !== "")
      .map((row) => row.slice(0, columns));
  return {
    md: {
      rates: markdownTable(md, RATES_HEAD),
      ledger: markdownTable(md, LEDGER_HEAD),
      indicators: markdownTable(md, INDICATORS_HEAD),
    },
    html: {
      rates: withHead(html, RATES_HEAD),
      ledger: withHead(html, LEDGER_HEAD),
      indicators: withHead(html, INDICATORS_HEAD),
    },
    docx: {
      rates: withHead(word, RATES_HEAD),
      ledger: withHead(word, LEDGER_HEAD),
      indicators: withHead(word, INDICATORS_HEAD),
    },
    xlsx: { rates: sheet("总体情况", 9), ledger: sheet("台账", 18), indicators: sheet("指标", 9) },
  };
}

describe.each([
  ["sample", sampleAnalysis()],
  ["basic", basicAnalysis()],
])("the same numbers in every format (%s)", async (_name, analysis) => {
  const formats = await shown(analysis);

  it.each(["md", "html", "docx", "xlsx"])("%s: the table by class holds the Analysis' rates", (format) => {
    const byClass = new Map(formats[format]!.rates.map((row) => [row[0], row]));
    for (const rate of analysis.rates) {
      const n = (...states: (keyof typeof rate.states)[]) => states.reduce((sum, s) => sum + (rate.states[s] ?? 0), 0);
      const cells = [n("covered"), n("partial"), n("gap", "not-seen"), n("expired"), n("suspect"), n("disputed")];
      expect(byClass.get(CLASS_LABEL[rate.class].zh)).toEqual([
        CLASS_LABEL[rate.class].zh,
        String(rate.d),
        ...[...cells, n("unreviewed")].map((k) => `${k}/${rate.d}`),
      ]);
    }
  });

  it.each(["md", "html", "docx", "xlsx"])("%s: the ledger holds every verdict", (format) => {
    const states = formats[format]!.ledger.map((row) => row[STATE_COLUMN]!.split("（")[0]).sort();
    expect(states).toEqual(analysis.coverage.map((c) => STATE_LABEL[c.state].zh).sort());
  });

  it.each(["md", "html", "docx", "xlsx"])("%s: the indicators hold every comparison", (format) => {
    const column = 5;
    expect(formats[format]!.indicators.map((row) => row[column])).toEqual(
      analysis.indicators.map((i) => INDICATOR_STATE_LABEL[i.state].zh),
    );
  });

  it("csv: counting its rows by class and state gives the rates", async () => {
    const [head, ...rows] = csvRows(new TextDecoder().decode(await write(analysis, "csv")));
    const at = (label: string) => head!.indexOf(label);
    for (const rate of analysis.rates) {
      const counted = rows.filter(
        (r) => r[at("纳入评估")] === "是" && r[at("事项类别")] === CLASS_LABEL[rate.class].zh,
      );
      expect(counted).toHaveLength(rate.d);
      for (const [state, n] of Object.entries(rate.states)) {
        const label = STATE_LABEL[state as keyof typeof STATE_LABEL].zh;
        expect(counted.filter((r) => r[at("承接状态")]!.split("（")[0] === label)).toHaveLength(n);
      }
    }
  });

  it("gexf and graphml: counting what counts by class and state gives the rates", async () => {
    const gexf = parse(MultiDirectedGraph, new TextDecoder().decode(await write(analysis, "gexf")));
    const fromGexf = gexf.mapNodes((_id, a) => a);
    const elements = parseXml(new TextDecoder().decode(await write(analysis, "graphml")));
    const fromGraphml: Record<string, unknown>[] = [];
    for (const { name, attributes, text } of elements) {
      if (name === "node") fromGraphml.push({});
      if (name === "edge") break;
      if (name === "data") fromGraphml.at(-1)![attributes.key!.slice(2)] = text;
    }
    for (const nodes of [fromGexf, fromGraphml]) {
      const counted = nodes.filter((a) => String(a.counted) === "true");
      for (const rate of analysis.rates) {
        const ofClass = counted.filter((a) => a.class === rate.class);
        expect(ofClass).toHaveLength(rate.d);
        for (const [state, n] of Object.entries(rate.states)) {
          expect(ofClass.filter((a) => a.state === state)).toHaveLength(n);
        }
      }
    }
  });

  it("the html picture: its nodes have the states of the ledger", async () => {
    const html = new TextDecoder().decode(await write(analysis, "html"));
    const data = /<script type="application\/json">(.*?)<\/script>/.exec(html)![1]!;
    const { nodes, marks }: Pick<PictureData, "nodes" | "marks"> = JSON.parse(data);
    const states = new Map(nodes.map(([, , mark, item]) => [item, marks[mark]!.label]));
    for (const c of analysis.coverage) {
      if (analysis.commitments.find(({ id }) => id === c.commitment)?.slot) continue;
      expect(states.get(c.commitment)).toBe(STATE_LABEL[c.state].zh);
    }
  });

  it("json is the Analysis", async () => {
    expect(JSON.parse(new TextDecoder().decode(await write(analysis, "json")))).toEqual({
      ...analysis,
      version: VERSION,
    });
  });

  it("the running text of the summary gives the same n/d, and what is left out adds up to the whole", () => {
    const report = buildReport(analysis, { lang: "zh", version: VERSION });
    const summary = report.sections.find((s) => s.id === "summary")!;
    const text = summary.blocks.flatMap((b) => (b.type === "paragraph" ? [b.text] : [])).join("");
    const rate = analysis.rates.find((r) => r.class === "measure")!;
    expect(text).toContain(`任务举措${rate.d}项：已承接${rate.states.covered ?? 0}/${rate.d}`);
    const scope = report.sections.find((s) => s.id === "scope")!;
    const counts = scope.blocks.flatMap((b) => (b.type === "paragraph" ? [b.text] : [])).join("");
    const [, total, assessed, out] = /共列(\d+)项内容，纳入评估(\d+)项.*?未纳入评估(\d+)项/.exec(counts)!;
    expect(Number(assessed) + Number(out)).toBe(Number(total));
    expect(Number(total)).toBe(analysis.coverage.length);
    expect(Number(assessed)).toBe(analysis.rates.reduce((sum, r) => sum + r.d, 0));
    const reasons = counts.slice(counts.indexOf("未纳入评估")).match(/\d+(?=项[，。（])/g)!;
    const parts = reasons.slice(0).map(Number);
    expect(parts.reduce((a, b) => a + b, 0)).toBe(Number(out));
  });

  it("the lists of gaps count what is assessed, and no more", () => {
    const { sections } = buildReport(analysis, { lang: "zh", version: VERSION }).sections.find(
      ({ id }) => id === "gaps",
    )!;
    for (const [id, states] of [
      ["gaps.absent", ["gap", "not-seen"]],
      ["gaps.partial", ["partial"]],
      ["gaps.expired", ["expired"]],
    ] as const) {
      const first = sections.find((section) => section.id === id)!.blocks[0]!;
      const told = first.type === "paragraph" ? /(?:未见对应|表述|期满文件)的(\d+)项/.exec(first.text)?.[1] : undefined;
      const counted = analysis.rates
        .filter((r) => r.class !== "indicator")
        .reduce((sum, r) => sum + states.reduce((n, s) => n + (r.states[s] ?? 0), 0), 0);
      expect(Number(told ?? 0), id).toBe(counted);
    }
  });

  it("percentages are the Analysis' own", () => {
    const cells = tableOf(buildReport(analysis, { lang: "zh", version: VERSION }), "ratios").rows.flat();
    const given = cells.flatMap((c) => /（(.+)%）/.exec(c)?.[1] ?? []);
    const own = CLASSES.flatMap((c) =>
      analysis.rates.filter((r) => r.class === c).flatMap((r) => [r.strict, r.withPartial, r.reviewed]),
    ).flatMap((r) => r.percent ?? []);
    expect(given).toEqual(own);
  });
});
