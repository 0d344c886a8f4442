import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { MemoryRouter, useLocation } from "react-router";
import { expect } from "vitest";
import { App } from "../app/App";
import { startSession } from "../shared/session/session";

/** Opens the page at an address, as somebody who is signed in. */
export function visit(address: string) {
  startSession("token-1");
  return visitAsStranger(address);
}

export function visitAsStranger(address: string) {
  render(
    <MemoryRouter initialEntries={[address]}>
      <App />
      <Address />
    </MemoryRouter>,
  );
  return userEvent.setup();
}

export const address = () => screen.getByTestId("address").textContent;

function Address() {
  const { pathname, search } = useLocation();
  return (
    <footer data-testid="address" aria-hidden="true">
      {pathname + search}
    </footer>
  );
}

/** Everything that axe can tell without layout; contrast and sizes are looked at in a real browser. */
export async function expectNoAxeViolations() {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}
