package org.wattline.adapter.reference.urdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.Vat;

/**
 * Reads rate records of OpenEI's Utility Rate Database into tariffs. Nothing is dropped in silence: each field is either in the tariff, or
 * named in a finding. Figures are kept as they stand, in the currency of the record; bills call it yuan.
 */
public final class UrdbImport {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Energy and demand as metered: URDB knows no rounding of quantities. */
    private static final Conventions UNROUNDED =
            Conventions.CHINA.withEnergy(RoundingRule.halfUp("0.000001")).withDemand(RoundingRule.halfUp("0.000001"));

    private static final Set<String> ADMINISTRATIVE = Set.of(
            "uri",
            "approved",
            "is_default",
            "supersedes",
            "source",
            "sourceparent",
            "eiaid",
            "servicetype",
            "description",
            "basicinformationcomments",
            "energycomments",
            "demandcomments",
            "country",
            "revisions",
            "demandunits");

    private static final Set<String> MAY_CHARGE = Set.of("energyattrs", "demandattrs", "fixedattrs");

    private UrdbImport() {}

    /**
     * The records of an answer of the web service ({@code items}), of an array, or a single one.
     *
     * @throws IllegalArgumentException if the text is no JSON
     */
    public static List<ImportedRate> read(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
        JsonNode items = root.has("items") ? root.path("items") : root;
        List<ImportedRate> rates = new ArrayList<>();
        if (items.isArray()) items.forEach(item -> rates.add(read(item)));
        else rates.add(read(items));
        return rates;
    }

    private static ImportedRate read(JsonNode item) {
        RateRecord record = new RateRecord(item);
        Optional<String> label = record.text("label");
        if (label.isEmpty()) record.fault("/label", "a record has a label");
        String name = label.orElse("?");
        EnergyRates energy = EnergyRates.read(record);
        Component network = component("DEMAND", "需量电费", "demand charge", Component.Kind.NETWORK, record);
        Component fixed = component("FIXED", "固定费用", "fixed charge", Component.Kind.NETWORK, record);
        DemandRates demand = DemandRates.read(record, network);
        List<Charge> charges = new ArrayList<>(demand.charges());
        charges.addAll(FixedCharges.read(record, fixed));
        Optional<Provision> provision = provision(record, name);
        Text title =
                Text.of(record.text("name").orElse(name), record.text("name").orElse(name));
        Optional<Eligibility> eligibility = eligibility(record);
        OptionalInt minutes = minutes(record);
        if (record.faulty() || provision.isEmpty() || eligibility.isEmpty()) return refused(record, name);
        Tariff tariff = Tariff.of(provision.get(), title, eligibility.get(), energy.prices())
                .withConventions(UNROUNDED)
                .withCharges(charges);
        tariff = energy.tiered(tariff);
        tariff = demand.ratcheted(tariff);
        tariff = ExportRates.added(
                tariff, record, energy, component("EXPORT", "上网电费", "energy fed in", Component.Kind.EXPORT, record));
        if (!energy.flat())
            tariff = tariff.withTouCalendar(calendar(provision.get(), "ENERGY").id());
        rest(record);
        if (record.faulty()) return refused(record, name);
        return new ImportedRate(
                name,
                Optional.of(tariff),
                energy.flat()
                        ? Optional.empty()
                        : Optional.of(energy.schedule().calendar(calendar(provision.get(), "ENERGY"))),
                demand.calendar(calendar(provision.get(), "DEMAND")),
                demand.coincidentCalendar(calendar(provision.get(), "COINCIDENT")),
                minutes,
                record.findings());
    }

    private static ImportedRate refused(RateRecord record, String label) {
        for (String field : List.of("dgrules", "usenetmetering")) record.field(field);
        rest(record);
        return new ImportedRate(
                label,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                record.findings());
    }

    private static Component component(String code, String zh, String en, Component.Kind kind, RateRecord record) {
        String utility = record.text("utility").orElse("UTILITY");
        return new Component(code, Text.of(zh, en), kind, utility, code, Vat.OUTSIDE);
    }

    private static Optional<Provision> provision(RateRecord record, String label) {
        Optional<LocalDate> from = date(record, "startdate");
        Optional<LocalDate> to = date(record, "enddate");
        if (from.isEmpty()) record.note("/startdate", "no start date: the rate is taken to hold since 1970-01-01");
        LocalDate start = from.orElse(LocalDate.EPOCH);
        if (to.isPresent() && !to.get().isAfter(start)) {
            record.fault("/enddate", "the rate ends before it begins");
            return Optional.empty();
        }
        String utility = record.text("utility").orElse("a utility");
        Source source = Source.of(utility + ": " + record.text("name").orElse(label), "URDB " + label, Source.Mark.F);
        return Optional.of(new Provision(id(label), start.toString(), new Span(start, to), source));
    }

    private static String id(String label) {
        return "URDB-" + label.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9._-]", "-");
    }

    private static Provision calendar(Provision of, String what) {
        return new Provision(of.id() + "-" + what, of.version(), of.validity(), of.source());
    }

    /** Seconds since 1970, as the service gives them, or a day. */
    private static Optional<LocalDate> date(RateRecord record, String field) {
        Optional<String> text = record.text(field);
        if (text.isEmpty()) return Optional.empty();
        try {
            if (text.get().matches("-?[0-9]+"))
                return Optional.of(
                        LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(text.get())), ZoneOffset.UTC));
            return Optional.of(LocalDate.parse(
                    text.get().substring(0, Math.min(10, text.get().length()))));
        } catch (DateTimeException | NumberFormatException notADay) {
            record.fault("/" + field, "seconds since 1970 or a day are wanted, not \"" + text.get() + "\"");
            return Optional.empty();
        }
    }

    private static Optional<Eligibility> eligibility(RateRecord record) {
        String sector = record.text("sector").orElse("Commercial");
        Optional<UseCategory> category = switch (sector) {
            case "Residential" -> Optional.of(UseCategory.RESIDENTIAL);
            case "Industrial" -> Optional.of(UseCategory.LARGE_INDUSTRY);
            case "Commercial", "Lighting" -> Optional.of(UseCategory.COMMERCE);
            default -> Optional.empty();
        };
        if (category.isEmpty()) record.fault("/sector", "no such sector: " + sector);
        return category.map(found -> new Eligibility(Set.of(found), Scheme.SINGLE, Set.of()));
    }

    private static OptionalInt minutes(RateRecord record) {
        Optional<BigDecimal> window = record.number("demandwindow").filter(minutes -> minutes.signum() > 0);
        return window.isPresent() ? OptionalInt.of(window.get().intValue()) : OptionalInt.empty();
    }

    /** Whatever the tariff has no place for is named. */
    private static void rest(RateRecord record) {
        if (record.number("demandreactivepowercharge").orElse(BigDecimal.ZERO).signum() != 0)
            record.missing("/demandreactivepowercharge", "a charge per kvar");
        for (String field : record.rest()) {
            String pointer = "/" + field;
            if (!record.has(field)) continue;
            if (MAY_CHARGE.contains(field)) record.missing(pointer, "further attributes, which may be charges");
            else if (ADMINISTRATIVE.contains(field)) record.note(pointer, "not part of a tariff");
            else if (field.startsWith("peakkw") || field.startsWith("voltage") || field.equals("phasewiring"))
                record.note(pointer, "who may have the rate; not checked when it is billed");
            else record.missing(pointer, "an unknown field");
        }
    }
}
