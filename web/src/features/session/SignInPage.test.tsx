import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { servedSamples } from "../../testing/samples";
import { address, expectNoAxeViolations, visitAsStranger } from "../../testing/visit";

const api = servedSamples();
const login = "POST /api/auth/login";

test("has nothing that axe minds", async () => {
  visitAsStranger("/sign-in");
  await screen.findByRole("heading", { level: 1, name: "Sign in" });
  await expectNoAxeViolations();
});

test("says in its own words which fields are empty, and goes to the first", async () => {
  const user = visitAsStranger("/sign-in");

  await user.click(await screen.findByRole("button", { name: "Sign in" }));

  const email = screen.getByRole("textbox", { name: "Email" });
  expect(screen.getAllByText("Fill this in.")).toHaveLength(2);
  expect(document.activeElement).toBe(email);
  expect(email.getAttribute("aria-invalid")).toBe("true");
  expect(api().sent(login)).toHaveLength(0);
  await expectNoAxeViolations();
});

test("says the same for an unknown address and a wrong password", async () => {
  api().refuse(login, 401);
  const user = await fillIn();

  await user.click(screen.getByRole("button", { name: "Sign in" }));

  expect((await screen.findByRole("alert")).textContent).toBe("The email address or the password is wrong.");
  await expectNoAxeViolations();
});

test("says so when there were too many attempts", async () => {
  api().refuse(login, 429);
  const user = await fillIn();

  await user.click(screen.getByRole("button", { name: "Sign in" }));

  expect((await screen.findByRole("alert")).textContent).toContain("Too many attempts.");
});

test("says so when nothing answers", async () => {
  const user = await fillIn();
  await api().stop();

  await user.click(screen.getByRole("button", { name: "Sign in" }));

  expect((await screen.findByRole("alert")).textContent).toContain("Taskbell does not answer right now.");
});

test("sends once, however often the button is pressed", async () => {
  const release = api().hold(login);
  const user = await fillIn();

  await user.dblClick(screen.getByRole("button", { name: "Sign in" }));
  release();

  await screen.findByRole("heading", { level: 1, name: "My projects" });
  expect(api().sent(login)).toHaveLength(1);
});

test("leads nowhere but to this page, whatever the address says", async () => {
  const user = await fillIn("/sign-in?next=//elsewhere.example/projects");

  await user.click(screen.getByRole("button", { name: "Sign in" }));

  await screen.findByRole("heading", { level: 1, name: "My projects" });
  expect(address()).toBe("/projects");
});

async function fillIn(at = "/sign-in") {
  const user = visitAsStranger(at);
  await user.type(await screen.findByRole("textbox", { name: "Email" }), "haneul@example.com");
  await user.type(screen.getByLabelText("Password"), "a few words");
  return user;
}
