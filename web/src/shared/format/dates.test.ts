import { expect, test } from "vitest";
import { formatDate, formatInstant, isPast } from "./dates";

test("a deadline is past when its day has ended in the person's time zone", () => {
  const lateInSeoul = new Date("2026-03-01T15:30:00Z"); // 2 March there, 1 March in UTC

  expect(isPast("2026-03-01", "Asia/Seoul", lateInSeoul)).toBe(true);
  expect(isPast("2026-03-01", "UTC", lateInSeoul)).toBe(false);
  expect(isPast("2026-03-02", "Asia/Seoul", lateInSeoul)).toBe(false);
});

test("a date is the same day everywhere", () => {
  expect(formatDate("2026-03-01", "en")).toBe("Mar 1, 2026");
  expect(formatDate("2026-03-01", "ko")).toBe("2026. 3. 1.");
});

test("an instant is told in the person's time zone", () => {
  expect(formatInstant("2026-03-01T15:30:00.000Z", "ko", "Asia/Seoul")).toContain("2026. 3. 2.");
});
