import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { addresses, routes, servedSamples, task } from "../../testing/samples";
import { expectNoAxeViolations, visit } from "../../testing/visit";

const api = servedSamples();
const button = (status: string) => screen.findByRole("button", { name: `Status of OPS-12: ${status}` });

test("moves a task by keyboard, telling the API which version was seen", async () => {
  const moved = { ...task, status: "IN_PROGRESS", version: 8 };
  api().on(routes.patchTask, moved);
  const user = visit(addresses.tasks);
  (await button("To do")).focus();

  await user.keyboard("{Enter}");
  await screen.findByRole("menuitemradio", { name: "To do", checked: true });
  await expectNoAxeViolations();
  await user.keyboard("{ArrowDown}{Enter}");

  await button("In progress");
  await screen.findByText("OPS-12 is now: In progress.");
  const [patch] = api().sent(routes.patchTask);
  expect(patch?.body).toEqual({ status: "IN_PROGRESS" });
  expect(patch?.headers["if-match"]).toBe('"7"');
  expect(patch?.headers["content-type"]).toBe("application/merge-patch+json");
});

test("shows the new status before the API has answered", async () => {
  const release = api().hold(routes.patchTask);
  api().on(routes.patchTask, { ...task, status: "DONE", version: 8 });

  await choose("Done");

  await button("Done");
  release();
  await screen.findByText("OPS-12 is now: Done.");
});

test("sends nothing when the status stays what it is", async () => {
  await choose("To do");

  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  expect(api().sent(routes.patchTask)).toHaveLength(0);
});

test("says what differs when somebody was faster, and shows the task as it is now", async () => {
  const current = { ...task, status: "IN_REVIEW", title: "Renamed", version: 9 };
  api().onCall(routes.patchTask, () => {
    api().on(routes.tasks, { items: [current], nextCursor: null });
    return { status: 412, body: { status: 412, current, differs: ["status", "title", "version"] } };
  });

  const user = await choose("Done");

  await screen.findByText(
    "Somebody changed OPS-12 before you did. Yours was not saved; the task is shown as it is now. " +
      "What differs: status (now In review), title.",
  );
  await button("In review");
  await screen.findByRole("link", { name: "Renamed" });
  await waitFor(() => expect(api().sent(routes.tasks)).toHaveLength(2));
  await expectNoAxeViolations();

  await user.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByText(/Somebody changed/)).toBeNull();
});

test("puts the status back when nothing answers", async () => {
  const user = visit(addresses.tasks);
  await user.click(await button("To do"));
  await api().stop();

  await user.click(await screen.findByRole("menuitemradio", { name: "Done" }));

  await screen.findByText(/The status of OPS-12 was not changed: Taskbell does not answer/);
  await button("To do");
});

test("puts the status back when the role does not allow it", async () => {
  api().refuse(routes.patchTask, 403);

  await choose("Done");

  await screen.findByText("The status of OPS-12 was not changed: your role does not allow it.");
  await button("To do");
});

test("keeps the focus when a moved task leaves the list", async () => {
  api().on(routes.patchTask, { ...task, status: "DONE", version: 8 });

  await choose("Done", `${addresses.tasks}?status=TODO`);

  await screen.findByText("OPS-12 is now: Done.");
  const count = await screen.findByText("0 of the 1 loaded shown");
  await waitFor(() => expect(document.activeElement).toBe(count));
});

test("closes when something else is pressed", async () => {
  const user = visit(addresses.tasks);
  await user.click(await button("To do"));
  await screen.findByRole("menu");

  await user.click(screen.getByRole("banner"));

  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
});

async function choose(status: string, at = addresses.tasks) {
  const user = visit(at);
  await user.click(await button("To do"));
  await user.click(await screen.findByRole("menuitemradio", { name: status }));
  return user;
}
