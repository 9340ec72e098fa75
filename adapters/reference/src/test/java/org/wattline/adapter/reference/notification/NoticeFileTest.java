package org.wattline.adapter.reference.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.domain.notification.EventFacts;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Notice;
import org.wattline.domain.notification.staff.StaffNotice;

class NoticeFileTest {
    private final ReferenceFaults faults = new ReferenceFaults();
    private final EventFacts known = EventFactsFile.read(ReferenceFile.shipped("event-facts.json"), faults);

    @Test
    void the_shipped_notices_have_no_fault() {
        List<Notice> notices = NoticeFile.read(ReferenceFile.shipped("notices.json"), known, faults);

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
                        "REPAIR_PROGRESS",
                        "APPLICATION_ACCEPTED",
                        "DOCUMENTS_MISSING",
                        "COMMITMENT_OVERDUE",
                        "PLAN_ANSWERED",
                        "FEE_DUE",
                        "INSPECTION_FAILED",
                        "INSPECTION_PASSED",
                        "APPLICATION_CANCELLED",
                        "CHANGE_CARRIED_OUT",
                        "CHANGE_CANCELLED",
                        "CHANGE_EXPIRED",
                        "CHANGE_ENDING",
                        "TEMPORARY_ENDING",
                        "ACCOUNT_IDLE");
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
        NoticeFile.read(new ReferenceFile("notices.json", text), known, faults);

        assertThat(faults.all()).extracting("line").containsExactly(2, 4);
        assertThatThrownBy(faults::refuseGrave)
                .hasMessageContaining("notices.json:2:")
                .hasMessageContaining("notices.json:4: the field en is missing");
    }

    @Test
    void a_wording_that_wants_what_its_event_lacks_is_found_before_the_first_event() {
        String notices = """
                {"notices": [
                  {"code": "A", "zh": "甲", "en": "A", "event": "billing.bill-issued",
                   "wordings": [{"channel": "SMS", "template": "T", "fields": {"a": "amuont", "b": "dueOn"}}]},
                  {"code": "B", "zh": "乙", "en": "B", "event": "billing.bill-isued",
                   "wordings": [{"channel": "SMS", "template": "T", "fields": {}}]},
                  {"code": "C", "zh": "丙", "en": "C", "event": "fault.power-restored", "labels": {"kind": {"X": "丁"}},
                   "wordings": [{"channel": "SMS", "template": "T", "fields": {"a": "account"}}]},
                  {"code": "D", "zh": "戊", "en": "D", "event": "x.nobody",
                   "wordings": [{"channel": "SMS", "template": "T", "fields": {"link": "day"}}]},
                  {"code": "E", "zh": "己", "en": "E", "event": "x.nobody",
                   "wordings": [{"channel": "SMS", "template": "T", "fields": {}}]}
                ]}
                """;
        EventFacts some = EventFactsFile.read(new ReferenceFile("event-facts.json", """
                {"events": {"billing.bill-issued": ["account", "amount", "dueOn"], "fault.power-restored": ["report", "account?"],
                  "x.nobody": ["day"]}}
                """), faults);

        assertThat(NoticeFile.read(new ReferenceFile("notices.json", notices), some, faults))
                .isEmpty();
        assertThatThrownBy(faults::refuseGrave)
                .hasMessageContaining(
                        "notices.json:2: notice A wants the fact amuont, which billing.bill-issued never has")
                .hasMessageContaining(
                        "notices.json:4: notice B waits for billing.bill-isued, of which nothing is known")
                .hasMessageContaining("notice C wants the fact account, which fault.power-restored has only sometimes")
                .hasMessageContaining("notice C wants the fact kind, which fault.power-restored never has")
                .hasMessageContaining("notices.json:8: template T takes its link from an event")
                .hasMessageContaining(
                        "notices.json:10: notice E tells nobody: x.nobody names no account and no application");
    }

    @Test
    void a_notice_to_staff_is_held_against_its_event_too() {
        String notices = """
                {"notices": [
                  {"code": "A", "event": "workflow.limit-near", "to": "PEOPLE", "zh": "{about} {day}", "en": "{about} {dya}"},
                  {"code": "B", "event": "workflow.limit-near", "to": "PEOPLE", "zh": "{position}", "en": "{about}"},
                  {"code": "C", "event": "billing.bill-issued", "to": "PEOPLE", "zh": "{about}", "en": "{about}"},
                  {"code": "D", "event": "workflow.limit-near", "to": "NOBODY", "zh": "{about}", "en": "{about}"},
                  {"code": "E", "event": "workflow.limit-near", "to": "PEOPLE", "zh": "{about}", "en": "{about} {day}"}
                ]}
                """;

        assertThat(StaffNoticeFile.read(new ReferenceFile("staff.json", notices), known, faults))
                .extracting(StaffNotice::code)
                .containsExactly("E");
        assertThat(faults.all()).extracting("line").containsExactly(2, 3, 4, 5);
        assertThatThrownBy(faults::refuseGrave)
                .hasMessageContaining("notice A wants the fact dya, which workflow.limit-near never has")
                .hasMessageContaining("notice B wants the fact position, which workflow.limit-near has only sometimes")
                .hasMessageContaining("notice C wants the fact instance, which billing.bill-issued never has");
        assertThat(StaffNoticeFile.in(Rules.SHIPPED).get()).hasSize(15);
    }

    @Test
    void a_file_that_is_no_json_is_a_fault_with_its_line() {
        assertThat(NoticeFile.read(new ReferenceFile("notices.json", "{\n\"notices\": [}\n"), known, faults))
                .isEmpty();
        assertThat(faults.all()).singleElement().extracting("line").isEqualTo(2);
    }
}
