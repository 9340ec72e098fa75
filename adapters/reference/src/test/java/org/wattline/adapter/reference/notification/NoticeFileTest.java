package org.wattline.adapter.reference.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Notice;

class NoticeFileTest {
    private final ReferenceFaults faults = new ReferenceFaults();

    @Test
    void the_shipped_notices_have_no_fault() {
        List<Notice> notices = NoticeFile.read(ReferenceFile.shipped("notices/2026-01.json"), faults);

        assertThat(faults.all()).isEmpty();
        assertThat(notices)
                .extracting(Notice::code)
                .containsExactly(
                        "BILL_ISSUED",
                        "PAYMENT_RECEIVED",
                        "DEBIT_ANNOUNCED",
                        "PAYMENT_REMINDER",
                        "WRITTEN_REMINDER",
                        "DISCONNECTION_NOTICE",
                        "DISCONNECTION_NEAR",
                        "RECONNECTED",
                        "PREPAID_LOW",
                        "PREPAID_NEGATIVE",
                        "CUSTOMER_ENERGISED",
                        "REPAIR_PROGRESS");
        assertThat(notices.getFirst().on(MessageChannel.SMS).orElseThrow().facts())
                .containsExactlyInAnyOrder("account", "period", "energyKwh", "amount", "dueOn");
    }

    @Test
    void each_fault_is_named_with_its_line() {
        String text = """
                {"notices": [
                  {"code": "A", "zh": "甲", "en": "A", "event": "x.y", "wordings": [
                    {"channel": "FAX", "template": "T", "fields": {}}]},
                  {"code": "B", "zh": "乙", "event": "x.y", "wordings": []}
                ]}
                """;
        NoticeFile.read(new ReferenceFile("notices.json", text), faults);

        assertThat(faults.all()).extracting("line").containsExactly(2, 4);
        assertThatThrownBy(faults::refuseGrave)
                .hasMessageContaining("notices.json:2:")
                .hasMessageContaining("notices.json:4: the field en is missing");
    }

    @Test
    void a_file_that_is_no_json_is_a_fault_with_its_line() {
        assertThat(NoticeFile.read(new ReferenceFile("notices.json", "{\n\"notices\": [}\n"), faults))
                .isEmpty();
        assertThat(faults.all()).singleElement().extracting("line").isEqualTo(2);
    }
}
