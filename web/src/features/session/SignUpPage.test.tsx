import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { me, servedSamples } from "../../testing/samples";
import { address, expectNoAxeViolations, visitAsStranger } from "../../testing/visit";

const api = servedSamples();
const signup = "POST /api/auth/signup";

test("makes an account and signs in with it", async () => {
  api().on(signup, me, 201);
  const user = await fillIn({ name: " 김하늘 ", email: me.email, password: "a few words" });

  await user.click(screen.getByRole("button", { name: "Create account" }));

  await screen.findByRole("heading", { level: 1, name: "My projects" });
  expect(api().sent(signup)[0]?.body).toEqual({
    name: "김하늘",
    email: me.email,
    password: "a few words",
    language: "en",
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
});

test("says what is wrong with each field, in its own words", async () => {
  const user = await fillIn({ name: "김".repeat(101), email: "haneul", password: "seven77" });

  await user.click(screen.getByRole("button", { name: "Create account" }));

  screen.getByText("Use at most 100 characters.");
  screen.getByText("Enter an email address such as name@example.com.");
  screen.getByText("Use at least 8 characters.");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Name" }));
  expect(api().sent(signup)).toHaveLength(0);
  await expectNoAxeViolations();
});

test("says at the address that it has an account already", async () => {
  api().refuse(signup, 409);
  const user = await fillIn({ name: "김하늘", email: me.email, password: "a few words" });

  await user.click(screen.getByRole("button", { name: "Create account" }));

  await screen.findByText("There is already an account with this address. Sign in instead.");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Email" }));
});

test("says at the field what the API refuses", async () => {
  api().refuse(signup, 422, { errors: [{ field: "password", message: "흔한 비밀번호" }] });
  const user = await fillIn({ name: "김하늘", email: me.email, password: "password" });

  await user.click(screen.getByRole("button", { name: "Create account" }));

  await screen.findByText("Choose another password: this one is too easy to guess.");
});

test("keeps the place to come back to on the way to sign-in", async () => {
  const user = visitAsStranger("/sign-up?next=%2Ftasks%2F1");

  await user.click(await screen.findByRole("link", { name: "Sign in" }));

  await screen.findByRole("heading", { level: 1, name: "Sign in" });
  expect(address()).toBe("/sign-in?next=%2Ftasks%2F1");
});

async function fillIn({ name, email, password }: { name: string; email: string; password: string }) {
  const user = visitAsStranger("/sign-up");
  await user.click(await screen.findByRole("textbox", { name: "Name" }));
  await user.paste(name);
  await user.type(screen.getByRole("textbox", { name: "Email" }), email);
  await user.type(screen.getByLabelText("Password"), password);
  return user;
}
