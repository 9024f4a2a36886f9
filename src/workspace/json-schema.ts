/**
 * JSON Schemas of the YAML files, for editors: a first line `# yaml-language-server: $schema=…` makes them complete and
 * check while somebody types. `guantong check` knows more rules than a schema can say.
 */
import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import { DocumentSchema, WorkspaceFileSchema } from "../model/index.ts";
import type { WorkspaceFiles } from "./files.ts";
import { MetricsFileSchema } from "./reading.ts";

/** `schema/*.schema.json`, generated from the schemas that check the files. */
export function jsonSchemas(): WorkspaceFiles {
  const text = (schema: GenericSchema, title: string) =>
    `${JSON.stringify({ title, ...toJsonSchema(schema, { typeMode: "input", errorMode: "ignore" }) }, null, 2)}\n`;
  return {
    "schema/document.schema.json": text(DocumentSchema, "Guantong: a policy document (documents/*.yaml)"),
    "schema/metrics.schema.json": text(MetricsFileSchema, "Guantong: the metric dictionary (metrics.yaml)"),
    "schema/workspace.schema.json": text(WorkspaceFileSchema, "Guantong: a workspace (workspace.yaml)"),
  };
}
