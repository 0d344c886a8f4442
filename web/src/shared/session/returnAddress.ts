import type { Location } from "react-router";

const home = "/projects";

/** The sign-in page's address, with the place to come back to. */
export function signInAddress({ pathname, search }: Pick<Location, "pathname" | "search">) {
  const place = pathname + search;
  return place === "/" || place === home ? "/sign-in" : `/sign-in?${new URLSearchParams({ next: place })}`;
}

/** Where to go after sign-in: only ever a place of this page, whatever the address says. */
export function returnAddress(parameters: URLSearchParams) {
  const next = parameters.get("next") ?? home;
  const target = URL.canParse(next, location.origin) ? new URL(next, location.origin) : null;
  return next.startsWith("/") && target?.origin === location.origin ? target.pathname + target.search : home;
}
