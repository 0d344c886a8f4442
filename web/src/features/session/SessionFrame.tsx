import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "../../shared/ui/Brand";
import { LanguageSwitch } from "../../shared/ui/LanguageSwitch";
import "./session.css";

type Props = { title: string; children: ReactNode; footer: ReactNode };

export function SessionFrame({ title, children, footer }: Props) {
  const { t } = useTranslation();
  return (
    <div className="session">
      <header className="session-header">
        <Brand />
        <LanguageSwitch />
      </header>
      <main className="session-main">
        <h1>{title}</h1>
        <p className="session-tagline">{t("session.tagline")}</p>
        {children}
        <p className="session-footer">{footer}</p>
      </main>
    </div>
  );
}
