package org.wattline.application.billing.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.coverage.BilledDays;
import org.wattline.domain.billing.coverage.BillingProof;
import org.wattline.domain.billing.coverage.BillingProofId;
import org.wattline.domain.billing.coverage.CoverageFinding;
import org.wattline.domain.billing.coverage.CoverageTally;
import org.wattline.domain.billing.coverage.PointDays;
import org.wattline.domain.billing.coverage.RunTrouble;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.QuantityMode;

/**
 * The job that proves the billing of a unit, account after account in portions, each loaded by a handful of queries and kept in one unit of work together with how
 * far the proof has come. Without an argument, as by night, it begins a proof of the whole company.
 */
public final class ProvingBilling implements Jobs.Work {
    public static final String KIND = "billing.prove-billing";

    private static final int PORTION = 500;

    private final UnitOfWork work;
    private final BillingProofs proofs;
    private final StartingProofs starting;
    private final AccountViews accounts;
    private final Contracts contracts;
    private final MeteringPoints points;
    private final BillsByDay bills;
    private final BusinessClock clock;

    public ProvingBilling(
            UnitOfWork work,
            BillingProofs proofs,
            StartingProofs starting,
            AccountViews accounts,
            Contracts contracts,
            MeteringPoints points,
            BillsByDay bills,
            BusinessClock clock) {
        this.work = work;
        this.proofs = proofs;
        this.starting = starting;
        this.accounts = accounts;
        this.contracts = contracts;
        this.points = points;
        this.bills = bills;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Argument: {@code proof}, if it is one that was asked for. */
    @Override
    public Optional<String> run(Jobs.Progress progress) {
        Optional<BillingProofId> asked = Optional.ofNullable(
                        progress.arguments().get("proof"))
                .map(id -> new BillingProofId(UUID.fromString(id)));
        BillingProof proof = asked.map(id -> proofs.find(id).orElseThrow())
                .orElseGet(() -> perform(progress.who(), () -> starting.nightly(progress.who())));
        while (proof.endedAt().isEmpty()) {
            if (progress.cancelled()) return Optional.empty();
            BillingProofId id = proof.id();
            proof = perform(progress.who(), () -> further(proofs.find(id).orElseThrow()));
            progress.done(proof.tally().accounts());
        }
        return Optional.of("/v1/billing-proofs/" + proof.id());
    }

    private BillingProof further(BillingProof proof) {
        Scope scope = new Scope(Optional.of(proof.unit()), Optional.empty());
        Page<AccountNo> page = accounts.numbers(
                scope, new Page.Request(PORTION, proof.through().map(AccountNo::value)));
        BillingProof next = page.items().isEmpty() ? proof : proved(proof, page.items());
        return proofs.save(page.next().isPresent() ? next : next.ended(clock.now()));
    }

    private BillingProof proved(BillingProof proof, List<AccountNo> portion) {
        List<PointDays> all = known(portion, proof.days());
        List<CoverageFinding> found = new ArrayList<>();
        for (PointDays point : all) found.addAll(point.proved(proof.days(), proof.due()));
        proofs.keep(
                proof.id(),
                found.stream().filter(each -> each.kind().isListed()).toList());
        CoverageTally tally = proof.tally().with(portion.size(), all.size(), found);
        return proof.further(tally, portion.getLast());
    }

    /** Everything that is known of the points of accounts, by account and point. */
    private List<PointDays> known(List<AccountNo> portion, Span days) {
        Map<AccountNo, List<Span>> supplied = contracts.inForce(portion, days).stream()
                .collect(groupingBy(TermsInForce::account, mapping(TermsInForce::during, toList())));
        Map<AccountNo, List<MeteringPoint>> hanging =
                points.ofAccounts(portion).stream().collect(groupingBy(MeteringPoint::account));
        Map<AccountNo, List<BilledDays>> billed = bills.bills(portion, days);
        Map<AccountNo, List<RunTrouble>> troubles = bills.troubles(portion, days);
        List<PointDays> known = new ArrayList<>();
        for (AccountNo account : portion) {
            PointDays bare = new PointDays(
                    account,
                    Optional.empty(),
                    supplied.getOrDefault(account, List.of()),
                    List.of(days),
                    billed.getOrDefault(account, List.of()),
                    troubles.getOrDefault(account, List.of()));
            List<MeteringPoint> own = hanging.getOrDefault(account, List.of());
            if (own.isEmpty() && !bare.supplied().isEmpty()) known.add(bare);
            for (MeteringPoint point : own) known.add(bare.at(point.no(), measured(point, days)));
        }
        return known;
    }

    /** A day counts on which a meter hung at any time of it. */
    private static List<Span> measured(MeteringPoint point, Span days) {
        if (point.quantity() != QuantityMode.METERED) return List.of(days);
        List<Span> measured = new ArrayList<>();
        for (Installation meter : point.installations()) {
            LocalDate from = Zone.day(meter.from());
            Optional<LocalDate> to =
                    meter.to().map(end -> Zone.day(end.minusNanos(1)).plusDays(1));
            measured.add(new Span(from, to));
        }
        return measured;
    }

    private <T> T perform(Caller who, Supplier<T> part) {
        return switch (work.perform(Act.of(who, KIND), () -> Outcome.done(part.get()))) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new IllegalStateException(why.code());
        };
    }
}
