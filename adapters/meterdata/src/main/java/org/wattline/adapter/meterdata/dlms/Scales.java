package org.wattline.adapter.meterdata.dlms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Given;
import org.wattline.domain.metering.field.MeterAddress;

/** How the numbers of each meter's registers are meant: asked for once, since a meter does not change it. Used by one thread at a time. */
final class Scales {
    private final Map<MeterAddress, Map<Member, Scale>> known = new HashMap<>();

    Answer<Scale> of(MeterAddress meter, Session talk, Member value) {
        Map<Member, Scale> scales = known.computeIfAbsent(meter, other -> new HashMap<>());
        Optional<Scale> scale = Optional.ofNullable(scales.get(value));
        if (scale.isPresent()) return new Given<>(scale.get());
        return talk.get(value.sibling(CosemObjects.SCALE))
                .then(parts -> DlmsChannel.read(() -> Scale.of(parts)))
                .then(read -> {
                    scales.put(value, read);
                    return new Given<>(read);
                });
    }
}
