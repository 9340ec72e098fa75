package org.wattline.domain.connection.change;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.premises.equipment.PowerSource;

/** What a change does to meters and metering points. */
public sealed interface MeterDeed extends Deed {
    /** The meter is read and taken away. @param sheet what it showed */
    record TakeDown(MeteringPoint point, Entry sheet) implements MeterDeed {
        @Override
        public Line line() {
            return new Line("METER", point.no().value(), meterOf(point), "");
        }

        @Override
        public List<MeteringPoint> read() {
            return List.of(point);
        }
    }

    /** A meter is hung up at a point that has none. @param sheet which, and what it shows */
    record HangUp(MeteringPoint point, Entry sheet) implements MeterDeed {
        @Override
        public boolean countsOtherwise() {
            return true;
        }

        @Override
        public Line line() {
            return new Line("METER", point.no().value(), "", "+");
        }
    }

    /** The meter is read and exchanged for another. @param sheet for which, and what both show */
    record Exchange(MeteringPoint point, Entry sheet) implements MeterDeed {
        @Override
        public boolean countsOtherwise() {
            return true;
        }

        @Override
        public Line line() {
            return new Line("METER", point.no().value(), meterOf(point), "+");
        }

        @Override
        public List<MeteringPoint> read() {
            return List.of(point);
        }
    }

    /** The meter is read and hangs in another spot. @param place where from then on */
    record Move(MeteringPoint point, Entry sheet, String place) implements MeterDeed {
        @Override
        public Line line() {
            String before = point.open().flatMap(Installation::place).orElse("—");
            return new Line("METER", point.no().value(), meterOf(point) + " " + before, meterOf(point) + " " + place);
        }

        @Override
        public List<MeteringPoint> read() {
            return List.of(point);
        }
    }

    /** A source of supply comes, with a metering point and a meter of its own. @param like a point of the account */
    record OpenSource(Account account, MeteringPoint like, PowerSource source, Entry sheet, LocalDate on)
            implements MeterDeed {
        @Override
        public boolean countsOtherwise() {
            return true;
        }

        @Override
        public Line line() {
            return new Line("POINT", "+", "", (source.standby() ? "STANDBY " : "MAIN ") + source.name());
        }
    }

    /** Points of an account that ends go on at another one, below a point of its own. @param below the point of the other account */
    record Follow(List<MeteringPoint> points, AccountNo to, MeteringPointNo below, LocalDate on) implements MeterDeed {
        @Override
        public Line line() {
            return new Line("POINT", said(points), points.getFirst().account().value(), to.value());
        }
    }

    /** Points take no part any more. @param on the first day without them */
    record EndPoints(List<MeteringPoint> points, LocalDate on) implements MeterDeed {
        @Override
        public Line line() {
            return new Line("POINT", said(points), "+", "");
        }
    }

    private static String said(List<MeteringPoint> points) {
        return points.stream().map(point -> point.no().value()).collect(Collectors.joining(" "));
    }

    private static String meterOf(MeteringPoint point) {
        return point.open().map(hanging -> hanging.meter().value()).orElse("");
    }
}
