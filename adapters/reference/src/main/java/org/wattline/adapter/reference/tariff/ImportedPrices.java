package org.wattline.adapter.reference.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.reference.calendar.WorkingCalendarFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.rating.point.TransformerTable;
import org.wattline.domain.tariff.ApprovedTransmission;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.PowerFactorDuties;
import org.wattline.domain.tariff.PowerFactorTable;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.eligibility.EligibilityRules;

/** Prices read from reference files and held in memory; immutable, so that a bill run sees one state from beginning to end. */
public record ImportedPrices(
        PriceBook book,
        List<TouCalendar> calendars,
        List<PowerFactorTable> tables,
        List<BasicChargePolicy> policies,
        DayFacts days,
        List<EligibilityRules> rules,
        List<PowerFactorDuties> duties,
        List<ApprovedTransmission> approved)
        implements Prices {
    /** The reading of the 105 % rule that is the default; the regulator's text allows both (03 Tariffs, section 4). */
    private static final BasicChargePolicy NATIONAL = BasicChargePolicy.national(
            new Provision(
                    "BASIC-CHARGE-NATIONAL",
                    "2016",
                    Span.startingOn(LocalDate.of(2016, 7, 1)),
                    Source.of("发改办价格〔2016〕1583号, 发改价格〔2023〕526号", "", Source.Mark.K)),
            BasicChargePolicy.Excess.OVER_TOLERANCE);

    /** The state's holidays; every importer of prices takes them from here. */
    private static final String WORKING_DAYS = "working-calendar.json";

    public ImportedPrices {
        calendars = List.copyOf(calendars);
        tables = List.copyOf(tables);
        policies = List.copyOf(policies);
        rules = List.copyOf(rules);
        duties = List.copyOf(duties);
        approved = List.copyOf(approved);
    }

    private static final String RESIDENTIAL = "tariffs/residential.json";
    private static final String COMMERCIAL = "tariffs/commercial.json";
    private static final String TOU_CALENDARS = "tou-calendars.json";
    private static final String POWER_FACTORS = "power-factor-adjustment.csv";

    /** The names of all files that prices are read from. */
    public static final List<String> FILES = List.of(
            RESIDENTIAL,
            COMMERCIAL,
            FeedInFile.NAME,
            TOU_CALENDARS,
            POWER_FACTORS,
            EligibilityFile.NAME,
            ApprovedTransmissionFile.NAME);

    /** Reads all files from wherever they are kept, puts every fault on the list, and leaves out what has one. */
    public static ImportedPrices read(Function<String, ReferenceFile> files, ReferenceFaults faults) {
        ReferenceFile residential = files.apply(RESIDENTIAL);
        List<Located<Tariff>> tariffs = new ArrayList<>(ResidentialTariffFile.read(residential, faults));
        tariffs.addAll(PriceTableFile.read(files.apply(COMMERCIAL), faults));
        tariffs.addAll(FeedInFile.read(files.apply(FeedInFile.NAME), faults));
        List<ApprovedTransmission> approved =
                ApprovedTransmissionFile.read(files.apply(ApprovedTransmissionFile.NAME), faults);
        for (Located<Tariff> tariff : tariffs) warn(tariff, approved, faults);
        List<Located<TouCalendar>> calendars =
                new ArrayList<>(TouCalendarFile.read(files.apply(TOU_CALENDARS), faults));
        calendars.addAll(ResidentialTou.read(residential, faults));
        EligibilityFile.Read who = EligibilityFile.read(files.apply(EligibilityFile.NAME), faults);
        return new ImportedPrices(
                book(tariffs, faults),
                distinct(calendars, faults),
                PowerFactorFile.read(files.apply(POWER_FACTORS), faults).stream()
                        .toList(),
                List.of(NATIONAL),
                DayFacts.of(WorkingCalendarFile.read(ReferenceFile.shipped(WORKING_DAYS), faults)),
                who.rules(),
                who.duties(),
                approved);
    }

    private static void warn(Located<Tariff> tariff, List<ApprovedTransmission> approved, ReferenceFaults faults) {
        for (ApprovedTransmission each : approved)
            for (ApprovedTransmission.Differing d : each.differencesFrom(tariff.value()))
                faults.warning(
                        tariff.file(),
                        tariff.line(),
                        tariff.value().id() + ": " + d.part().en() + " of " + d.stated() + ", approved are "
                                + d.approved() + "; the published price is billed");
    }

    /** The files that the product brings along. @throws ReferenceFaults.UnusableReference if one has a grave fault */
    public static ImportedPrices shipped(ReferenceFaults faults) {
        ImportedPrices prices = read(ReferenceFile::shipped, faults);
        faults.refuseGrave();
        return prices;
    }

    @Override
    public Optional<TouCalendar> calendar(String id, LocalDate day) {
        for (TouCalendar calendar : calendars)
            if (calendar.provision().id().equals(id)
                    && calendar.provision().validity().contains(day)) return Optional.of(calendar);
        return Optional.empty();
    }

    @Override
    public Optional<PowerFactorTable> powerFactors(LocalDate day) {
        return tables.stream()
                .filter(t -> t.provision().validity().contains(day))
                .findFirst();
    }

    @Override
    public Optional<BasicChargePolicy> basicChargePolicy(LocalDate day) {
        return policies.stream()
                .filter(p -> p.provision().validity().contains(day))
                .findFirst();
    }

    @Override
    public List<ApprovedTransmission> approvedTransmission() {
        return approved;
    }

    @Override
    public Optional<TransformerTable> transformerLosses(LocalDate day) {
        return Optional.of(Shipped.LOSSES)
                .filter(table -> table.provision().validity().contains(day));
    }

    /** Read when it is first asked for. */
    private static final class Shipped {
        private static final TransformerTable LOSSES = TransformerLossFile.shipped();

        private Shipped() {}
    }

    @Override
    public Optional<EligibilityRules> eligibility(LocalDate day) {
        return rules.stream()
                .filter(r -> r.provision().validity().contains(day))
                .findFirst();
    }

    @Override
    public Optional<PowerFactorDuties> powerFactorDuties(LocalDate day) {
        return duties.stream()
                .filter(d -> d.provision().validity().contains(day))
                .findFirst();
    }

    private static PriceBook book(List<Located<Tariff>> tariffs, ReferenceFaults faults) {
        PriceBook book = PriceBook.empty();
        for (Located<Tariff> tariff : tariffs) {
            switch (book.publish(tariff.value())) {
                case Outcome.Done<PriceBook>(PriceBook next) -> book = next;
                case Outcome.Refused<PriceBook>(var why) -> {
                    Text title = why.title();
                    faults.fault(tariff.file(), tariff.line(), title.en());
                }
            }
        }
        return book;
    }

    private static List<TouCalendar> distinct(List<Located<TouCalendar>> calendars, ReferenceFaults faults) {
        List<TouCalendar> kept = new ArrayList<>();
        for (Located<TouCalendar> calendar : calendars) {
            Provision fresh = calendar.value().provision();
            Optional<TouCalendar> clash = kept.stream()
                    .filter(k -> k.provision().id().equals(fresh.id())
                            && k.provision().validity().overlaps(fresh.validity()))
                    .findFirst();
            if (clash.isEmpty()) kept.add(calendar.value());
            else
                faults.fault(
                        calendar.file(),
                        calendar.line(),
                        "the validity of " + fresh + " overlaps that of "
                                + clash.get().provision());
        }
        return kept;
    }
}
