import type { ReactNode } from "react";
import { Navigate, useLocation } from "react-router";
import { signInAddress } from "../shared/session/returnAddress";
import { useSession } from "../shared/session/session";

/** Lets nobody past who is not signed in; after sign-in they come back to where they were going. */
export function RequireSession({ children }: { children: ReactNode }) {
  const session = useSession();
  const location = useLocation();
  switch (session.kind) {
    case "signed-in":
      return children;
    case "left":
      return <Navigate to="/sign-in" replace />;
    case "none":
      return <Navigate to={signInAddress(location)} replace />;
  }
}
