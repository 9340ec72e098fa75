package org.wattline.adapter.reference.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.collection.DunningAction;
import org.wattline.domain.collection.DunningLadder;
import org.wattline.domain.payment.DebtorClass;

class DunningLadderFileTest {
    @Test
    void notice_of_disconnection_comes_only_when_more_than_thirty_days_have_passed() {
        DunningLadder ladder = DunningLadderFile.shipped().inForce(LocalDate.of(2026, 3, 1));
        Set<DunningAction> before =
                Set.of(DunningAction.REMINDER, DunningAction.WRITTEN_REMINDER, DunningAction.CALL, DunningAction.VISIT);
        for (DebtorClass each : DebtorClass.values()) {
            assertThat(ladder.next(each, 30, before)).isEmpty();
            assertThat(ladder.next(each, 31, before)).containsExactly(DunningAction.DISCONNECTION_NOTICE);
        }
    }

    @Test
    void a_ladder_with_a_fault_is_named_with_its_line() {
        String text = ReferenceFile.shipped("dunning-ladders.json").text();
        ReferenceFaults faults = new ReferenceFaults();
        List<DunningLadder> read = DunningLadderFile.read(
                new ReferenceFile("bad.json", text.replace("\"overdueDays\": 90", "\"overdueDays\": 0")), faults);
        assertThat(read).isEmpty();
        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(4);
            assertThat(fault.what()).contains("nobody is dunned before");
        });
    }
}
