import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";
import { startLanguage } from "../shared/i18n/i18n";
import { accessToken, refuseSession } from "../shared/session/session";

// A busy machine may take its time; nothing waits longer than it must.
configure({ asyncUtilTimeout: 15_000 });

// Layout is not jsdom's business.
globalThis.scrollTo = () => undefined;

// jsdom has none, and react-aria's menus want it.
globalThis.CSS = { ...globalThis.CSS, escape: (name) => name.replaceAll(/[^\w-]/g, "\\$&") };

beforeEach(() => startLanguage("en"));

afterEach(() => {
  cleanup();
  refuseSession(accessToken() ?? "");
  localStorage.clear();
});
