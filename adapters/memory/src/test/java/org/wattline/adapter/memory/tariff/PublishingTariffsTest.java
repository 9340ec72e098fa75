package org.wattline.adapter.memory.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.StaleState;
import org.wattline.application.tariff.CheckingTariffs;
import org.wattline.application.tariff.DraftingTariffs;
import org.wattline.application.tariff.LivePrices;
import org.wattline.application.tariff.PriceFiles;
import org.wattline.application.tariff.Prices;
import org.wattline.application.tariff.PublishingVersions;
import org.wattline.application.tariff.SampleTariffs;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.PowerFactorDuties;
import org.wattline.domain.tariff.PowerFactorTable;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.eligibility.EligibilityRules;
import org.wattline.domain.tariff.publication.CheckFinding;
import org.wattline.domain.tariff.publication.GoldenCase;
import org.wattline.domain.tariff.publication.NotPublishable;
import org.wattline.domain.tariff.publication.PublicationRefusal;
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

class PublishingTariffsTest {
    private static final Caller LI = staff("li");
    private static final Caller ZHAO = staff("zhao");
    private static final VersionKey KEY = new VersionKey(new TariffId(SampleTariffs.ID), "2027-01");
    private Instant now = Instant.parse("2026-11-20T02:00:00Z");
    private final MemoryStore store = new MemoryStore(() -> now, UUID::randomUUID);
    private final MemoryTariffVersions versions = new MemoryTariffVersions(store);
    private final PriceFiles files = new MemoryPriceFiles(store);
    private final List<LivePrices.Unreadable> complaints = new ArrayList<>();
    private final LivePrices prices = new LivePrices(
            files,
            PublishingTariffsTest::fromFiles,
            versions,
            new MemoryCalendarVersions(store),
            new MemoryAnnouncements(store),
            Optional.empty(),
            complaints::add);
    private final DraftingTariffs drafting = new DraftingTariffs(store, versions, store);
    private final CheckingTariffs checking =
            new CheckingTariffs(prices, kwh -> Outcome.done(SampleTariffs.ofKwh(kwh)), () -> now);
    private final PublishingVersions<VersionKey, TariffVersion> publishing =
            PublishingVersions.ofTariffs(store, versions, checking, store, () -> now);

    @Test
    void a_red_golden_case_blocks_a_draft_and_names_line_expected_and_actual() {
        draft("0.548", SampleTariffs.golden("first tier", "100", "53.80"));
        assertThat(refusal(publishing.handle(LI, new PublishingVersions.Check<>(KEY, version()))))
                .isInstanceOfSatisfying(
                        NotPublishable.class,
                        why -> assertThat(why.findings())
                                .extracting(finding -> finding.pointer() + " "
                                        + finding.message().en())
                                .containsExactly(
                                        "/goldenCases/0 golden case \"first tier\", TIER 1: expected 53.80, is 54.80",
                                        "/goldenCases/0 golden case \"first tier\", total: expected 53.80, is 54.80"));
        revise("0.548", SampleTariffs.golden("first tier", "100", "54.80"));
        assertThat(done(publishing.handle(LI, new PublishingVersions.Check<>(KEY, version())))
                        .warnings())
                .isEmpty();
    }

    @Test
    void a_version_is_published_by_another_person_and_takes_effect_at_once() {
        proposed();
        assertThat(refusal(publishing.handle(LI, new PublishingVersions.Publish<>(KEY, version()))))
                .isEqualTo(PublicationRefusal.OWN_WORK);
        assertThat(priceOn("2027-01-15")).isEqualTo(UnitPrice.parse("0.538"));
        done(publishing.handle(ZHAO, new PublishingVersions.Publish<>(KEY, version())));
        assertThat(priceOn("2027-01-15")).isEqualTo(UnitPrice.parse("0.548"));
        assertThat(priceOn("2026-12-31")).isEqualTo(UnitPrice.parse("0.538"));
        assertThat(store.feed().after(EventFeed.BEGINNING, 10))
                .extracting(EventFeed.Recorded::type)
                .containsExactly("tariff.drafted", "tariff.proposed", "tariff.published");
        assertThat(refusal(drafting.handle(LI, new DraftingTariffs.Revise(KEY, version(), content("0.6")))))
                .isEqualTo(PublicationRefusal.IMMUTABLE);
    }

    @Test
    void a_version_ends_the_one_before_and_gives_its_days_back_when_it_is_withdrawn() {
        proposed();
        done(publishing.handle(ZHAO, new PublishingVersions.Publish<>(KEY, version())));
        VersionKey next = new VersionKey(KEY.tariff(), "2028-01");
        Tariff dearer = SampleTariffs.from("2028-01", "2028-01-01", "0.6");
        done(drafting.handle(LI, new DraftingTariffs.Draft(DraftingTariffs.Content.of(dearer, List.of(), List.of()))));
        done(publishing.handle(LI, new PublishingVersions.Check<>(next, version(next))));
        done(publishing.handle(LI, new PublishingVersions.Propose<>(next, version(next))));
        done(publishing.handle(ZHAO, new PublishingVersions.Publish<>(next, version(next))));
        assertThat(priceOn("2028-02-01")).isEqualTo(UnitPrice.parse("0.6"));
        assertThat(versions.find(KEY).orElseThrow().inForce().to()).contains(LocalDate.parse("2028-01-01"));
        done(publishing.handle(ZHAO, new PublishingVersions.Withdraw<>(next, version(next), "wrong")));
        assertThat(priceOn("2028-02-01")).isEqualTo(UnitPrice.parse("0.548"));
    }

    @Test
    void a_version_whose_first_day_has_come_is_not_withdrawn() {
        proposed();
        done(publishing.handle(ZHAO, new PublishingVersions.Publish<>(KEY, version())));
        now = Instant.parse("2027-01-01T02:00:00Z");
        assertThat(refusal(publishing.handle(ZHAO, new PublishingVersions.Withdraw<>(KEY, version(), "late"))))
                .isEqualTo(PublicationRefusal.ALREADY_BEGUN);
    }

    @Test
    void a_proposal_that_is_returned_has_to_be_checked_again() {
        proposed();
        done(publishing.handle(ZHAO, new PublishingVersions.Return<>(KEY, version(), "which notice?")));
        assertThat(refusal(publishing.handle(LI, new PublishingVersions.Propose<>(KEY, version()))))
                .isEqualTo(PublicationRefusal.NOT_CHECKED);
    }

    @Test
    void what_somebody_else_changed_in_between_is_stale_and_a_version_is_drafted_once() {
        draft("0.548");
        assertThatThrownBy(() -> publishing.handle(LI, new PublishingVersions.Check<>(KEY, new Version(9))))
                .isInstanceOf(StaleState.class);
        assertThat(refusal(drafting.handle(LI, new DraftingTariffs.Draft(content("0.5")))))
                .isEqualTo(PublicationRefusal.VERSION_EXISTS);
    }

    @Test
    void an_import_takes_effect_at_once_and_a_state_once_asked_for_stays() {
        Prices before = prices.now();
        add("0.7");
        assertThat(priceOn("2026-12-01")).isEqualTo(UnitPrice.parse("0.7"));
        assertThat(before.book().all().getFirst().prices().flat()).contains(UnitPrice.parse("0.538"));
        assertThat(prices.now()).isSameAs(prices.now());
    }

    private void proposed() {
        draft("0.548", SampleTariffs.golden("first tier", "100", "54.80"));
        done(publishing.handle(LI, new PublishingVersions.Check<>(KEY, version())));
        done(publishing.handle(LI, new PublishingVersions.Propose<>(KEY, version())));
    }

    private void draft(String price, GoldenCase... cases) {
        done(drafting.handle(LI, new DraftingTariffs.Draft(content(price, cases))));
    }

    private void revise(String price, GoldenCase... cases) {
        done(drafting.handle(LI, new DraftingTariffs.Revise(KEY, version(), content(price, cases))));
    }

    private void revise(String price, String firstDay, GoldenCase... cases) {
        DraftingTariffs.Content content =
                DraftingTariffs.Content.of(SampleTariffs.from("2027-01", firstDay, price), List.of(), List.of(cases));
        done(drafting.handle(LI, new DraftingTariffs.Revise(KEY, version(), content)));
    }

    private static DraftingTariffs.Content content(String price, GoldenCase... cases) {
        return DraftingTariffs.Content.of(
                SampleTariffs.from("2027-01", "2027-01-01", price), List.of(), List.of(cases));
    }

    private Version version() {
        return version(KEY);
    }

    private Version version(VersionKey key) {
        return versions.find(key).map(TariffVersion::version).orElseThrow();
    }

    private UnitPrice priceOn(String day) {
        return done(prices.now().book().inForce(KEY.tariff(), LocalDate.parse(day)))
                .prices()
                .flat()
                .orElseThrow();
    }

    @Test
    void prices_stay_as_they_were_while_what_was_imported_cannot_be_read() {
        Prices before = prices.now();
        add("no price");
        assertThat(prices.now()).isSameAs(before);
        assertThat(prices.now()).isSameAs(before);
        assertThat(complaints)
                .singleElement()
                .extracting(LivePrices.Unreadable::getMessage)
                .isEqualTo("no price");
        assertThat(prices.trouble()).contains("no price");
        add("0.7");
        assertThat(priceOn("2026-12-01")).isEqualTo(UnitPrice.parse("0.7"));
        assertThat(prices.trouble()).isEmpty();
    }

    private void add(String price) {
        done(store.perform(Act.of(LI, "test"), () -> {
            files.add(new PriceFiles.Stored("price", "0".repeat(64), price, now, "li"));
            return Outcome.done(true);
        }));
    }

    @Test
    void a_golden_case_that_does_not_concern_the_version_is_red() {
        draft("0.548", SampleTariffs.golden("first tier", "100", "54.80"));
        revise("0.548", "2027-03-01", SampleTariffs.golden("first tier", "100", "54.80"));
        assertThat(refusal(publishing.handle(LI, new PublishingVersions.Check<>(KEY, version()))))
                .isInstanceOfSatisfying(
                        NotPublishable.class,
                        why -> assertThat(why.findings())
                                .extracting(CheckFinding::code)
                                .containsExactly("golden-case-elsewhere"));
    }

    /** One file that says the price of an open version. */
    private static Prices fromFiles(PriceFiles files) {
        String price = files.newest("price").map(PriceFiles.Stored::text).orElse("0.538");
        if (price.equals("no price")) throw new LivePrices.Unreadable(price, new IllegalArgumentException(price));
        return new FromFiles(PriceBook.empty().succeeded(SampleTariffs.from("2012-07", "2012-07-01", price)));
    }

    private record FromFiles(PriceBook book) implements Prices {
        private static final Provision LONG_AGO =
                new Provision("X", "1", Span.startingOn(LocalDate.EPOCH), Source.of("test", "", Source.Mark.D));

        @Override
        public List<TouCalendar> calendars() {
            return List.of();
        }

        @Override
        public Optional<TouCalendar> calendar(String id, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<PowerFactorTable> powerFactors(LocalDate day) {
            return Optional.of(new PowerFactorTable(LONG_AGO, Map.of()));
        }

        @Override
        public Optional<BasicChargePolicy> basicChargePolicy(LocalDate day) {
            return Optional.of(BasicChargePolicy.national(LONG_AGO, BasicChargePolicy.Excess.OVER_TOLERANCE));
        }

        @Override
        public Optional<EligibilityRules> eligibility(LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<PowerFactorDuties> powerFactorDuties(LocalDate day) {
            return Optional.empty();
        }

        @Override
        public DayFacts days() {
            return DayFacts.WEEK_ONLY;
        }
    }

    private static Caller staff(String login) {
        return new Caller(login, Caller.Kind.STAFF, UnitPath.COMPANY, Set.of(), Set.of(), Caller.Origin.INTERNAL);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) ->
                throw new AssertionError(why.code() + " " + (why instanceof NotPublishable no ? no.findings() : ""));
        };
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("was done: " + done);
            case Outcome.Refused<?>(Refusal why) -> why;
        };
    }
}
