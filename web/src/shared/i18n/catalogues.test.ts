import { expect, test } from "vitest";
import en from "./en.json";
import ko from "./ko.json";

type Catalogue = { [key: string]: string | Catalogue };

test("Korean and English have the same keys", () => {
  expect(Object.keys(flat(ko)).toSorted()).toEqual(Object.keys(flat(en)).toSorted());
});

test("each text has the same placeholders in both languages, and none is empty", () => {
  const korean = flat(ko);
  for (const [key, english] of Object.entries(flat(en))) {
    expect([key, placeholders(korean[key] ?? "")]).toEqual([key, placeholders(english)]);
    expect([key, english.trim() !== "", korean[key]?.trim() !== ""]).toEqual([key, true, true]);
  }
});

function flat(catalogue: Catalogue, path = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === "string" ? [[path + key, value]] : Object.entries(flat(value, `${path}${key}.`)),
    ),
  );
}

const placeholders = (text: string) => (text.match(/{{\w+}}/g) ?? []).toSorted();
