package org.wattline.adapter.reference.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.PowerFactorDuties;
import org.wattline.domain.tariff.PowerFactorDuties.Duty;
import org.wattline.domain.tariff.PowerFactorDuties.Trait;
import org.wattline.domain.tariff.PowerFactorDuties.Use;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.eligibility.EligibilityRules;
import org.wattline.domain.tariff.eligibility.Measure;
import org.wattline.domain.tariff.eligibility.SpecialUse;

/** Reads {@code eligibility.json}: thresholds of the two-part price, special uses, measures, and who keeps which power factor. */
final class EligibilityFile {
    static final String NAME = "eligibility.json";

    private final JsonNodes nodes;
    private final String file;
    private final ReferenceFaults faults;

    private EligibilityFile(ReferenceFile file, ReferenceFaults faults) {
        this.nodes = JsonNodes.read(file, faults);
        this.file = file.name();
        this.faults = faults;
    }

    /** What the file says; what has a fault is left out. */
    record Read(List<EligibilityRules> rules, List<PowerFactorDuties> duties) {}

    static Read read(ReferenceFile file, ReferenceFaults faults) {
        EligibilityFile reading = new EligibilityFile(file, faults);
        List<SpecialUse> uses = reading.each("specialUses", EligibilityFile::use);
        List<Measure> measures = reading.each("measures", EligibilityFile::measure);
        return new Read(
                reading.each("thresholds", node -> rules(node, uses, measures)),
                reading.each("powerFactorDuties", EligibilityFile::duties));
    }

    private <T> List<T> each(String list, Function<JsonNode, T> item) {
        List<T> read = new ArrayList<>();
        JsonNode items = nodes.root().path(list);
        for (int i = 0; i < items.size(); i++) {
            try {
                read.add(item.apply(items.get(i)));
            } catch (IllegalArgumentException e) {
                faults.fault(file, nodes.line("/" + list + "/" + i), e);
            }
        }
        return read;
    }

    private static EligibilityRules rules(JsonNode node, List<SpecialUse> uses, List<Measure> measures) {
        return new EligibilityRules(
                provision(node, Fields.text(node, "id"), Fields.text(node, "version")),
                Capacity.kva(Fields.number(node, "singleUpToKva")),
                Capacity.kva(Fields.number(node, "twoPartFromKva")),
                uses,
                measures);
    }

    private static SpecialUse use(JsonNode node) {
        return new SpecialUse(
                Fields.text(node, "code"),
                name(node),
                UseCategory.valueOf(Fields.text(node, "pricedAs")),
                node.path("combined").asBoolean(),
                dated(node));
    }

    private static Measure measure(JsonNode node) {
        return new Measure(
                Fields.text(node, "code"),
                name(node),
                Measure.Effect.valueOf(Fields.text(node, "effect")),
                dated(node));
    }

    private static PowerFactorDuties duties(JsonNode node) {
        List<Duty> duties = new ArrayList<>();
        node.path("duties").forEach(each -> duties.add(duty(each)));
        return new PowerFactorDuties(provision(node, Fields.text(node, "id"), Fields.text(node, "version")), duties);
    }

    private static Duty duty(JsonNode node) {
        Set<Use> uses = EnumSet.noneOf(Use.class);
        for (String use : Fields.texts(node, "uses")) uses.add(Use.valueOf(use));
        Set<Trait> needs = EnumSet.noneOf(Trait.class);
        for (String trait : Fields.texts(node, "needs")) needs.add(Trait.valueOf(trait));
        Optional<String> from = Fields.optionalNumber(node, "fromKva");
        return new Duty(
                PowerFactorStandard.parse(Fields.text(node, "standard")),
                uses,
                needs,
                Capacity.kva(from.orElseGet(() -> Fields.number(node, "aboveKva"))),
                from.isPresent(),
                node.path("highVoltageOnly").asBoolean());
    }

    private static Text name(JsonNode node) {
        return Text.of(Fields.text(node, "zh"), Fields.text(node, "en"));
    }

    /** A notice that was never changed has one edition, called by its first day. */
    private static Provision dated(JsonNode node) {
        return provision(
                node, Fields.text(node, "code"), Fields.validity(node).from().toString());
    }

    private static Provision provision(JsonNode node, String id, String version) {
        return new Provision(
                id,
                version,
                Fields.validity(node),
                Source.of(
                        Fields.text(node, "regulation"),
                        Fields.text(node, "number"),
                        Source.Mark.parse(Fields.text(node, "mark"))));
    }
}
