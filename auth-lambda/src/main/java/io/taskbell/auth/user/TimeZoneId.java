package io.taskbell.auth.user;

import io.taskbell.auth.problem.InvalidValueException;
import java.time.ZoneId;

/** A time zone by its name in the IANA database; bare offsets know no daylight saving. */
public final class TimeZoneId {
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private TimeZoneId() {}

    /**
     * The zone with that name, in its very letters.
     *
     * @throws InvalidValueException if there is no such zone
     */
    public static ZoneId parse(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new InvalidValueException("must be an IANA time zone, such as Asia/Seoul");
        }
        return ZoneId.of(id);
    }
}
