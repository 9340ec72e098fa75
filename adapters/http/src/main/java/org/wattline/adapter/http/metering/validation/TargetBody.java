package org.wattline.adapter.http.metering.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.metering.reading.Channel;

/** Which values something is about: a channel and a day, or a meter and an instant, or a meter on a day. */
public record TargetBody(
        Optional<Channel> channel, Optional<LocalDate> day, Optional<AssetNo> assetNo, Optional<Instant> at) {
    static final TargetBody EXAMPLE = of(new VeeTarget.Day(Channel.ACTIVE_IMPORT, LocalDate.parse("2026-03-01")));

    static TargetBody of(VeeTarget target) {
        return switch (target) {
            case VeeTarget.Day(Channel channel, LocalDate day) ->
                new TargetBody(Optional.of(channel), Optional.of(day), Optional.empty(), Optional.empty());
            case VeeTarget.Reading(AssetNo meter, Instant at) ->
                new TargetBody(Optional.empty(), Optional.empty(), Optional.of(meter), Optional.of(at));
            case VeeTarget.Device(AssetNo meter, LocalDate day) ->
                new TargetBody(Optional.empty(), Optional.of(day), Optional.of(meter), Optional.empty());
        };
    }

    /** Empty if it names neither a day's curve nor a reading. */
    Optional<VeeTarget> target() {
        if (channel.isPresent() && day.isPresent() && assetNo.isEmpty() && at.isEmpty())
            return Optional.of(new VeeTarget.Day(channel.get(), day.get()));
        if (assetNo.isPresent() && at.isPresent() && channel.isEmpty() && day.isEmpty())
            return Optional.of(new VeeTarget.Reading(assetNo.get(), at.get()));
        return Optional.empty();
    }
}
