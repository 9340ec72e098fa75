package org.wattline.adapter.meterdata.dlt698;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.wattline.adapter.meterdata.dlt698.Apdu.Records;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.adapter.meterdata.line.RegisterCurve;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Denial;
import org.wattline.application.metering.field.Answer.Denied;
import org.wattline.application.metering.field.Answer.Garbled;
import org.wattline.application.metering.field.Answer.Given;
import org.wattline.domain.metering.Register;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * The minute freezes (分钟冻结) of a day, what an energy register showed at each: selected by a range of freezing times (selector 2), three hours at a
 * time, so that an answer stays below the 512 bytes that meters send without fragments [K].
 */
final class MinuteFreezes {
    private static final int EVERY = 15;
    private static final int HOURS = 3;

    private MinuteFreezes() {}

    /** A request that waits for its number. */
    interface Request {
        byte[] numbered(int number);
    }

    /** @param ask sends a request, gives the APDU of the answer */
    static Answer<IntervalEnergy> read(Register register, LocalDate day, Function<Request, Answer<byte[]>> ask) {
        Attribute column = Attribute.of(register);
        NavigableMap<LocalDateTime, BigDecimal> shown = new TreeMap<>();
        LocalDateTime end = day.plusDays(1).atStartOfDay();
        for (LocalDateTime at = day.atStartOfDay(); at.isBefore(end); at = at.plusHours(HOURS)) {
            LocalDateTime from = at;
            LocalDateTime next = at.plusHours(HOURS);
            // The range ends before its end; the day's last value stands at the beginning of the next.
            LocalDateTime until = next.equals(end) ? end.plusMinutes(EVERY) : next;
            Answer<Optional<Denial>> came = ask.apply(number -> Apdu.records(
                            number, Attribute.MINUTES, from, until, EVERY, List.of(Attribute.KEPT_AT, column)))
                    .then(apdu -> keep(apdu, register, column, shown));
            if (!(came instanceof Given<Optional<Denial>>(Optional<Denial> denied))) return came.failed();
            if (denied.isPresent() && denied.get() != Denial.NO_DATA) return new Denied<>(denied.get());
        }
        return RegisterCurve.of(day, RegisterCurve.minutes(shown, EVERY), shown)
                .<Answer<IntervalEnergy>>map(Given::new)
                .orElseGet(() -> new Denied<>(Denial.NO_DATA));
    }

    private static Answer<Optional<Denial>> keep(
            byte[] apdu, Register register, Attribute column, Map<LocalDateTime, BigDecimal> shown) {
        try {
            switch (Apdu.records(apdu, Attribute.MINUTES)) {
                case Records.Refused(int code) -> {
                    return new Given<>(Optional.of(Apdu.denial(code)));
                }
                case Records.Rows(List<Map<Attribute, Item>> rows) -> {
                    for (Map<Attribute, Item> row : rows) {
                        if (!(row.get(Attribute.KEPT_AT) instanceof Item.Time(LocalDateTime at)))
                            throw new Garbage("a freeze without its time");
                        if (row.get(column) instanceof Item.Several(int tag, List<Item> rates) && !rates.isEmpty())
                            shown.put(
                                    at,
                                    Dlt698Channel.value(register, rates.getFirst())
                                            .shown());
                    }
                    return new Given<>(Optional.empty());
                }
            }
        } catch (Garbage garbage) {
            return new Garbled<>(garbage.what());
        }
    }
}
