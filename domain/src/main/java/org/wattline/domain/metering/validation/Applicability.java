package org.wattline.domain.metering.validation;

import java.util.Set;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.reading.Channel;

/**
 * What a rule is for, besides the customers of its group.
 *
 * @param channels kinds of curves; none means all
 * @param modes voltage of supply and of metering; none means all
 */
public record Applicability(Set<Channel> channels, Set<MeteringMode> modes) {
    public static final Applicability ALL = new Applicability(Set.of(), Set.of());

    public Applicability {
        channels = Set.copyOf(channels);
        modes = Set.copyOf(modes);
    }

    public boolean covers(Channel channel, MeteringMode mode) {
        return (channels.isEmpty() || channels.contains(channel)) && (modes.isEmpty() || modes.contains(mode));
    }
}
