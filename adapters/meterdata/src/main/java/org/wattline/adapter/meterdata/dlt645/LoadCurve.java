package org.wattline.adapter.meterdata.dlt645;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.adapter.meterdata.line.RegisterCurve;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Denial;
import org.wattline.application.metering.field.Answer.Denied;
import org.wattline.application.metering.field.Answer.Garbled;
import org.wattline.application.metering.field.Answer.Given;
import org.wattline.domain.metering.Register;
import org.wattline.domain.quantity.IntervalEnergy;

/** The load records (负荷记录) of a day, asked for by time, as many blocks at once as fit into one frame. */
final class LoadCurve {
    /** Energies from a given time on (给定时间记录块), class 4. */
    static final DataItem FROM = DataItem.of("06040001");

    private static final int BLOCKS = 6;
    private static final int USUAL = 15;

    private LoadCurve() {}

    /** What is asked for: number of blocks, mm hh DD MM YY. */
    static byte[] from(LocalDateTime at) {
        byte[] asked = new byte[6];
        asked[0] = BLOCKS;
        System.arraycopy(MeterTimes.toTheMinute(at), 0, asked, 1, 5);
        return asked;
    }

    /** @param ask gives the blocks from a time on */
    static Answer<IntervalEnergy> read(Register register, LocalDate day, Function<LocalDateTime, Answer<byte[]>> ask) {
        Optional<Integer> place = LoadRecord.place(register);
        if (place.isEmpty()) return new Denied<>(Denial.NOT_POSSIBLE);
        NavigableMap<LocalDateTime, BigDecimal> shown = new TreeMap<>();
        LocalDateTime end = day.plusDays(1).atStartOfDay();
        for (LocalDateTime at = day.atStartOfDay(); !at.isAfter(end); ) {
            Answer<NavigableMap<LocalDateTime, BigDecimal>> came =
                    ask.apply(at).then(blocks -> blocks(blocks, place.get()));
            int minutes = USUAL;
            LocalDateTime last = at.plusMinutes((long) USUAL * (BLOCKS - 1));
            if (came instanceof Given<NavigableMap<LocalDateTime, BigDecimal>>(var found)) {
                shown.putAll(found.subMap(at, true, end, true));
                minutes = RegisterCurve.minutes(shown, USUAL);
                // Nothing, or what is older than asked for, means that nothing was kept from there on.
                if (!found.isEmpty() && !found.lastKey().isBefore(at)) last = found.lastKey();
            } else if (!(came instanceof Denied<?>(Denial why) && why == Denial.NO_DATA)) return came.failed();
            at = last.plusMinutes(minutes);
        }
        return RegisterCurve.of(day, RegisterCurve.minutes(shown, USUAL), shown)
                .<Answer<IntervalEnergy>>map(Given::new)
                .orElseGet(() -> new Denied<>(Denial.NO_DATA));
    }

    private static Answer<NavigableMap<LocalDateTime, BigDecimal>> blocks(byte[] bytes, int place) {
        try {
            return new Given<>(LoadRecord.read(bytes, place));
        } catch (Garbage garbage) {
            return new Garbled<>(garbage.what());
        }
    }
}
