package org.wattline.application.workflow.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.history.Round;
import org.wattline.domain.workflow.history.Tampering;

/** What every store of findings and rounds promises. */
public abstract class TamperingsContract {
    private static final Instant NIGHT = Instant.parse("2026-03-02T17:30:00Z");
    private static final UnitPath COUNTY = new UnitPath("/33/3301/330106");
    private static final UnitPath OTHER = new UnitPath("/42/4201/420106");

    protected abstract UnitOfWork work();

    protected abstract Tamperings tamperings();

    private void in(Runnable step) {
        assertThat(work().perform(Act.of(Caller.system("test"), "workflow.try"), () -> {
                    step.run();
                    return Outcome.done(true);
                }))
                .isEqualTo(Outcome.done(true));
    }

    private static Tampering found(String subject, UnitPath unit) {
        return Tampering.found(Optional.empty(), subject, unit, List.of("改 \"x\"; STATE_CHANGED at 3"), NIGHT);
    }

    private List<String> listed(Scope scope, Optional<Boolean> present) {
        return tamperings().list(scope, present, Page.Request.first(500)).items().stream()
                .map(Tampering::subject)
                .toList();
    }

    @Test
    void findings_are_kept_renewed_and_listed_by_unit_and_by_whether_they_are_there() {
        Tampering one = found("4000000000019", COUNTY);
        Tampering two = found("4000000000027", OTHER);
        Tampering seal = found("seal 2026-03-02", UnitPath.COMPANY);
        in(() -> tamperings().save(List.of(two, seal, one)));
        in(() -> tamperings().save(List.of()));
        Tampering gone = two.missing(NIGHT.plusSeconds(60));
        in(() -> tamperings().save(List.of(gone)));

        assertThat(tamperings().of(List.of("4000000000019", "4000000000027", "4000000000035")))
                .containsExactlyInAnyOrder(one, gone);
        assertThat(tamperings().present()).isEqualTo(2);
        assertThat(listed(Scope.EVERYTHING, Optional.empty()))
                .containsExactly("4000000000019", "4000000000027", "seal 2026-03-02");
        assertThat(listed(Scope.EVERYTHING, Optional.of(true))).containsExactly("4000000000019", "seal 2026-03-02");
        assertThat(listed(Scope.EVERYTHING, Optional.of(false))).containsExactly("4000000000027");
        assertThat(listed(new Scope(Optional.of(new UnitPath("/33")), Optional.empty()), Optional.empty()))
                .as("what belongs to no unit is shown to all")
                .containsExactly("4000000000019", "seal 2026-03-02");
        Page<Tampering> first = tamperings().list(Scope.EVERYTHING, Optional.empty(), Page.Request.first(2));
        assertThat(first.items()).containsExactly(one, gone);
        assertThat(tamperings()
                        .list(Scope.EVERYTHING, Optional.empty(), new Page.Request(2, first.next()))
                        .items())
                .containsExactly(seal);
    }

    @Test
    void the_round_that_began_last_is_told_as_it_was_stored_last() {
        assertThat(tamperings().round()).isEmpty();
        Round first = Round.beginning(NIGHT);
        in(() -> tamperings().save(first));
        assertThat(tamperings().round()).contains(first);
        Round further = first.after(Optional.of(new InstanceNo("4000000000019")), 500);
        in(() -> tamperings().save(further));
        assertThat(tamperings().round()).contains(further);
        Round over = further.ended(NIGHT.plusSeconds(90));
        in(() -> tamperings().save(over));
        assertThat(tamperings().round()).contains(over);
        Round next = Round.beginning(NIGHT.plusSeconds(86_400));
        in(() -> tamperings().save(next));
        assertThat(tamperings().round()).contains(next);
    }
}
