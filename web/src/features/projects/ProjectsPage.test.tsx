import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { addresses, project, routes, servedSamples } from "../../testing/samples";
import { address, expectNoAxeViolations, visit } from "../../testing/visit";

const api = servedSamples();
const create = "POST /api/projects";

test("lists my projects with my role in each", async () => {
  visit("/projects");

  const link = await screen.findByRole("link", { name: "OPS 운영" });
  expect(link.getAttribute("href")).toBe(addresses.tasks);
  screen.getByText("Owner");
  await expectNoAxeViolations();
});

test("shows that it is loading", async () => {
  const release = api().hold(routes.projects);
  visit("/projects");

  await screen.findByText("Loading…");
  await screen.findByRole("heading", { name: "My projects" });
  await expectNoAxeViolations();
  release();
  await screen.findByRole("link", { name: "OPS 운영" });
});

test("says what to do when there is none yet", async () => {
  api().on(routes.projects, { items: [] });
  visit("/projects");

  await screen.findByRole("heading", { name: "No projects yet" });
  await expectNoAxeViolations();
});

test("says that the API is down, and tries again when asked", async () => {
  api().refuse(routes.projects, 503);
  const user = visit("/projects");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Taskbell does not answer right now.");
  expect(alert.textContent).toContain("Reference: 4bf92f3577b34da6a3ce929d0e0e4736");
  await expectNoAxeViolations();

  api().on(routes.projects, { items: [project] });
  await user.click(screen.getByRole("button", { name: "Try again" }));

  await screen.findByRole("link", { name: "OPS 운영" });
  expect(screen.queryByRole("alert")).toBeNull();
});

test("creates a project by keyboard alone, and goes there", async () => {
  api().on(create, project, 201);
  const user = visit("/projects");
  (await screen.findByRole("button", { name: "New project" })).focus();

  await user.keyboard("{Enter}");
  await waitFor(() => expect(address()).toBe("/projects?new="));
  await expectNoAxeViolations();
  await user.keyboard("운영{Tab}ops{Enter}");

  await screen.findByRole("heading", { level: 1, name: "OPS 운영" });
  expect(api().sent(create)[0]?.body).toEqual({ name: "운영", key: "OPS" });
});

test("says what a key looks like", async () => {
  const user = visit("/projects?new=");
  await user.type(await screen.findByRole("textbox", { name: "Key" }), "1");

  await user.click(screen.getByRole("button", { name: "Create project" }));

  screen.getByText("Use 2 to 10 capital letters or digits, beginning with a letter.");
  screen.getByText("Fill this in.");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Name" }));
  expect(api().sent(create)).toHaveLength(0);
});

test("closes the form by Escape", async () => {
  const user = visit("/projects?new=");
  await user.click(await screen.findByRole("textbox", { name: "Name" }));

  await user.keyboard("{Escape}");

  await waitFor(() => expect(screen.queryByRole("textbox", { name: "Name" })).toBeNull());
  expect(address()).toBe("/projects");
});
