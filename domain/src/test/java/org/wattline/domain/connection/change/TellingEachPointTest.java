package org.wattline.domain.connection.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.connection.change.SampleFiles.ended;
import static org.wattline.domain.connection.change.SampleFiles.factory;
import static org.wattline.domain.connection.change.SampleFiles.metered;
import static org.wattline.domain.connection.change.SampleFiles.point;
import static org.wattline.domain.connection.change.SampleFiles.said;
import static org.wattline.domain.connection.change.SampleFiles.type;
import static org.wattline.domain.connection.change.SampleFiles.wish;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.quantity.Money;

/** CON-170 … CON-172: a sheet tells what happens at each point that takes part, and at no other. */
class TellingEachPointTest {
    private static final String DAY = "2026-03-01";
    private static final String AT = DAY + "T00:00:00+08:00";
    private static final MeteringPointNo ONE = MeteringPointNo.of(1);
    private static final MeteringPointNo TWO = MeteringPointNo.of(2);
    private static final CustomerFile FILE = factory(Map.of("1#", 1000), BasicChargeMode.CAPACITY, Money.ZERO);
    private static final CustomerFile BOTH = metered(FILE, point(1, true), point(2, true));

    private static List<String> told(ChangeEffect effect, CustomerFile file, String... sheet) {
        String[] all = new String[sheet.length + 2];
        System.arraycopy(sheet, 0, all, 0, sheet.length);
        all[sheet.length] = "at";
        all[sheet.length + 1] = AT;
        return said(wish(type(effect, Map.of(), false), file, DAY, all));
    }

    @Test
    void every_meter_that_was_taken_down_is_hung_up_again_or_none() {
        CustomerFile bare = metered(FILE, point(1, false), point(2, false));
        assertThat(told(ChangeEffect.TEMP_REMOVE_END, bare, "meters", ONE + ":M-1:readingTotal=0; " + TWO + ":M-2"))
                .containsExactly("METER " + ONE + "  -> +", "METER " + TWO + "  -> +");
        assertThat(told(ChangeEffect.TEMP_REMOVE_END, bare, "meters", ONE + ":M-1; 2999999999999:M-2"))
                .containsExactly("CON-170 The sheet tells other points than there are: missing " + TWO
                        + "; unknown 2999999999999");
        assertThat(told(ChangeEffect.TEMP_REMOVE_END, bare, "meter", "M-1"))
                .containsExactly("CON-170 The sheet tells other points than there are: missing " + ONE + " " + TWO
                        + "; unknown —");
    }

    @Test
    void a_point_that_ended_is_no_longer_asked_for() {
        CustomerFile moved = ended(metered(FILE, point(1, false), point(2, false)), 1);
        assertThat(told(ChangeEffect.TEMP_REMOVE_END, moved, "meter", "M-2"))
                .containsExactly("METER " + TWO + "  -> +");
        assertThat(moved.points()).extracting(MeteringPoint::no).containsExactly(TWO);
    }

    @Test
    void a_meter_that_hangs_at_a_point_that_is_to_end_still_counts() {
        assertThat(ended(BOTH, 1).points()).hasSize(2);
    }

    @Test
    void meters_are_exchanged_where_the_sheet_says_so_and_kept_elsewhere() {
        String[] more = {"capacityKva", "1200", "meters", ONE + ":KEEP; " + TWO + ":M-2:lastTotal=7:currentRatio=100/5"
        };
        assertThat(told(ChangeEffect.INCREASE, BOTH, more)).first().isEqualTo("METER " + TWO + " D4201061012 -> +");
        assertThat(told(ChangeEffect.INCREASE, BOTH, "capacityKva", "1200", "meter", "M-2"))
                .allMatch(said -> said.startsWith("CON-170 "));
    }

    @Test
    void a_source_that_is_charged_for_comes_with_a_point_and_no_other_does() {
        CustomerFile one = metered(FILE, point(1, true));
        String feeds = "AC_10_KV:1000:OVERHEAD:THERE=1000; AC_10_KV:200:OVERHEAD";
        String come = ONE + ":KEEP; STANDBY:M-9:readingTotal=0";
        assertThat(told(ChangeEffect.INCREASE, one, "capacityKva", "1200", "feeds", feeds, "meters", come))
                .first()
                .isEqualTo("POINT +  -> STANDBY 2");
        assertThat(told(ChangeEffect.INCREASE, one, "capacityKva", "1200", "feeds", feeds))
                .containsExactly("CON-171 The survey found 2 feeds, and there would be 1 sources");
        assertThat(told(ChangeEffect.INCREASE, one, "capacityKva", "1200", "meters", come))
                .containsExactly("CON-171 The survey found 0 feeds, and there would be 2 sources");
        assertThat(told(ChangeEffect.TEMP_REMOVE_END, metered(FILE, point(1, false)), "meters", come))
                .containsExactly("CON-170 The sheet tells other points than there are: missing —; unknown STANDBY");
    }

    @Test
    void a_meter_that_is_moved_stays_the_same_and_hangs_elsewhere() {
        assertThat(told(
                        ChangeEffect.MOVE_METER,
                        BOTH,
                        "place",
                        "gate",
                        "meters",
                        ONE + ":KEEP; " + TWO + ":KEEP:place=yard"))
                .containsExactly("METER " + TWO + " D4201061012 — -> D4201061012 yard");
        assertThat(told(ChangeEffect.MOVE_METER, BOTH, "place", "gate", "meters", ONE + ":KEEP; " + TWO + ":M-2"))
                .containsExactly("CON-172 A meter that is moved or handed over stays the same: " + TWO);
        assertThat(told(ChangeEffect.MOVE_METER, BOTH, "place", "gate", "meters", ONE + ":KEEP; " + TWO + ":KEEP"))
                .containsExactly("CON-44 It is so already: place");
    }

    @Test
    void what_no_sheet_can_mean_is_unreadable_and_what_a_type_does_not_take_is_refused() {
        for (String text : List.of("1", ONE + ":", ONE + ":M-1:colour=red", ONE + ":M-1; " + ONE + ":M-2"))
            assertThat(told(ChangeEffect.CLOSE, BOTH, "meters", text))
                    .as(text)
                    .allMatch(said -> said.startsWith("CON-27 "));
        assertThat(told(ChangeEffect.SUSPEND, BOTH, "equipment", "1#", "meters", ONE + ":KEEP"))
                .containsExactly("CON-26 The type does not take: meters");
    }
}
