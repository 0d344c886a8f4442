// `npm run types` writes the types of what task-api's OpenAPI document describes; a test fails when they drift.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

export const target = "src/shared/api/schema.ts";

/** @returns {Promise<string>} */
export async function generateTypes() {
  const document = JSON.parse(readFileSync("../task-api/openapi/openapi.json", "utf8"));
  const types = astToString(await openapiTS(document));
  return `// Made from task-api/openapi/openapi.json by "npm run types"; changes belong there.\n\n${types}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(target, await generateTypes());
}
