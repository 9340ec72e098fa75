package org.wattline.bootstrap.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wattline.adapter.http.correction.JsonCorrections;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.tariff.MemoryCalendarVersions;
import org.wattline.adapter.memory.tariff.MemoryPriceFiles;
import org.wattline.adapter.memory.tariff.MemoryTariffVersions;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.adapter.reference.billing.ReviewPolicyFile;
import org.wattline.adapter.reference.correction.CorrectionPolicyFile;
import org.wattline.adapter.reference.payment.CollectionPolicyFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.adapter.reference.tariff.TransformerLossFile;
import org.wattline.application.billing.Beginnings;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.ComparingTariffs;
import org.wattline.application.billing.FindingDoubts;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.billing.NotingPayments;
import org.wattline.application.billing.ReversingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.billing.Supplies;
import org.wattline.application.billing.adjustment.AdjustingBills;
import org.wattline.application.billing.proof.InputsThen;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.billing.proof.KeptNotes;
import org.wattline.application.billing.proof.VerifyingBills;
import org.wattline.application.billing.proof.VerifyingNotes;
import org.wattline.application.billing.rebill.ExplainingRebilledBills;
import org.wattline.application.billing.rebill.GoingOnWithRebillings;
import org.wattline.application.billing.review.HandlingReviews;
import org.wattline.application.billing.review.StoppedBills;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.correction.ReckoningFacts;
import org.wattline.application.metering.OpeningMeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.arrangement.ArrangingPoints;
import org.wattline.application.metering.arrangement.OpeningSubPoints;
import org.wattline.application.metering.validation.HeldReadings;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.premises.equipment.KeepingEquipment;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.AnnouncingPrices;
import org.wattline.application.tariff.LivePrices;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.proof.Difference;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountClosed;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.tariff.UseCategory;

/** Billing and payment over the shipped prices, with a clock that is set by hand. */
final class BillingDesk implements BusinessClock {
    static final Caller CLERK = Caller.system("clerk");
    static final LocalDate OPENED = LocalDate.of(2025, 1, 1);

    private static final HeldReadings NOTHING_HELD = (accounts, period) -> List.of();
    private static final UnitPath UNIT = new UnitPath("/33/3301");

    final Kept kept;
    final Bills bills;
    final LedgerViews ledger;
    final Readings readings;
    final Prices prices;
    final AnnouncingPrices announcing;
    final Books books;
    final Supplies supplies;
    final CalculatingBills calculating;
    final ComparingTariffs comparing;
    final Entitlements entitlements;
    final FindingDoubts doubts;
    final ReviewingBills reviewing;
    final IssuingBills issuing;
    final StoppedBills stopped;
    final HandlingReviews releasing;
    final RunDesk running;
    final ReversingBills reversing;
    final TakingPayments taking;
    final VerifyingBills verifying;
    final AdjustingBills adjusting;
    private final ReckoningFacts reckoning;
    private final NotingPayments noting;
    private final GoingOnWithRebillings going;
    private String told = EventFeed.BEGINNING;
    private Instant now = Zone.startOf(OPENED);

    private BillingDesk(Function<BusinessClock, Kept> keeping) {
        kept = keeping.apply(this);
        bills = kept.bills();
        ledger = kept.ledgerViews();
        readings = kept.readings();
        prices = live(kept.announcements());
        announcing = new AnnouncingPrices(kept.work(), kept.announcements(), kept.outbox(), this);
        CollectionPolicies policies = CollectionPolicyFile.shipped();
        books = new Books(
                kept.balances(),
                kept.ledger(),
                no -> kept.accounts().find(no).map(a -> AccountBalance.open(a.no(), a.customer(), a.unit())),
                SamplePayments.AHEAD,
                kept.outbox());
        supplies = new Supplies(
                kept.accounts(),
                kept.contracts(),
                kept.points(),
                kept.readings(),
                prices,
                kept.bills(),
                kept.equipment(),
                kept.arrangements(),
                new Beginnings(kept.readingsThen()));
        calculating = new CalculatingBills(kept.work(), supplies, bills, prices, NOTHING_HELD, kept.numbers(), this);
        comparing = new ComparingTariffs(supplies, kept.accounts(), prices, this);
        entitlements = new Entitlements(prices, WorkingCalendar::weekendsOnly);
        stopped = new StoppedBills(kept.reviews(), ReviewPolicyFile.shipped(), kept.histories(), this);
        doubts = new FindingDoubts(supplies, kept.adjustments(), prices);
        reviewing = new ReviewingBills(
                kept.work(), bills, kept.accounts(), kept.contracts(), entitlements, NOTHING_HELD, stopped, doubts);
        releasing = new HandlingReviews(kept.work(), kept.reviews(), bills, reviewing, kept.outbox());
        issuing = new IssuingBills(kept.work(), bills, books, policies, NOTHING_HELD, kept.outbox(), this);
        running = new RunDesk(this, supplies, NOTHING_HELD, policies);
        reversing = new ReversingBills(kept.work(), bills, books, kept.numbers(), kept.outbox(), this);
        verifying = verifying(kept.announcements());
        reckoning = new ReckoningFacts(prices, policies, CorrectionPolicyFile.shipped(), new JsonCorrections());
        adjusting = new AdjustingBills(
                kept.work(),
                kept.adjustments(),
                bills,
                kept.accounts(),
                reckoning,
                kept.numbers(),
                kept.outbox(),
                this);
        taking = new TakingPayments(kept.work(), books, kept.payments(), policies, kept.numbers(), kept.outbox(), this);
        noting = new NotingPayments(bills);
        going = new GoingOnWithRebillings(kept.rebillings(), bills, issuing);
    }

    /** The shipped prices and those made up, as if from files, and what is announced. */
    private LivePrices live(Announcements announcements) {
        MemoryStore nothing = new MemoryStore(this, UUID::randomUUID);
        return new LivePrices(
                new MemoryPriceFiles(nothing),
                files -> MadeUpTariffs.over(ImportedPrices.shipped(new ReferenceFaults())),
                new MemoryTariffVersions(nothing),
                new MemoryCalendarVersions(nothing),
                announcements,
                Optional.empty(),
                why -> {
                    throw why;
                });
    }

    static BillingDesk inMemory() {
        return new BillingDesk(Kept::inMemory);
    }

    static BillingDesk onPostgres(TestDatabase database) {
        return new BillingDesk(clock -> Kept.onPostgres(database, clock));
    }

    @Override
    public Instant now() {
        return now;
    }

    /** Ten in the morning of a day. */
    void setDay(int year, int month, int day) {
        now = Zone.startOf(LocalDate.of(year, month, day)).plusSeconds(36_000);
    }

    /** What verifying all bills, or those of an account, finds. */
    List<Difference> differences(Optional<AccountNo> account) {
        KeptBills.Filter filter = new KeptBills.Filter(UNIT, Optional.empty(), account, Optional.empty());
        VerifyingBills.Verified verified =
                verifying.handle(CLERK, new VerifyingBills.VerifyPart(filter, Optional.empty()));
        List<Difference> found = new ArrayList<>(verified.differences());
        found.addAll(verifyingNotes(kept.keptNotes())
                .handle(CLERK, new VerifyingBills.VerifyPart(filter, Optional.empty()))
                .differences());
        return found;
    }

    VerifyingNotes verifyingNotes(KeptNotes notes) {
        return new VerifyingNotes(kept.work(), notes, kept.keptBills(), bills, kept.accounts(), reckoning);
    }

    VerifyingBills verifying(Announcements announcements) {
        return new VerifyingBills(kept.work(), kept.keptBills(), inputs(), prices, announcements);
    }

    ExplainingRebilledBills explaining() {
        return new ExplainingRebilledBills(
                kept.rebillings(), bills, kept.keptBills(), inputs(), supplies, prices, kept.announcements(), this);
    }

    private InputsThen inputs() {
        return new InputsThen(
                kept.accounts(),
                kept.contracts(),
                kept.points(),
                kept.readingsThen(),
                kept.equipment(),
                kept.arrangements());
    }

    KeepingEquipment equipment() {
        return new KeepingEquipment(
                kept.work(),
                kept.equipment(),
                kept.accounts(),
                day -> Optional.of(TransformerLossFile.shipped()),
                kept.outbox(),
                this,
                UUID::randomUUID);
    }

    ArrangingPoints arranging() {
        return new ArrangingPoints(
                kept.work(), kept.points(), kept.arrangements(), kept.equipment(), kept.outbox(), this);
    }

    /** Sub-points with numbers that no main point has. */
    OpeningSubPoints subPoints() {
        Numbers apart = series -> 90_000_000 + kept.numbers().next(series);
        return new OpeningSubPoints(
                kept.work(),
                kept.accounts(),
                kept.points(),
                new OpeningMeteringPoints(kept.work(), kept.points(), apart, kept.outbox()),
                arranging());
    }

    /** Opens an account with a contract and a metering point whose registers all begin at zero. */
    AccountNo supply(UseCategory category, ContractType type, Terms.Agreed agreed, Register... registers) {
        return supply(category, type, agreed, MeteringMode.LOW_SUPPLY_LOW_METERED, registers);
    }

    AccountNo supply(
            UseCategory category, ContractType type, Terms.Agreed agreed, MeteringMode mode, Register... registers) {
        long number = kept.numbers().next("account");
        CustomerId customer = new CustomerId(new UUID(9, number));
        AccountNo account = AccountNo.of(number);
        SupplyContract draft = SupplyContract.draft(
                ContractNo.of(number),
                account,
                customer,
                new PremisesId(new UUID(8, number)),
                UNIT,
                type,
                OPENED,
                agreed,
                now);
        in(() -> {
            kept.accounts()
                    .add(Account.open(account, customer, UNIT, category, OPENED).state());
            kept.contracts().add(done(draft.signing(OPENED)).state());
            kept.points().add(point(account, customer, mode, registers));
            return true;
        });
        return account;
    }

    private static MeteringPoint point(
            AccountNo account, CustomerId customer, MeteringMode mode, Register... registers) {
        List<Dial> dials = new ArrayList<>();
        for (Register register : registers) dials.add(Dial.usual(register));
        MeteringPoint open = MeteringPoint.open(
                        pointOf(account),
                        account,
                        customer,
                        UNIT,
                        new AreaCode("A001"),
                        mode,
                        PowerFactorParticipation.ENERGY_AND_MONEY)
                .state();
        return done(open.install(meterOf(account), dials, Ratio.ONE, Ratio.ONE, Zone.startOf(OPENED)))
                .state();
    }

    static MeteringPointNo pointOf(AccountNo account) {
        return MeteringPointNo.of(Long.parseLong(account.value().substring(1, 9)));
    }

    static AssetNo meterOf(AccountNo account) {
        return new AssetNo("334" + account.value());
    }

    /** What the registers show at 00:00 of a day. */
    void read(AccountNo account, LocalDate day, Map<Register, Integer> shown) {
        Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
        shown.forEach((register, value) -> values.put(register, new RegisterValue(BigDecimal.valueOf(value))));
        RegisterReading reading = RegisterReading.arrived(
                pointOf(account), meterOf(account), Zone.startOf(day), ReadingSource.AUTO, values);
        in(() -> readings.storeRegisters(List.of(reading), now));
    }

    /** Lets the subscribers read everything that was published since. */
    void settle() {
        for (EventFeed.Recorded event : kept.feed().after(told, 1_000)) {
            for (Subscriber each : List.of(noting, going))
                if (each.types().contains(event.type()))
                    in(() -> {
                        each.on(event);
                        return event;
                    });
            told = event.cursor();
        }
    }

    /** Takes the meter down. @param shown on its register then */
    void removed(AccountNo account, LocalDateTime at, int shown) {
        Instant then = at.atZone(Zone.CHINA).toInstant();
        Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
        values.put(Register.ACTIVE_IMPORT, new RegisterValue(BigDecimal.valueOf(shown)));
        RegisterReading last =
                RegisterReading.arrived(pointOf(account), meterOf(account), then, ReadingSource.REMOVE, values);
        in(() -> {
            MeteringPoint point = kept.points().find(pointOf(account)).orElseThrow();
            MeteringPoint bare = kept.points().save(done(point.remove(then)).state());
            return readings.storeRegisters(List.of(last), now)
                            .plus(Readings.Stored.NOTHING)
                            .added()
                    + bare.installations().size();
        });
    }

    /** Closes an account: its contract ends with the day before. */
    AccountClosed closed(AccountNo account, LocalDate on) {
        return in(() -> {
            SupplyContract contract = kept.contracts().of(account).getFirst();
            SupplyContract ended =
                    kept.contracts().save(done(contract.terminating(on)).state());
            Change<Account> change =
                    done(kept.accounts().find(account).orElseThrow().closing(on));
            Account stored = kept.accounts().save(change.state());
            kept.outbox().publish(change.facts());
            return new AccountClosed(ended.account(), stored.customer(), stored.unit(), on);
        });
    }

    /** Has somebody react to an event. */
    void told(Subscriber subscriber, Event event) {
        EventFeed.Recorded recorded = new EventFeed.Recorded(
                "1", new UUID(1, 1), event.type(), 1, event.subject(), now, "test", event.facts());
        EventFeed.Recorded reacted = in(() -> {
            subscriber.on(recorded);
            return recorded;
        });
        if (!subscriber.types().contains(reacted.type())) throw new AssertionError("not its event: " + event.type());
    }

    <T> T in(Supplier<T> what) {
        return done(kept.work().perform(Act.of(CLERK, "test.prepare"), () -> Outcome.done(what.get())));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why.code() + " " + why.title());
        };
    }

    static <T> Optional<String> refusal(Outcome<T> outcome) {
        return outcome instanceof Outcome.Refused<T>(var why) ? Optional.of(why.code()) : Optional.empty();
    }
}
