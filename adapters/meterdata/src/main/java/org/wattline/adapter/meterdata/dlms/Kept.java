package org.wattline.adapter.meterdata.dlms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.adapter.meterdata.line.RegisterCurve;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Denial;
import org.wattline.application.metering.field.Answer.Denied;
import org.wattline.application.metering.field.Answer.Garbled;
import org.wattline.application.metering.field.Answer.Given;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.field.MeterAddress;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.quantity.IntervalEnergy;

/** What meters keep in profiles: registers at the beginning of a day, and registers at every quarter of an hour, whose differences are a curve. */
final class Kept {
    private static final long DAY = 86_400;
    private static final int MINUTES = 1440;

    private Kept() {}

    static Answer<Map<Register, RegisterValue>> registers(
            Session talk, Scales scales, MeterAddress meter, LocalDate day, Set<Register> wanted) {
        LocalDateTime at = day.atStartOfDay();
        return Profile.read(talk, CosemObjects.DAYS, at, at, DAY).then(profile -> {
            Optional<Profile.Row> row = profile.at(at);
            Map<Register, RegisterValue> found = new EnumMap<>(Register.class);
            for (Register register : wanted) {
                Member value = CosemObjects.value(register);
                Optional<Value> kept =
                        row.flatMap(those -> Optional.ofNullable(those.values().get(value)));
                if (kept.isEmpty()) continue;
                Answer<RegisterValue> shown =
                        scales.of(meter, talk, value).then(scale -> DlmsChannel.read(() -> scale.shown(kept.get())));
                if (!(shown instanceof Given<RegisterValue>(RegisterValue one))) return shown.failed();
                found.put(register, one);
            }
            return found.isEmpty() ? new Denied<>(Denial.NO_DATA) : new Given<>(found);
        });
    }

    static Answer<IntervalEnergy> curve(
            Session talk, Scales scales, MeterAddress meter, Channel channel, LocalDate day) {
        Member value = CosemObjects.value(channel.register());
        return talk.get(CosemObjects.CURVES.sibling(CosemObjects.PERIOD)).then(period -> {
            if (!(period instanceof Value.Number(int tag, long seconds))
                    || seconds < 60
                    || seconds % 60 != 0
                    || DAY % seconds != 0) return new Garbled<>("a curve kept every " + period);
            return scales.of(meter, talk, value)
                    .then(scale -> Profile.read(
                                    talk,
                                    CosemObjects.CURVES,
                                    day.atStartOfDay(),
                                    day.plusDays(1).atStartOfDay(),
                                    seconds)
                            .then(profile -> curve(profile, scale, value, day, (int) (seconds / 60))));
        });
    }

    private static Answer<IntervalEnergy> curve(
            Profile profile, Scale scale, Member value, LocalDate day, int minutes) {
        NavigableMap<LocalDateTime, BigDecimal> shown = new TreeMap<>();
        try {
            for (int i = 0; i <= MINUTES / minutes; i++) {
                LocalDateTime at = day.atStartOfDay().plusMinutes((long) minutes * i);
                kilo(profile, scale, value, at).ifPresent(one -> shown.put(at, one));
            }
        } catch (Garbage garbage) {
            return new Garbled<>(garbage.what());
        }
        return RegisterCurve.of(day, minutes, shown)
                .<Answer<IntervalEnergy>>map(Given::new)
                .orElseGet(() -> new Denied<>(Denial.NO_DATA));
    }

    private static Optional<BigDecimal> kilo(Profile profile, Scale scale, Member value, LocalDateTime at)
            throws Garbage {
        Optional<Value> kept =
                profile.at(at).flatMap(row -> Optional.ofNullable(row.values().get(value)));
        return kept.isEmpty() ? Optional.empty() : Optional.of(scale.kilo(kept.get()));
    }
}
