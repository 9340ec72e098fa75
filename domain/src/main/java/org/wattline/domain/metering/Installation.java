package org.wattline.domain.metering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.quantity.Ratio;

/**
 * That a meter measures a metering point, from one instant up to another (装表记录).
 *
 * @param meter the meter
 * @param current ratio of the current transformers, 1 without
 * @param voltage ratio of the voltage transformers, 1 without
 * @param dials the registers that are read here
 * @param from when it was installed
 * @param to when it was removed, empty while it hangs
 * @param place the spot where it hangs (装表位置), as far as anybody told it
 * @param toldAt when it was told that it was installed: what was reckoned before rests on what was known then
 * @param endToldAt when it was told that it was removed, empty while it hangs
 */
public record Installation(
        AssetNo meter,
        Ratio current,
        Ratio voltage,
        List<Dial> dials,
        Instant from,
        Optional<Instant> to,
        Optional<String> place,
        Instant toldAt,
        Optional<Instant> endToldAt) {
    public Installation {
        dials = List.copyOf(dials);
        if (to.isPresent() != endToldAt.isPresent())
            throw new IllegalArgumentException("an end is told with the day on which it is: " + to + ", " + endToldAt);
        if (to.isPresent() && !from.isBefore(to.get()))
            throw new IllegalArgumentException("a meter is removed after it was installed: " + from + " … " + to.get());
    }

    /** Told of as it happened. */
    public Installation(
            AssetNo meter,
            Ratio current,
            Ratio voltage,
            List<Dial> dials,
            Instant from,
            Optional<Instant> to,
            Optional<String> place) {
        this(meter, current, voltage, dials, from, to, place, from, to);
    }

    /** In a spot that nobody told. */
    public Installation(
            AssetNo meter, Ratio current, Ratio voltage, List<Dial> dials, Instant from, Optional<Instant> to) {
        this(meter, current, voltage, dials, from, to, Optional.empty());
    }

    /** The overall multiplier (综合倍率): current × voltage ratio. */
    public Ratio multiplier() {
        return Ratio.of(current, voltage);
    }

    public boolean isOpen() {
        return to.isEmpty();
    }

    /** Whether the meter hung there at the instant; at the instant of its removal its last reading is still its own. */
    public boolean reads(Instant at) {
        return !at.isBefore(from) && to.map(end -> !at.isAfter(end)).orElse(true);
    }

    /** Whether it measured anything between two instants. */
    public boolean measures(Instant start, Instant end) {
        return from.isBefore(end) && to.map(start::isBefore).orElse(true);
    }

    public Optional<Dial> dial(Register register) {
        for (Dial dial : dials) if (dial.register() == register) return Optional.of(dial);
        return Optional.empty();
    }

    Installation endingAt(Instant end) {
        return ending(Optional.of(end), toldAt, Optional.of(end));
    }

    /** Told of now, but for what is known of it already. */
    Installation told(Optional<Installation> known, Instant now) {
        Optional<Instant> end = known.filter(before -> before.to().equals(to))
                .map(Installation::endToldAt)
                .orElseGet(() -> to.map(day -> now));
        return ending(to, known.map(Installation::toldAt).orElse(now), end);
    }

    /** As it was known then; empty if nobody had told of it. */
    Optional<Installation> knownAt(Instant then) {
        if (toldAt.isAfter(then)) return Optional.empty();
        boolean hung = endToldAt.filter(told -> told.isAfter(then)).isPresent();
        return Optional.of(hung ? ending(Optional.empty(), toldAt, Optional.empty()) : this);
    }

    private Installation ending(Optional<Instant> end, Instant told, Optional<Instant> endTold) {
        return new Installation(meter, current, voltage, dials, from, end, place, told, endTold);
    }
}
