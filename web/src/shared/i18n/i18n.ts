import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type en from "./en.json";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    returnNull: false;
  }
}

export const languages = ["ko", "en"] as const;
export type Language = (typeof languages)[number];

const remembered = "taskbell.language";

const catalogues = {
  ko: () => import("./ko.json"),
  en: () => import("./en.json"),
};

/** Only the language in use is loaded. */
export async function startLanguage(language = preferredLanguage()) {
  await i18next.use(initReactI18next).init({
    fallbackLng: false,
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
  });
  await speak(language);
}

export async function chooseLanguage(language: Language) {
  await speak(language);
  try {
    localStorage.setItem(remembered, language);
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : "en";
}

async function speak(language: Language) {
  if (!i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", (await catalogues[language]()).default);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

function preferredLanguage(): Language {
  const wishes = [readRemembered(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wishes.find(isLanguage) ?? "en";
}

function readRemembered() {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null;
  }
}

function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
