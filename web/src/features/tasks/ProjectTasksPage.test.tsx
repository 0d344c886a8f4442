import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { addresses, me, project, routes, seoyeon, servedSamples, task } from "../../testing/samples";
import { address, expectNoAxeViolations, visit } from "../../testing/visit";

const api = servedSamples();

test("shows each task with status, priority, assignee and deadline", async () => {
  visit(addresses.tasks);

  const row = within(await screen.findByRole("listitem"));
  expect(row.getByRole("link", { name: task.title }).getAttribute("href")).toBe(addresses.task);
  await row.findByText("박서연");
  await row.findByRole("button", { name: "Status of OPS-12: To do" });
  for (const text of ["OPS-12", "High", "보안", "Jan 31, 2026"]) {
    row.getByText(text);
  }
  expect(document.title).toBe("운영 · Taskbell");
  await expectNoAxeViolations();
});

test("loads more by the cursor of the page before", async () => {
  const older = { ...task, taskId: "older", key: "OPS-11", title: "Older" };
  api().onCall(routes.tasks, ({ query }) => ({
    status: 200,
    body: query.get("cursor") === "c1" ? { items: [older], nextCursor: null } : { items: [task], nextCursor: "c1" },
  }));
  const user = visit(addresses.tasks);

  await user.click(await screen.findByRole("button", { name: "Load more" }));

  await screen.findByRole("link", { name: "Older" });
  const titles = within(screen.getByRole("list", { name: "Tasks" })).getAllByRole("link");
  expect(titles.map((link) => link.textContent)).toEqual([task.title, "Older"]);
  expect(screen.queryByRole("button", { name: "Load more" })).toBeNull();
});

test("keeps the status that is looked at in the address", async () => {
  const done = { ...task, taskId: "done", key: "OPS-11", title: "Finished", status: "DONE" };
  api().on(routes.tasks, { items: [task, done], nextCursor: null });
  const user = visit(`${addresses.tasks}?status=DONE`);

  await screen.findByRole("link", { name: "Finished" });
  expect(screen.queryByRole("link", { name: task.title })).toBeNull();
  screen.getByText("1 of the 2 loaded shown");

  await user.click(screen.getByRole("link", { name: "In test" }));

  await screen.findByRole("heading", { name: "None with this status" });
  expect(address()).toBe(`${addresses.tasks}?status=IN_TEST`);
  expect(screen.getByRole("link", { name: "In test" }).getAttribute("aria-current")).toBe("true");
  await expectNoAxeViolations();
});

test("creates a task and shows it", async () => {
  const created = { ...task, taskId: "new", key: "OPS-13", title: "Second" };
  api().onCall(routes.newTask, () => {
    api().on(routes.tasks, { items: [created, task], nextCursor: null });
    return { status: 201, body: created };
  });
  const user = visit(addresses.tasks);
  await user.click(await screen.findByRole("button", { name: "New task" }));
  await screen.findByRole("option", { name: "박서연" });
  await expectNoAxeViolations();

  await user.keyboard("Second");
  await user.selectOptions(screen.getByRole("combobox", { name: "Assignee" }), "박서연");
  await user.selectOptions(screen.getByRole("combobox", { name: "Priority" }), "Urgent");
  await user.type(screen.getByLabelText("Deadline"), "2026-12-24");
  await user.type(screen.getByRole("textbox", { name: "Labels" }), "보안, infra, 보안");
  await user.click(screen.getByRole("button", { name: "Create task" }));

  await screen.findByRole("link", { name: "Second" });
  screen.getByText("OPS-13 was created.");
  await waitFor(() => expect(address()).toBe(addresses.tasks));
  expect(api().sent(routes.newTask)[0]?.body).toEqual({
    title: "Second",
    priority: "URGENT",
    labels: ["보안", "infra"],
    deadline: "2026-12-24",
    assigneeId: seoyeon.userId,
  });
});

test("says at the field which value of a new task is refused", async () => {
  api().refuse(routes.newTask, 422, { errors: [{ field: "labels[0]", message: "x" }, { field: "deadline", message: "y" }] });
  const user = visit(`${addresses.tasks}?new=`);
  await user.type(await screen.findByRole("textbox", { name: "Title" }), "Second{Enter}");

  await screen.findByText("Use at most 20 labels of at most 50 characters each.");
  screen.getByText("Taskbell does not accept this value. Change it and try again.");
  expect(document.activeElement).toBe(screen.getByLabelText("Deadline"));
});

test("counts a title in code points", async () => {
  api().on(routes.newTask, task, 201);
  const user = visit(`${addresses.tasks}?new=`);
  await user.click(await screen.findByRole("textbox", { name: "Title" }));

  await user.paste(`${"🛎".repeat(200)}.`);
  await user.keyboard("{Enter}");
  screen.getByText("Use at most 200 characters.");
  expect(api().sent(routes.newTask)).toHaveLength(0);

  await user.keyboard("{Backspace}{Enter}");
  await screen.findByText("OPS-12 was created.");
});

test("gives a viewer neither a form nor a menu", async () => {
  api().on(routes.project, { ...project, role: "VIEWER" });
  api().on(routes.tasks, { items: [{ ...task, supervisorId: seoyeon.userId }], nextCursor: null });
  visit(`${addresses.tasks}?new=`);

  await screen.findByRole("link", { name: task.title });
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.queryByRole("button", { name: "New task" })).toBeNull();
  expect(screen.queryByRole("button", { name: /^Status of/ })).toBeNull();
});

test("gives an assignee who is no owner the status menu", async () => {
  api().on(routes.project, { ...project, role: "MEMBER" });
  const mine = { ...task, supervisorId: seoyeon.userId, assigneeId: me.userId };
  api().on(routes.tasks, { items: [mine], nextCursor: null });
  visit(addresses.tasks);

  await screen.findByRole("button", { name: "Status of OPS-12: To do" });
});

test("says what to do when there is no task yet", async () => {
  api().on(routes.tasks, { items: [], nextCursor: null });
  visit(addresses.tasks);

  await screen.findByRole("heading", { name: "No tasks yet" });
  await expectNoAxeViolations();
});

test("tells an outsider nothing about a project", async () => {
  api().refuse(routes.project, 404);
  visit(addresses.tasks);

  await screen.findByRole("heading", { level: 1, name: "There is nothing here" });
});

test("still loads when the API is down, and says so", async () => {
  api().refuse(routes.project, 503);
  const user = visit(addresses.tasks);
  await screen.findByRole("heading", { level: 1, name: "This page could not be loaded" });
  await expectNoAxeViolations();

  api().on(routes.project, project);
  await user.click(screen.getByRole("button", { name: "Try again" }));

  await screen.findByRole("link", { name: task.title });
});
