package org.wattline.application.metering.field;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;

/** A line to meters on site (采集通道). One exchange runs at a time; callers wait. */
public interface MeterChannel extends AutoCloseable {
    /** What registers show now; those that the meter does not have are left out, unless it has none of them. */
    Answer<Map<Register, RegisterValue>> registers(MeterAddress meter, Set<Register> wanted);

    /** The meter's own clock, in China Standard Time. */
    Answer<LocalDateTime> clock(MeterAddress meter);

    /** Makes the meter keep its registers as they are at this moment (瞬时冻结). */
    Answer<Done> freeze(MeterAddress meter);

    /** Trips the relay, lets it be closed, closes it (拉合闸). */
    Answer<Done> control(MeterAddress meter, RelayOrder order);

    @Override
    void close();

    /** The meter has done it. */
    enum Done {
        DONE
    }
}
