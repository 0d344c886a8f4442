import { useTranslation } from "react-i18next";
import { chooseLanguage, currentLanguage, languages } from "../i18n/i18n";

const names = { ko: "한국어", en: "English" };

export function LanguageSwitch() {
  const { t } = useTranslation();
  const current = currentLanguage();
  return (
    <div className="language" role="group" aria-label={t("app.language")}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => void chooseLanguage(language)}
        >
          {names[language]}
        </button>
      ))}
    </div>
  );
}
