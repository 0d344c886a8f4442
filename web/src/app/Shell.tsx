import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { UNSAFE_PortalProvider } from "react-aria/PortalProvider";
import { useTranslation } from "react-i18next";
import { NavLink, useLocation } from "react-router";
import { meQuery } from "../shared/api/queries";
import { leaveSession } from "../shared/session/session";
import { Brand } from "../shared/ui/Brand";
import { Button } from "../shared/ui/Button";
import { LanguageSwitch } from "../shared/ui/LanguageSwitch";
import "./shell.css";

/** What surrounds every page of somebody signed in. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const me = useQuery(meQuery);
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  return (
    <UNSAFE_PortalProvider getContainer={() => main.current}>
      <a className="skip" href="#main">
        {t("app.skip")}
      </a>
      <header className="shell-header">
        <Brand />
        <nav aria-label={t("app.navigation")}>
          <NavLink className="shell-link" to="/projects">
            {t("app.projects")}
          </NavLink>
        </nav>
        <div className="shell-person">
          <LanguageSwitch />
          <span className="shell-name">{me.data?.name}</span>
          <Button look="quiet" onPress={leaveSession}>
            {t("app.signOut")}
          </Button>
        </div>
      </header>
      <main id="main" className="shell-main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </UNSAFE_PortalProvider>
  );
}

/** A new page is read from its start, as if the browser had loaded it. */
function useFocusOnArrival(main: { current: HTMLElement | null }) {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) {
      shown.current = pathname;
      main.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }, [main, pathname]);
}
