import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { addresses, routes, servedSamples } from "../testing/samples";
import { address, expectNoAxeViolations, visit, visitAsStranger } from "../testing/visit";

const api = servedSamples();

test("brings a stranger back to where they were going, after sign-in", async () => {
  const user = visitAsStranger(`${addresses.tasks}?status=TODO`);

  await user.type(await screen.findByRole("textbox", { name: "Email" }), " haneul@example.com");
  await user.type(screen.getByLabelText("Password"), "a few words{Enter}");

  await screen.findByRole("heading", { level: 1, name: "OPS 운영" });
  expect(address()).toBe(`${addresses.tasks}?status=TODO`);
  expect(api().sent("POST /api/auth/login")[0]?.body).toEqual({
    email: "haneul@example.com",
    password: "a few words",
  });
  expect(api().sent(routes.project)[0]?.headers.authorization).toBe("Bearer token-1");
});

test("keeps the token out of every storage", async () => {
  visit("/projects");
  await screen.findByRole("link", { name: /운영/ });

  expect(JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie).not.toContain("token-1");
});

test("asks to sign in again when the API no longer takes the token", async () => {
  api().refuse(routes.task, 401);
  visit(addresses.task);

  await screen.findByRole("button", { name: "Sign in" });
  expect(address()).toBe(`/sign-in?next=${encodeURIComponent(addresses.task)}`);
});

test("forgets where one was when one signs out", async () => {
  const user = visit(addresses.tasks);

  await user.click(await screen.findByRole("button", { name: "Sign out" }));

  await screen.findByRole("button", { name: "Sign in" });
  expect(address()).toBe("/sign-in");
});

test("speaks the other language at once, and remembers it", async () => {
  const user = visit("/projects");
  await screen.findByRole("heading", { name: "My projects" });

  await user.click(screen.getByRole("button", { name: "한국어" }));

  await screen.findByRole("heading", { name: "내 프로젝트" });
  expect(document.documentElement.lang).toBe("ko");
  expect(localStorage.getItem("taskbell.language")).toBe("ko");
  expect(document.title).toBe("내 프로젝트 · Taskbell");
});

test("moves the focus to a page that was arrived at", async () => {
  const user = visit("/projects");

  await user.click(await screen.findByRole("link", { name: /운영/ }));

  await screen.findByRole("heading", { level: 1, name: "OPS 운영" });
  expect(document.activeElement).toBe(screen.getByRole("main"));
});

test("says that there is nothing at an unknown address", async () => {
  visit("/no/such/place");

  await screen.findByRole("heading", { level: 1, name: "There is nothing here" });
  await expectNoAxeViolations();
});
