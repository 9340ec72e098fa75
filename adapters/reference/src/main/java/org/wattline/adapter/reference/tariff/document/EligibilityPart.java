package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.VoltageBand;

/** {@code eligibility}: who may be priced by the tariff. */
final class EligibilityPart {
    private EligibilityPart() {}

    static Optional<Eligibility> read(Members at) {
        List<UseCategory> categories = at.values("categories", text -> Members.oneOf(text, UseCategory.class));
        Optional<Scheme> scheme = at.choice("scheme", Scheme.class);
        List<VoltageBand> voltages = at.values("voltages", text -> Members.oneOf(text, VoltageBand.class));
        boolean combined = at.flag("combined");
        return at.make(() -> new Eligibility(
                Set.copyOf(categories),
                scheme.orElseThrow(),
                voltages.isEmpty() ? Set.of() : EnumSet.copyOf(voltages),
                combined));
    }

    static ObjectNode write(Eligibility eligibility) {
        ObjectNode node = Json.object();
        node.set("categories", names(eligibility.categories()));
        node.put("scheme", eligibility.scheme().name());
        if (!eligibility.voltages().isEmpty()) node.set("voltages", names(eligibility.voltages()));
        if (eligibility.combined()) node.put("combined", true);
        return node;
    }

    private static ArrayNode names(Set<? extends Enum<?>> values) {
        return Json.texts(values.stream().map(Enum::name).toList());
    }
}
