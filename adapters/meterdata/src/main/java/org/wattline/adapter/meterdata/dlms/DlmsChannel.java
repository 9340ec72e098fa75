package org.wattline.adapter.meterdata.dlms;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.adapter.meterdata.line.TcpLine;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Denial;
import org.wattline.application.metering.field.Answer.Denied;
import org.wattline.application.metering.field.Answer.Garbled;
import org.wattline.application.metering.field.Answer.Given;
import org.wattline.application.metering.field.Answer.Silent;
import org.wattline.application.metering.field.MeterChannel;
import org.wattline.application.metering.field.RelayOrder;
import org.wattline.application.metering.field.RelayState;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.field.MeterAddress;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * Meters that speak DLMS/COSEM, over TCP. Whatever goes wrong on the line ends the conversation; the next attempt begins a new one from the
 * connection on, so that neither side counts frames that the other has forgotten.
 */
public final class DlmsChannel implements MeterChannel {
    private final Session session;
    private final int attempts;
    private final Scales scales = new Scales();
    private Optional<MeterAddress> talkingTo = Optional.empty();

    /** @param patience how long an answer may take; it is asked for that often as {@code attempts} says */
    public DlmsChannel(InetSocketAddress to, Duration patience, int attempts, DlmsTerms terms) {
        Link link = switch (terms.framing()) {
            case WRAPPER -> new WrapperLink(new TcpLine<>(new WrapperFraming(), to, patience, 1), terms);
            case HDLC -> new HdlcLink(new TcpLine<>(new HdlcFraming(), to, patience, 1), terms);
        };
        this.session = new Session(link, terms.password());
        this.attempts = attempts;
    }

    @Override
    public synchronized Answer<Map<Register, RegisterValue>> registers(MeterAddress meter, Set<Register> wanted) {
        return talk(meter, talk -> {
            Map<Register, RegisterValue> found = new EnumMap<>(Register.class);
            for (Register register : wanted) {
                Member value = CosemObjects.value(register);
                Answer<RegisterValue> one = talk.get(value)
                        .then(shown -> scales.of(meter, talk, value).then(scale -> read(() -> scale.shown(shown))));
                if (one instanceof Given<RegisterValue>(RegisterValue shown)) found.put(register, shown);
                else if (!(one instanceof Denied<RegisterValue>(Denial why)) || why != Denial.NO_DATA)
                    return one.failed();
            }
            return found.isEmpty() ? new Denied<>(Denial.NO_DATA) : new Given<>(found);
        });
    }

    @Override
    public synchronized Answer<LocalDateTime> clock(MeterAddress meter) {
        return talk(meter, DlmsChannel::clock);
    }

    private static Answer<LocalDateTime> clock(Session talk) {
        return talk.get(Member.TIME).then(value -> read(() -> CosemTime.of(value)));
    }

    @Override
    public synchronized Answer<Done> setClock(MeterAddress meter, LocalDateTime now) {
        return talk(meter, talk -> talk.set(Member.TIME, CosemTime.value(now)));
    }

    @Override
    public synchronized Answer<Done> freeze(MeterAddress meter) {
        Member capture = CosemObjects.DAYS.sibling(CosemObjects.CAPTURE);
        return talk(meter, talk -> talk.act(capture, Value.number(Value.INTEGER, 0)));
    }

    @Override
    public synchronized Answer<Map<Register, RegisterValue>> frozen(
            MeterAddress meter, LocalDate day, Set<Register> wanted) {
        return talk(meter, talk -> Kept.registers(talk, scales, meter, day, wanted));
    }

    @Override
    public synchronized Answer<IntervalEnergy> curve(MeterAddress meter, Channel channel, LocalDate day) {
        return talk(meter, talk -> Kept.curve(talk, scales, meter, channel, day));
    }

    /** The object carries no time until which an order holds: the meter's own clock is read first. */
    @Override
    public synchronized Answer<Done> control(MeterAddress meter, RelayOrder order) {
        return talk(
                meter,
                talk -> clock(talk)
                        .then(now -> now.isAfter(order.until())
                                ? new Denied<>(Denial.NOT_POSSIBLE)
                                : Disconnector.obey(talk, order.action())));
    }

    @Override
    public synchronized Answer<RelayState> relay(MeterAddress meter) {
        return talk(meter, Disconnector::state);
    }

    private <T> Answer<T> talk(MeterAddress meter, Function<Session, Answer<T>> what) {
        Answer<T> last = new Silent<>(attempts);
        for (int attempt = 1; attempt <= attempts; attempt++) {
            last = talkingTo(meter).then(done -> what.apply(session));
            if (last instanceof Given<T> || last instanceof Denied<T>) return last;
            close();
            if (last instanceof Silent<T>) last = new Silent<>(attempt);
        }
        return last;
    }

    private Answer<Done> talkingTo(MeterAddress meter) {
        if (talkingTo.equals(Optional.of(meter))) return new Given<>(Done.DONE);
        talkingTo = Optional.empty();
        return session.open(meter).then(done -> {
            talkingTo = Optional.of(meter);
            return new Given<>(done);
        });
    }

    @Override
    public synchronized void close() {
        talkingTo = Optional.empty();
        session.close();
    }

    /** Something that may turn out to be garbage. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws Garbage;
    }

    static <T> Answer<T> read(Reading<T> reading) {
        try {
            return new Given<>(reading.read());
        } catch (Garbage garbage) {
            return new Garbled<>(garbage.what());
        }
    }
}
