package org.wattline.domain.tariff.publication;

import java.util.Map;
import java.util.TreeMap;
import org.wattline.domain.kernel.Event;

/** A version of a tariff was drafted, proposed, returned, published, superseded or withdrawn; the type says which. */
public record TariffVersionEvent(String type, VersionKey key, Map<String, String> facts) implements Event {
    public static final String PUBLISHED = "tariff.published";
    public static final String SUPERSEDED = "tariff.superseded";
    public static final String WITHDRAWN = "tariff.withdrawn";

    public TariffVersionEvent {
        facts = Map.copyOf(facts);
    }

    static TariffVersionEvent of(String type, TariffVersion version) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("tariff", version.key().tariff().value());
        facts.put("version", version.key().version());
        facts.put("from", version.inForce().from().toString());
        version.inForce().to().ifPresent(day -> facts.put("to", day.toString()));
        return new TariffVersionEvent(type, version.key(), facts);
    }

    @Override
    public String subject() {
        return key.toString();
    }
}
