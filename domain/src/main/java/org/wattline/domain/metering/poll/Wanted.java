package org.wattline.domain.metering.poll;

import java.util.Optional;
import org.wattline.domain.metering.reading.Channel;

/** What a meter is asked for, once it is a certain day. */
public enum Wanted {
    /** The registers at 00:00 of the day (日冻结示数). */
    FREEZE(Optional.empty()),
    /** What it counted on the day before, interval by interval (负荷曲线). */
    IMPORT_CURVE(Optional.of(Channel.ACTIVE_IMPORT)),
    /** The same of what was fed in (反向负荷曲线). */
    EXPORT_CURVE(Optional.of(Channel.ACTIVE_EXPORT));

    private final Optional<Channel> channel;

    Wanted(Optional<Channel> channel) {
        this.channel = channel;
    }

    /** What a curve carries; empty for registers. */
    public Optional<Channel> channel() {
        return channel;
    }
}
