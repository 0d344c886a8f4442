import { lazy, Suspense } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { useTranslation } from "react-i18next";
import { Route, Routes } from "react-router";
import { Loading } from "../shared/ui/Loading";
import { Crash } from "./Crash";
import { RequireSession } from "./RequireSession";

// Each page is loaded when it is wanted; signing in needs none of what comes after it.
const SignInPage = lazy(() => import("../features/session/SignInPage"));
const SignUpPage = lazy(() => import("../features/session/SignUpPage"));
const Workspace = lazy(() => import("./Workspace"));

export function App() {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language}>
      <Crash>
        <Suspense fallback={<main><Loading /></main>}>
          <Routes>
            <Route path="/sign-in" element={<SignInPage />} />
            <Route path="/sign-up" element={<SignUpPage />} />
            <Route
              path="*"
              element={
                <RequireSession>
                  <Workspace />
                </RequireSession>
              }
            />
          </Routes>
        </Suspense>
      </Crash>
    </I18nProvider>
  );
}
