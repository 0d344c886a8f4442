import { Component, type ReactNode } from "react";
import i18next from "i18next";

type Props = { children: ReactNode };

/** Last resort: also reached when a newer release has taken away a file that this page still asks for. */
export class Crash extends Component<Props, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) {
      return this.props.children;
    }
    return (
      <main className="empty" role="alert">
        <p>{i18next.t("state.crashed")}</p>
        <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
          {i18next.t("state.reload")}
        </button>
      </main>
    );
  }
}
