package org.wattline.domain.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.domain.correction.Correction.Basis;
import org.wattline.domain.correction.Correction.Factor;
import org.wattline.domain.correction.Correction.Mispriced;
import org.wattline.domain.correction.Correction.NormalMonth;
import org.wattline.domain.correction.Correction.Wiring;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.payment.AllocationOrder;
import org.wattline.domain.payment.CollectionPolicy;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.payment.LateFeeTerms;
import org.wattline.domain.payment.PaymentTerm;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.tariff.BasicPrices;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.VoltageBand;

/** Corrections as tests need them, also from rows of the worked table. */
public final class SampleCorrections {
    static final Correcting CORRECTING = new Correcting(policy());
    static final Provision PRICES = new Provision(
            "HB-SINGLE-10KV",
            "2026-01",
            Span.startingOn(LocalDate.of(2020, 1, 1)),
            Source.of("湖北省2026年1月代理购电工商业用户电价表", "", Source.Mark.F));

    private static final Tariff TWO_PART = Tariff.of(
                    new Provision(
                            "HB-TWO-PART-10KV", "2025-07", Span.startingOn(LocalDate.of(2025, 7, 1)), PRICES.source()),
                    Text.of("两部制", "two-part"),
                    Eligibility.industryAndCommerce(Scheme.TWO_PART, VoltageBand.KV1_10),
                    EnergyPrices.flat(UnitPrice.parse("0.651886")))
            .withBasic(BasicPrices.of(CapacityPrice.parse("26.3"), DemandPrice.parse("42")));

    private SampleCorrections() {}

    /** What the table of chapters 02 and 03 sets. */
    private static CorrectionPolicy policy() {
        Map<PenalisedAct, BigDecimal> limits = new HashMap<>();
        limits.put(PenalisedAct.THEFT, new BigDecimal("3"));
        limits.put(PenalisedAct.LOWER_PRICE, new BigDecimal("2"));
        limits.put(PenalisedAct.PRIVATE_INCREASE_TWO_PART, new BigDecimal("3"));
        limits.put(PenalisedAct.PRIVATE_INCREASE_SINGLE_PART, new BigDecimal("50"));
        limits.put(PenalisedAct.SEALED_EQUIPMENT_TWO_PART, new BigDecimal("2"));
        limits.put(PenalisedAct.SEALED_EQUIPMENT_SINGLE_PART, new BigDecimal("30"));
        limits.put(PenalisedAct.PRIVATE_MOVE_RESIDENT, new BigDecimal("500"));
        limits.put(PenalisedAct.PRIVATE_MOVE_OTHER, new BigDecimal("5000"));
        limits.put(PenalisedAct.RESUPPLY, new BigDecimal("500"));
        return new CorrectionPolicy(
                new Provision(
                        "CORRECTION-2024-06",
                        "2024-06",
                        Span.startingOn(LocalDate.of(2024, 6, 1)),
                        Source.of("供电营业规则", "国家发展改革委令第14号", Source.Mark.K)),
                new TreeMap<>(Map.of("2", Share.percent("2"), "1", Share.percent("1"))),
                new TreeMap<>(Map.of("CT_REVERSED", new BigDecimal("3"), "PHASE_OPEN", new BigDecimal("1.5"))),
                3,
                3,
                new CorrectionPolicy.UnknownTheft(180, 12, 6),
                limits,
                Map.of(Matter.BREACH, "第一百零一条", Matter.THEFT, "第一百零四条", Matter.ENERGY_TAKEN, "第一百零五条"),
                Money.yuan(10_000),
                30);
    }

    static CollectionPolicy collection(Optional<Money> minimum) {
        return new CollectionPolicy(
                "COLLECTION-2024-06",
                Span.startingOn(LocalDate.of(2024, 6, 1)),
                "K 供电营业规则 2024",
                Map.of(
                        DebtorClass.RESIDENT,
                        terms("0.1", "0.1", minimum),
                        DebtorClass.OTHER,
                        terms("0.2", "0.3", minimum)),
                LocalTime.of(23, 30));
    }

    private static CollectionPolicy.Terms terms(String perDay, String carriedOver, Optional<Money> minimum) {
        return new CollectionPolicy.Terms(
                new LateFeeTerms(Share.percent(perDay), Share.percent(carriedOver), minimum),
                AllocationOrder.PRINCIPAL_FIRST,
                new PaymentTerm(10, false));
    }

    /** Lines of every kind of correction, with a reading behind those that have one. */
    public static List<RatedLine> lines(ReadingRef reading) {
        List<RatedLine> lines = new ArrayList<>();
        PricedUse bare = use("2025-12-01/2026-03-01:12000@0.735686");
        PricedUse read = new PricedUse(
                bare.span(), bare.period(), bare.energy(), bare.price(), bare.provision(), List.of(reading));
        Span suspected = span("2025-09-01/2026-03-01");
        for (Correction each : List.of(
                new Correction.MeterError("2", Share.percent("-4"), suspected, List.of(read)),
                new Correction.WrongRatio(Ratio.of(40), Ratio.of(60), List.of(read)),
                new Correction.WrongWiring(new Wiring.Known("CT_REVERSED"), List.of(read)),
                new Correction.Unmetered(new Basis.Load(Power.kw(50), BigDecimal.TEN), List.of(read)),
                new Correction.WrongPrice(List.of(new Mispriced(read, UnitPrice.parse("0.538")))),
                of("late", "debtor=OTHER arrears=58000 due=2025-12-20 paid=2026-01-15"),
                of("late", "debtor=RESIDENT arrears=42.00 due=2026-01-10 paid=2026-01-15 minimum=1"),
                of("theft", "kw=3.5 kind=LIGHTING found=2026-03-01 price=0.538 penalty=3"),
                of("theft", "kw=3.5 kind=POWER proven=2026-01-01/2026-01-31 hours=8 price=0.538"),
                of("private increase", "kva=200 during=2026-01-01/2026-03-13 tariff=two-part penalty=3"),
                of("sealed equipment", "kva=100 during=2026-01-01/2026-01-05 tariff=single penalty=30"),
                of("private move", "found=2026-01-01 debtor=RESIDENT penalty=500")))
            lines.addAll(corrected(each).lines());
        return lines;
    }

    /** From a row of the worked table. */
    static Correction of(String kind, String facts) {
        Map<String, String> in = new HashMap<>();
        for (String pair : facts.split(" ", -1)) in.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        Optional<BigDecimal> penalty = Optional.ofNullable(in.get("penalty")).map(BigDecimal::new);
        return switch (kind) {
            case "meter error" ->
                new Correction.MeterError(
                        text(in, "class"), Share.percent(text(in, "error")), span(text(in, "since")), uses(in));
            case "wrong ratio" ->
                new Correction.WrongRatio(Ratio.parse(text(in, "applied")), Ratio.parse(text(in, "right")), uses(in));
            case "wiring" -> new Correction.WrongWiring(wiring(in), uses(in));
            case "stopped" ->
                new Correction.Unmetered(
                        in.containsKey("kw")
                                ? new Basis.Load(Power.kw(text(in, "kw")), new BigDecimal(text(in, "hours")))
                                : new Basis.NormalMonths(months(text(in, "months"))),
                        uses(in));
            case "price" -> new Correction.WrongPrice(mispriced(in));
            case "late" ->
                new Correction.LatePayment(
                        collection(Optional.ofNullable(in.get("minimum")).map(Money::yuan)),
                        DebtorClass.valueOf(text(in, "debtor")),
                        Money.yuan(text(in, "arrears")),
                        LocalDate.parse(text(in, "due")),
                        LocalDate.parse(text(in, "paid")));
            case "theft" ->
                new Breach.Theft(
                        List.of(new Breach.Equipment(
                                Power.kw(text(in, "kw")), Breach.Equipment.Kind.valueOf(text(in, "kind")))),
                        in.containsKey("proven")
                                ? new Breach.Duration.Proven(
                                        span(text(in, "proven")), new BigDecimal(text(in, "hours")))
                                : new Breach.Duration.Unknown(
                                        LocalDate.parse(text(in, "found")),
                                        Optional.ofNullable(in.get("days")).map(Integer::valueOf)),
                        prices(in),
                        penalty);
            case "lower price" ->
                new Breach.LowerPrice(
                        LocalDate.parse(text(in, "found")),
                        Optional.ofNullable(in.get("since")).map(LocalDate::parse),
                        mispriced(in),
                        penalty);
            case "private increase", "sealed equipment" ->
                new Breach.UnagreedCapacity(
                        kind.equals("private increase")
                                ? Breach.UnagreedCapacity.Act.PRIVATE_INCREASE
                                : Breach.UnagreedCapacity.Act.SEALED_EQUIPMENT,
                        Capacity.kva(text(in, "kva")),
                        span(text(in, "during")),
                        List.of(text(in, "tariff").equals("two-part") ? TWO_PART : SampleTariffs.ZHEJIANG),
                        penalty);
            case "private move" ->
                new Breach.PrivateMove(
                        LocalDate.parse(text(in, "found")), DebtorClass.valueOf(text(in, "debtor")), penalty);
            case "re-supply" ->
                new Breach.Resupply(LocalDate.parse(text(in, "found")), Capacity.kva(text(in, "kva")), penalty);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Wiring wiring(Map<String, String> in) {
        if (in.containsKey("fault")) return new Wiring.Known(text(in, "fault"));
        if (in.containsKey("k")) return new Wiring.Overall(factor(text(in, "k")));
        TreeMap<Period, Factor> factors = new TreeMap<>();
        for (String each : text(in, "factors").split(";", -1))
            factors.put(Period.parse(each.split(":", -1)[0]), factor(each.split(":", -1)[1]));
        return new Wiring.ByPeriod(factors);
    }

    static Factor factor(String rightOverWrong) {
        String[] powers = rightOverWrong.split("/", -1);
        return new Factor(Power.kw(powers[0]), Power.kw(powers[1]));
    }

    private static List<PricedUse> uses(Map<String, String> in) {
        List<PricedUse> uses = new ArrayList<>();
        for (String each : text(in, "use").split(";", -1)) uses.add(use(each));
        return uses;
    }

    /** {@code 2026-01-01/2026-02-01:PEAK:4000@0.5}. */
    static PricedUse use(String text) {
        String[] parts = text.split(":", -1);
        String[] priced = parts[parts.length - 1].split("@", -1);
        PricedUse use = PricedUse.of(
                span(parts[0]), Energy.kwh(priced[0]), UnitPrice.parse(priced[1].split("/", -1)[0]), PRICES);
        return parts.length == 3 ? use.in(Period.parse(parts[1])) : use;
    }

    /** The right price after {@code @}, then the billed one after {@code /}. */
    private static List<Mispriced> mispriced(Map<String, String> in) {
        List<Mispriced> all = new ArrayList<>();
        for (String each : text(in, "use").split(";", -1))
            all.add(new Mispriced(
                    use(each), UnitPrice.parse(each.split("@", -1)[1].split("/", -1)[1])));
        return all;
    }

    /** One price for all days, or {@code 2025-09-02/2026-01-01@0.538;2026-01-01/2026-03-01@0.6}. */
    private static List<PricedDays> prices(Map<String, String> in) {
        if (in.containsKey("price"))
            return List.of(new PricedDays(PRICES.validity(), UnitPrice.parse(text(in, "price")), PRICES));
        List<PricedDays> prices = new ArrayList<>();
        for (String each : text(in, "prices").split(";", -1)) {
            String[] parts = each.split("@", -1);
            prices.add(new PricedDays(span(parts[0]), UnitPrice.parse(parts[1]), PRICES));
        }
        return prices;
    }

    private static List<NormalMonth> months(String text) {
        List<NormalMonth> months = new ArrayList<>();
        for (String each : text.split(";", -1)) {
            String[] parts = each.split(":", -1);
            months.add(new NormalMonth(
                    span(parts[0]),
                    parts.length == 3 ? Optional.of(Period.parse(parts[1])) : Optional.empty(),
                    Energy.kwh(parts[parts.length - 1])));
        }
        return months;
    }

    static Span span(String text) {
        String[] days = text.split("/", -1);
        return Span.of(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }

    private static String text(Map<String, String> in, String key) {
        return Optional.ofNullable(in.get(key)).orElseThrow(() -> new IllegalArgumentException("no " + key));
    }

    static Corrected corrected(Correction correction) {
        return switch (CORRECTING.reckon(correction)) {
            case Outcome.Done<Corrected>(Corrected value) -> value;
            case Outcome.Refused<Corrected>(Refusal why) ->
                throw new AssertionError(why.code() + ": " + why.title().en());
        };
    }

    static Refusal refusal(Correction correction) {
        if (CORRECTING.reckon(correction) instanceof Outcome.Refused<Corrected>(Refusal why)) return why;
        throw new AssertionError("not refused: " + correction);
    }
}
