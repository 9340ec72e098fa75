package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What happens to works that are supplied by two sources: neither meter is forgotten, and none hangs at a place that was left. */
final class WorksOfTwoSources {
    private static final String CARRIED = "connection.change-carried-out";
    private static final String STATE = "premises.equipment-state-changed";
    private static final String TERMS = "contract.terms-changed";
    private static final String METER = "metering.meter-state-changed";
    private static final String UP = "metering.meter-installed";
    private static final String DOWN = "metering.meter-removed";
    private static final String LAST = ":lastTotal=%d:lastReactiveForward=0:lastReactiveReverse=0";

    private final ChangeDesk desk;
    private final OnFile file;
    private final String works;

    WorksOfTwoSources(ChangeDesk desk, OnFile file, String works) {
        this.desk = desk;
        this.file = file;
        this.works = works;
    }

    /** One meter comes in the place of another, at the second source; nobody need touch the first. 500 kVA more there cost 500 × 210 × 1.5 yuan. */
    void increased() {
        desk.on("2026-01-06");
        String change = desk.applied(
                works, "INCREASE", "2026-01-06", "'transformers': [{'name': '3#', 'capacityKva': '500'}]", "");
        List<String> points = desk.points(works);
        String other = file.stocked("D420106701", Counting.REACTIVE);
        new WorksOfAChange(desk, change, "2026-01-06")
                .builtFor(
                        "157500.00",
                        "AC_10_KV:2500:CABLE:THERE=2000; AC_10_KV:2500:CABLE:THERE=2000",
                        "2500",
                        "HB-AGENT-TWO_PART-KV1_10");
        desk.executing(
                "2026-01-06",
                ", 'meters': '%s:KEEP; %s:%s:readingTotal=0%s'"
                        .formatted(points.getFirst(), points.getLast(), file.stocked("D420106709"), LAST.formatted(70)),
                "connection.meters-lack-registers");
        desk.executing(
                "2026-01-06",
                ", 'meter': '%s', 'readingTotal': '0'".formatted(other),
                "connection.change-points-differ");
        desk.execute(
                "2026-01-06",
                ", 'meters': '%s:KEEP; %s:%s%s'"
                        .formatted(
                                points.getFirst(), points.getLast(), other, Counting.reactive() + LAST.formatted(70)));
        assertThat(desk.happened())
                .containsExactly("premises.equipment-connected", METER, METER, DOWN, UP, TERMS, CARRIED);
        assertThat(desk.hanging(works))
                .containsEntry("D420106101", points.getFirst())
                .containsEntry(other, points.getLast())
                .hasSize(2);
        assertThat(desk.terms(works)).isEqualTo("IN_FORCE 2026-01-06 2500 HB-AGENT-TWO_PART-KV1_10 CAPACITY  0.90");
    }

    void reduced() {
        desk.applied(works, "REDUCE", "2026-01-13", "'equipment': ['2#']", "");
        desk.on("2026-01-13");
        desk.sealed("2026-01-13", true);
        assertThat(desk.happened()).containsExactly(STATE, TERMS, CARRIED);
        desk.applied(works, "REDUCE_RESTORE", "2026-01-20", "'equipment': ['2#']", "");
        desk.on("2026-01-20");
        desk.sealed("2026-01-20", true);
        assertThat(desk.happened()).containsExactly(STATE, TERMS, CARRIED);
        assertThat(desk.terms(works)).isEqualTo("IN_FORCE 2026-01-20 2500 HB-AGENT-TWO_PART-KV1_10 CAPACITY  0.90");
    }

    /** Both points go, and two others come, planned and inspected as new ones; from the same lines, so that no capacity comes and no fee is due. */
    void relocated() {
        String change =
                desk.applied(works, "RELOCATE", "2026-01-27", "'area': 'A420106-001'", "'address': '湖北省武汉市武昌区东湖路7号'");
        List<String> before = desk.points(works);
        desk.on("2026-01-27");
        new WorksOfAChange(desk, change, "2026-01-27")
                .built(
                        "AC_10_KV:2500:CABLE:THERE=2500; AC_10_KV:2500:CABLE:THERE=2500",
                        "2500",
                        "HB-AGENT-TWO_PART-KV1_10");
        desk.execute(
                "2026-01-27",
                ", 'meters': '%s:%s%s; %s:%s%s'"
                        .formatted(
                                before.getFirst(),
                                file.stocked("D420106702", Counting.REACTIVE),
                                Counting.reactive() + LAST.formatted(90),
                                before.getLast(),
                                file.stocked("D420106703", Counting.REACTIVE),
                                Counting.reactive() + LAST.formatted(3)));
        assertThat(desk.happened())
                .containsExactly(
                        METER,
                        DOWN,
                        METER,
                        DOWN,
                        "contract.contract-terminated",
                        "premises.premises-registered",
                        "contract.contract-signed",
                        "metering.metering-point-opened",
                        METER,
                        UP,
                        "metering.metering-point-opened",
                        METER,
                        UP,
                        "metering.point-ended",
                        "metering.point-ended",
                        CARRIED);
        assertThat(desk.hanging(works)).containsOnlyKeys("D420106702", "D420106703");
        assertThat(desk.hanging(works).values())
                .doesNotContainAnyElementsOf(before)
                .doesNotHaveDuplicates();
    }

    /** Both meters come back, at the points of the new place. */
    void removed() {
        desk.applied(works, "TEMP_REMOVE", "2026-02-03", "'until': '2026-05-01'", "");
        List<String> there = List.copyOf(desk.hanging(works).values());
        desk.on("2026-02-03");
        desk.metered(
                "2026-02-03",
                false,
                false,
                ", 'meters': '%s:NONE%s; %s:NONE%s'"
                        .formatted(there.getFirst(), LAST.formatted(5), there.getLast(), LAST.formatted(6)));
        assertThat(desk.happened()).containsExactly(METER, DOWN, METER, DOWN, STATE, STATE, STATE, CARRIED);
        assertThat(desk.hanging(works)).isEmpty();
        desk.applied(works, "TEMP_REMOVE_END", "2026-02-10", "", "");
        desk.on("2026-02-10");
        desk.metered(
                "2026-02-10",
                false,
                false,
                ", 'meters': '%s:%s%s; %s:%s%s'"
                        .formatted(
                                there.getFirst(),
                                file.stocked("D420106704", Counting.REACTIVE),
                                Counting.reactive(),
                                there.getLast(),
                                file.stocked("D420106705", Counting.REACTIVE),
                                Counting.reactive()));
        assertThat(desk.happened()).containsExactly(METER, UP, METER, UP, STATE, STATE, STATE, CARRIED);
        assertThat(desk.hanging(works))
                .containsEntry("D420106704", there.getFirst())
                .containsEntry("D420106705", there.getLast());
        desk.refused(works, "TEMP_REMOVE_END", "2026-02-10", "", "connection.change-meter-in-place");
    }

    /** One of both meters hangs elsewhere from then on. */
    void moved() {
        String change = desk.applied(works, "MOVE_METER", "2026-02-17", "'place': '二号配电室'", "");
        String first = desk.hanging(works).get("D420106704");
        String second = desk.hanging(works).get("D420106705");
        desk.on("2026-02-17");
        desk.metered(
                "2026-02-17",
                true,
                false,
                ", 'meters': '%s:KEEP; %s:KEEP:place=二号配电室%s'".formatted(first, second, LAST.formatted(9)));
        assertThat(desk.happened()).containsExactly(DOWN, UP, CARRIED);
        assertThat(desk.effects(change)).containsExactly("METER D420106705 — -> D420106705 二号配电室");
    }
}
