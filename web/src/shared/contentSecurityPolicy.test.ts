import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync("index.html", "utf8");

test("react-aria finds the element in whose place it would put a style element", () => {
  const usePress = readFileSync("node_modules/react-aria/dist/private/interactions/usePress.mjs", "utf8");
  const id = /STYLE_ID = '([\w-]+)'/.exec(usePress)?.[1];
  const rule = /\[\$\{[^}]+\}\] \{\s*(touch-action: [^;]+;)/.exec(usePress)?.[1];

  expect(page).toContain(`id="${id}"`);
  expect(readFileSync("src/shared/styles/base.css", "utf8")).toContain(rule);
});

test("nothing is written into the page that the policy refuses", () => {
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]+src=)/);
});
