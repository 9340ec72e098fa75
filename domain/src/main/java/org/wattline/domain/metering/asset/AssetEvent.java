package org.wattline.domain.metering.asset;

import java.util.HashMap;
import java.util.Map;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;

/** Something about an asset of metering; the type says what. */
public record AssetEvent(String type, String subject, Map<String, String> facts) implements Event {
    public AssetEvent {
        facts = Map.copyOf(facts);
    }

    public static AssetEvent of(String type, AssetNo asset, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("asset", asset.value());
        return new AssetEvent(type, asset.value(), facts);
    }

    static AssetEvent stateChanged(AssetNo no, AssetKind kind, MeterState before, MeterState after) {
        return of(
                "metering.device-state-changed",
                no,
                Map.of("kind", kind.name(), "before", before.name(), "after", after.name()));
    }
}
