package org.wattline.domain.metering.usage;

import org.wattline.domain.access.UnitPath;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.FeederCode;

/** What a virtual point is made of (虚拟计量点组成). */
public sealed interface Member {
    /** Energy of one channel at a metering point. */
    record Point(MeteringPointNo point, Channel channel) implements Member {}

    /** What another virtual point adds up to. */
    record Virtual(VirtualPointNo point) implements Member {}

    /** One channel of all main points in a transformer area (台区). */
    record Area(AreaCode area, Channel channel) implements Member {}

    /** One channel of all main points in the transformer areas of a feeder (线路). */
    record Line(FeederCode feeder, Channel channel) implements Member {}

    /** One channel of all main points in the transformer areas of a unit and those below it (片区). */
    record District(UnitPath unit, Channel channel) implements Member {}

    /** As it is stored: {@code AREA:A-01:ACTIVE_IMPORT}. */
    default String text() {
        return switch (this) {
            case Point(MeteringPointNo point, Channel channel) -> "POINT:" + point + ":" + channel;
            case Virtual(VirtualPointNo point) -> "VIRTUAL:" + point;
            case Area(AreaCode area, Channel channel) -> "AREA:" + area + ":" + channel;
            case Line(FeederCode feeder, Channel channel) -> "LINE:" + feeder.code() + ":" + channel;
            case District(UnitPath unit, Channel channel) -> "DISTRICT:" + unit.path() + ":" + channel;
        };
    }

    /** @throws IllegalArgumentException unless it is such a text */
    static Member parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length == 2 && parts[0].equals("VIRTUAL")) return new Virtual(new VirtualPointNo(parts[1]));
        if (parts.length != 3) throw new IllegalArgumentException("not a member of a sum: " + text);
        Channel channel = Channel.valueOf(parts[2]);
        return switch (parts[0]) {
            case "POINT" -> new Point(new MeteringPointNo(parts[1]), channel);
            case "AREA" -> new Area(new AreaCode(parts[1]), channel);
            case "LINE" -> new Line(new FeederCode(parts[1]), channel);
            case "DISTRICT" -> new District(new UnitPath(parts[1]), channel);
            default -> throw new IllegalArgumentException("not a member of a sum: " + text);
        };
    }
}
