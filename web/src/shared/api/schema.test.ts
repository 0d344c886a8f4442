import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateTypes, target } from "../../../scripts/types.mjs";
import { priorities, statuses } from "./types";

test("the types are those of task-api's OpenAPI document (else: npm run types)", async () => {
  expect(readFileSync(target, "utf8")).toBe(await generateTypes());
});

test("no status or priority of the document is missing here", () => {
  const { schemas } = JSON.parse(readFileSync("../task-api/openapi/openapi.json", "utf8")).components;
  expect(statuses).toEqual(schemas.Status.enum);
  expect(priorities).toEqual(schemas.Priority.enum);
});
