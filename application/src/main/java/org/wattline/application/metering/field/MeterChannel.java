package org.wattline.application.metering.field;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.field.MeterAddress;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.quantity.IntervalEnergy;

/** A line to meters on site (采集通道). One exchange runs at a time; callers wait. */
public interface MeterChannel extends AutoCloseable {
    /** What registers show now; those that the meter does not have are left out, unless it has none of them. */
    Answer<Map<Register, RegisterValue>> registers(MeterAddress meter, Set<Register> wanted);

    /** The meter's own clock, in China Standard Time. */
    Answer<LocalDateTime> clock(MeterAddress meter);

    /** Sets the meter's clock (对时). @param now in China Standard Time */
    Answer<Done> setClock(MeterAddress meter, LocalDateTime now);

    /** Makes the meter keep its registers as they are at this moment (瞬时冻结). */
    Answer<Done> freeze(MeterAddress meter);

    /** What registers showed at 00:00 of a day, as the meter kept it (日冻结); those that it did not keep are left out, unless it kept none. */
    Answer<Map<Register, RegisterValue>> frozen(MeterAddress meter, LocalDate day, Set<Register> wanted);

    /** What the meter counted in each interval of a day, before the multiplier (曲线); denied as not possible where the protocol has none here. */
    Answer<IntervalEnergy> curve(MeterAddress meter, Channel channel, LocalDate day);

    /** How the relay stands. */
    Answer<RelayState> relay(MeterAddress meter);

    /** Trips the relay, lets it be closed, closes it (拉合闸). */
    Answer<Done> control(MeterAddress meter, RelayOrder order);

    @Override
    void close();

    /** The meter has done it. */
    enum Done {
        DONE
    }
}
