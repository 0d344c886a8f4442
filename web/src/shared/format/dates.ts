import type { Language } from "../i18n/i18n";

/** A date without a time: shown as written, whatever the zone. */
export function formatDate(date: string, language: Language) {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(date));
}

export function formatInstant(instant: string, language: Language, timeZone: string | undefined) {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone }).format(
    new Date(instant),
  );
}

/** A deadline is over when the day has ended where the person is. */
export function isPast(date: string, timeZone: string | undefined, now = new Date()) {
  // Swedish writes dates as ISO 8601 does.
  return date < new Intl.DateTimeFormat("sv-SE", { timeZone }).format(now);
}
