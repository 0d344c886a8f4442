import "../shared/styles/tokens.css";
import "../shared/styles/base.css";
import "../shared/styles/controls.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { startLanguage } from "../shared/i18n/i18n";
import { App } from "./App";

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no element #root");
}
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <BrowserRouter>
      <App />
    </BrowserRouter>
  </StrictMode>,
);
