package org.wattline.bootstrap.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.access.MemoryPositions;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.access.DefiningPositions;
import org.wattline.application.access.PermissionCatalogue;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.SettableBusinessClock;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;

class RefreshingDemoPositionsTest {
    private static final PositionCode AUDITOR = new PositionCode("AUDITOR");
    private static final PositionCode INSPECTOR = new PositionCode("INSPECTOR");
    private static final PermissionCatalogue CATALOGUE = PermissionCatalogue.of(Set.of(
            WorkflowPermissions.VERIFY,
            WorkflowPermissions.SEE_DEFINITIONS,
            WorkflowPermissions.WORK,
            new Permission("audit:see")));
    private static final Caller DEMO = Caller.system("demo");
    private static final Caller ADMINISTRATOR = new Caller(
            "administrator",
            Caller.Kind.STAFF,
            UnitPath.COMPANY,
            Set.of(),
            Set.of(),
            new Caller.Origin("203.0.113.7", "req-1"));

    private final MemoryStore store =
            new MemoryStore(new SettableBusinessClock(() -> Instant.parse("2026-03-02T01:00:00Z")), UUID::randomUUID);
    private final MemoryPositions positions = new MemoryPositions(store);
    private final DefiningPositions defining = new DefiningPositions(store, store, positions, () -> CATALOGUE);
    private final RefreshingDemoPositions refreshing =
            new RefreshingDemoPositions(store, positions, defining, store.histories());

    @Test
    void an_auditor_sees_histories_verifies_them_sees_definitions_and_is_told_of_what_is_found() {
        assertThat(requireNonNull(DemoPositions.all(CATALOGUE).get(AUDITOR)).permissions())
                .containsExactlyInAnyOrderElementsOf(Set.of(
                        WorkflowPermissions.VERIFY,
                        WorkflowPermissions.SEE_DEFINITIONS,
                        WorkflowPermissions.WORK,
                        new Permission("audit:see")));
    }

    @Test
    void positions_of_an_older_version_become_those_that_are_shipped_but_for_edited_ones() {
        Map<PositionCode, DefiningPositions.Terms> shipped = DemoPositions.all(CATALOGUE);
        shipped.forEach((code, terms) -> define(DEMO, code, code.equals(AUDITOR) ? poor(terms) : terms));
        DefiningPositions.Redefine edit =
                new DefiningPositions.Redefine(INSPECTOR, poor(requireNonNull(shipped.get(INSPECTOR))));
        assertThat(defining.handle(ADMINISTRATOR, edit)).isInstanceOf(Outcome.Done.class);

        assertThat(refreshing.refresh(CATALOGUE)).as("only the auditor").isOne();
        assertThat(permissions(AUDITOR))
                .isEqualTo(requireNonNull(shipped.get(AUDITOR)).permissions());
        assertThat(permissions(INSPECTOR)).as("edited by somebody").isEmpty();
        assertThat(refreshing.refresh(CATALOGUE)).as("once").isZero();
    }

    @Test
    void positions_that_an_older_version_did_not_have_are_added() {
        assertThat(refreshing.refresh(CATALOGUE))
                .isEqualTo(DemoPositions.all(CATALOGUE).size());
        assertThat(permissions(AUDITOR)).contains(WorkflowPermissions.VERIFY);
    }

    private void define(Caller who, PositionCode code, DefiningPositions.Terms terms) {
        assertThat(defining.handle(who, new DefiningPositions.Define(code, terms)))
                .isInstanceOf(Outcome.Done.class);
    }

    private static DefiningPositions.Terms poor(DefiningPositions.Terms terms) {
        return new DefiningPositions.Terms(terms.name(), Set.of(), terms.lowest(), terms.excludes());
    }

    private Set<Permission> permissions(PositionCode code) {
        return positions.find(code).map(Position::permissions).orElseThrow();
    }
}
