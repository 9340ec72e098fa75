package org.wattline.application.metering.intake;

import java.time.Instant;
import java.util.Map;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.quantity.IntervalEnergy;

/** One line of a file of readings. */
public sealed interface FileLine {
    /** Its number in the file, from 1. */
    long line();

    /** The line as it stands in the file. */
    String content();

    /** What a meter's registers showed. */
    record Registers(
            long line,
            String content,
            AssetNo meter,
            Instant at,
            ReadingSource source,
            Map<Register, RegisterValue> values)
            implements FileLine {}

    /** A day's curve as the meter counted it, before the multiplier. */
    record Curve(long line, String content, AssetNo meter, Channel channel, IntervalEnergy counted)
            implements FileLine {}

    /** A line that makes no sense. @param why in words */
    record Unreadable(long line, String content, String why) implements FileLine {}
}
