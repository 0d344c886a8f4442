import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { addresses, routes, servedSamples, task } from "../../testing/samples";
import { expectNoAxeViolations, visit } from "../../testing/visit";

const api = servedSamples();

test("shows every field of a task", async () => {
  api().on(routes.task, { ...task, contents: "First line\n\nsecond" });
  visit(addresses.task);

  await screen.findByRole("heading", { level: 1, name: `OPS-12 ${task.title}` });
  await screen.findByRole("button", { name: "Status of OPS-12: To do" });
  await screen.findByText("박서연");
  expect(valueOf("Priority")).toBe("High");
  expect(valueOf("Assignee")).toBe("박서연");
  expect(valueOf("Supervisor")).toBe("김하늘");
  expect(valueOf("Deadline")).toContain("Jan 31, 2026");
  expect(valueOf("Labels")).toBe("보안");
  expect(valueOf("Created")).toBe("Jan 2, 2026, 12:04 PM");
  expect(valueOf("Last changed")).toBe("Jan 2, 2026, 12:04 PM");
  within(screen.getByRole("region", { name: "Description" })).getByText(/First line\s+second/);
  await screen.findByRole("link", { name: "운영" });
  expect(document.title).toBe(`OPS-12 ${task.title} · Taskbell`);
  await expectNoAxeViolations();
});

test("shows stored text as text", async () => {
  const hostile = '<img src="x" onerror="alert(1)">';
  api().on(routes.task, { ...task, title: hostile, contents: hostile, labels: [hostile] });
  visit(addresses.task);

  expect(await screen.findAllByText(hostile, { exact: false })).toHaveLength(3);
  expect(document.querySelector("img")).toBeNull();
});

test("changes the status here as well", async () => {
  api().on(routes.patchTask, { ...task, status: "DONE", version: 8 });
  const user = visit(addresses.task);

  await user.click(await screen.findByRole("button", { name: "Status of OPS-12: To do" }));
  await user.click(await screen.findByRole("menuitemradio", { name: "Done" }));

  await screen.findByRole("button", { name: "Status of OPS-12: Done" });
});

test("says nothing of a task that is not there or not for this person", async () => {
  api().refuse(routes.task, 404);
  visit(addresses.task);

  await screen.findByRole("heading", { level: 1, name: "There is nothing here" });
});

function valueOf(name: string) {
  return screen.getByText(name, { selector: "dt" }).nextElementSibling?.textContent;
}
