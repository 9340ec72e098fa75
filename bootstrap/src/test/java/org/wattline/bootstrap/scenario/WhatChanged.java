package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is other once a change was carried out, by its type: file, contract, points and meters, equipment, all from its day; and nothing else. */
final class WhatChanged {
    private final ChangeDesk desk;
    private final WantedOfEach wanted;
    private final String account;
    private final String partner;
    private final String day;
    private final Standing before;
    private final AgreedThen agreed;

    WhatChanged(ChangeDesk desk, WantedOfEach wanted, String account, String partner) {
        this.desk = desk;
        this.wanted = wanted;
        this.account = account;
        this.partner = partner;
        this.day = wanted.from().toString();
        this.before = Standing.of(desk, account);
        this.agreed = new AgreedThen(wanted, before);
    }

    void asserted(String change) {
        Http.Answer filed = desk.clerk().get(change).expect(200);
        assertThat(filed.text("/stage")).isEqualTo("COMPLETED");
        assertThat(filed.text("/carriedOutOn")).isEqualTo(day);
        Standing after = Standing.of(desk, account);
        switch (wanted.type()) {
            case "TRANSFER" -> handedOver(after, Standing.of(desk, filed.text("/openedAccountNo")));
            case "SPLIT", "EVSE_CONNECT" -> beside(after, Standing.of(desk, filed.text("/openedAccountNo")));
            case "MERGE" -> {
                merged(after);
                ended(Standing.of(desk, partner));
            }
            case "CLOSE" -> {
                ended(after);
                assertThat(after.pieces().values()).allMatch(state -> state.equals("GONE " + day));
            }
            case "TEMP_EXTEND" -> {
                assertThat(after).isEqualTo(before);
                assertThat(desk.effects(change)).containsExactly("UNTIL 2027-01-01 -> 2027-07-01");
            }
            case "RENAME" -> {
                assertThat(after).isEqualTo(before);
                assertThat(desk.effects(change)).containsExactly("CUSTOMER *** -> ***");
            }
            default -> stayed(after);
        }
    }

    /** The account goes on. */
    private void stayed(Standing after) {
        assertThat(after.state()).isEqualTo("OPEN");
        assertThat(after.customer()).isEqualTo(before.customer());
        assertThat(after.category()).isEqualTo(agreed.category());
        agreed.asserted(after.terms());
        assertThat(after.pieces()).isEqualTo(agreed.pieces());
        switch (wanted.type()) {
            case "INCREASE", "CHANGE_VOLTAGE", "PV_CONNECT" -> exchanged(after, 1, true);
            case "RELOCATE" -> exchanged(after, wanted.kind().sources(), false);
            case "TEMP_REMOVE" -> assertThat(after.meters()).isEmpty();
            case "TEMP_REMOVE_END" -> {
                assertThat(after.meters()).hasSize(wanted.kind().sources());
                assertThat(new HashSet<>(after.meters().values())).isEqualTo(Set.copyOf(desk.points(account)));
            }
            case "MOVE_METER" -> {
                assertThat(after.meters()).isEqualTo(before.meters());
                assertThat(desk.clerk()
                                .get("/v1/metering-points?accountNo=" + account)
                                .expect(200)
                                .body()
                                .toString())
                        .contains("院内配电室");
            }
            default -> assertThat(after.meters()).isEqualTo(before.meters());
        }
    }

    /** @param samePoints whether they hang at the points of those before */
    private void exchanged(Standing after, int count, boolean samePoints) {
        Map<String, String> come = new TreeMap<>(after.meters());
        come.keySet().removeAll(before.meters().keySet());
        Map<String, String> gone = new TreeMap<>(before.meters());
        gone.keySet().removeAll(after.meters().keySet());
        assertThat(after.meters()).hasSameSizeAs(before.meters());
        assertThat(come).hasSize(count);
        if (samePoints) assertThat(Set.copyOf(come.values())).isEqualTo(Set.copyOf(gone.values()));
        else assertThat(come.values()).doesNotContainAnyElementsOf(gone.values());
    }

    private void ended(Standing after) {
        assertThat(after.state()).isEqualTo("CLOSED " + day);
        assertThat(after.terms()).containsEntry("state", "TERMINATED");
        assertThat(after.meters()).isEmpty();
    }

    private void handedOver(Standing after, Standing next) {
        ended(after);
        assertThat(next.customer()).isNotEqualTo(before.customer());
        assertThat(next.state()).isEqualTo("OPEN");
        assertThat(next.category()).isEqualTo(before.category());
        agreed.asExpected(next.terms());
        assertThat(next.meters().keySet()).isEqualTo(before.meters().keySet());
        assertThat(next.meters().values())
                .doesNotContainAnyElementsOf(before.meters().values());
        assertThat(next.pieces().keySet()).isEqualTo(before.pieces().keySet());
        assertThat(next.pieces().values()).allMatch(state -> state.equals("RUNNING " + day));
    }

    /** An account of the customer's own comes: the part, whose capacity goes from the whole, or a pile, which adds its own. */
    private void beside(Standing after, Standing next) {
        boolean split = wanted.type().equals("SPLIT");
        boolean high = wanted.kind().high();
        int part = high ? split ? 630 : 60 : split ? 3 : 7;
        if (split)
            agreed.asExpected(
                    after.terms(), "capacityKva", Integer.toString(wanted.kind().kva() - part));
        else assertThat(after).isEqualTo(before);
        assertThat(after.meters()).isEqualTo(before.meters());
        assertThat(next.customer()).isEqualTo(before.customer());
        assertThat(next.terms())
                .containsEntry("capacityKva", Integer.toString(part))
                .containsEntry("from", day)
                .containsEntry("state", "IN_FORCE");
        assertThat(next.meters()).hasSize(split ? wanted.kind().sources() : 1);
        if (next.meters().size() > 1)
            assertThat(next.meters().values()).extracting(this::source).containsExactlyInAnyOrder("1", "2");
        assertThat(next.pieces()).isEqualTo(split && high ? Map.of("2#", "RUNNING " + day) : Map.of());
    }

    /** Of several the one that a point measures. */
    private String source(String point) {
        return desk.clerk()
                .get("/v1/metering-points/" + point + "/arrangement")
                .expect(200)
                .text("/places/0/place/source");
    }

    /** Capacity, equipment and what the other was agreed come here; its meters are gone. */
    private void merged(Standing after) {
        agreed.asExpected(
                after.terms(), "capacityKva", Integer.toString(2 * wanted.kind().kva()));
        assertThat(after.meters()).isEqualTo(before.meters());
        assertThat(after.pieces()).hasSize(2 * before.pieces().size());
    }
}
