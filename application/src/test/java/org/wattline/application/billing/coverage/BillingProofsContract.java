package org.wattline.application.billing.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.coverage.BillingProof;
import org.wattline.domain.billing.coverage.BillingProofId;
import org.wattline.domain.billing.coverage.CoverageFinding;
import org.wattline.domain.billing.coverage.CoverageKind;
import org.wattline.domain.billing.coverage.CoverageTally;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;

/** What every store of proofs promises. */
public abstract class BillingProofsContract {
    protected static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Span DAYS = Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 1));

    protected abstract UnitOfWork units();

    protected abstract BillingProofs proofs();

    @Test
    void a_proof_is_found_as_it_was_stored_goes_further_and_is_listed_within_a_scope() {
        BillingProof begun = add(1, "/33/3301");
        CoverageTally tally = new CoverageTally(2, 3, Map.of(CoverageKind.GAP, 5L, CoverageKind.NOT_SUPPLIED, 7L));
        BillingProof ended = within(() -> proofs().save(proofs().find(begun.id())
                .orElseThrow()
                .further(tally, AccountNo.of(9))
                .ended(NOW.plusSeconds(9))));
        assertThat(proofs().find(begun.id())).contains(ended);
        assertThatThrownBy(() -> within(() -> {
                    assertThat(proofs().find(begun.id())).isPresent();
                    return proofs().save(begun);
                }))
                .isInstanceOf(StaleState.class);
        BillingProof elsewhere = add(2, "/42");
        Scope scope = new Scope(Optional.of(new UnitPath("/33")), Optional.empty());
        assertThat(proofs().list(scope, Page.Request.first(9)).items()).containsExactly(ended);
        assertThat(proofs().list(Scope.EVERYTHING, Page.Request.first(9)).items())
                .containsExactly(elsewhere, ended);
    }

    @Test
    void findings_are_told_in_the_order_in_which_they_were_kept_all_or_of_one_kind() {
        BillingProofId id = add(3, "/33").id();
        CoverageFinding bare = finding(7, Optional.empty(), CoverageKind.MISSING, "");
        CoverageFinding first = finding(5, Optional.of(MeteringPointNo.of(5)), CoverageKind.WAITING, "billing.x");
        CoverageFinding twice =
                finding(1, Optional.of(MeteringPointNo.of(1)), CoverageKind.DOUBLE, "", BillNo.of(1), BillNo.of(2));
        keep(id, first, bare);
        keep(id, twice);
        keep(add(4, "/33").id(), bare);
        Page<CoverageFinding> page = proofs().findings(id, Optional.empty(), Page.Request.first(2));
        assertThat(page.items()).containsExactly(first, bare);
        assertThat(proofs().findings(id, Optional.empty(), new Page.Request(2, page.next()))
                        .items())
                .containsExactly(twice);
        assertThat(proofs().findings(id, Optional.of(CoverageKind.MISSING), Page.Request.first(2))
                        .items())
                .containsExactly(bare);
    }

    private static CoverageFinding finding(
            int account, Optional<MeteringPointNo> point, CoverageKind kind, String reason, BillNo... bills) {
        return new CoverageFinding(AccountNo.of(account), point, DAYS, kind, reason, List.of(bills));
    }

    private void keep(BillingProofId id, CoverageFinding... found) {
        within(() -> {
            proofs().keep(id, List.of(found));
            return id;
        });
    }

    private BillingProof add(long number, String unit) {
        BillingProofId id = new BillingProofId(new UUID(7, number));
        return within(() -> proofs().add(
                        BillingProof.begun(id, new UnitPath(unit), DAYS, LocalDate.of(2026, 10, 1), "clerk", NOW)));
    }

    private <T> T within(Supplier<T> part) {
        return switch (units().perform(
                        Act.of(Caller.system("tester"), "billing.test"), () -> Outcome.done(part.get()))) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why.code());
        };
    }
}
