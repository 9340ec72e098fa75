package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.notify.sms.SmsSimulator;

/** A company changes a fee without programmer, operator or restart: one person drafts, another publishes, and the next calculation goes by it. */
abstract class ChangingARule {
    private static final String EDITIONS = "/v1/rule-editions";
    private static final String TWO_FEEDS = """
            {'unit': '/42/4201/420106', 'acceptedOn': '%s', 'feeds': [
              {'voltage': 'AC_10_KV', 'capacityKva': '1250', 'line': 'OVERHEAD'},
              {'voltage': 'AC_10_KV', 'capacityKva': '1000', 'line': 'OVERHEAD'}]}""";

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void a_fee_is_changed_by_calls_only() throws InterruptedException {
        try (Stand stand = stand(folder, Instant.parse("2026-06-01T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            Http designer = branch.staff("process-designer");
            Http approver = branch.staff("process-approver");
            assertThat(fee(branch, "2026-06-01")).isEqualTo("210000.00");

            assertThat(designer.get("/v1/rule-files").expect(200).at("/items").findValuesAsText("ruleFile"))
                    .contains("fee-standards", "review-policies", "refund-policies", "change-types");
            Http.Answer file = designer.get("/v1/rule-files/fee-standards").expect(200);
            assertThat(file.text("/ruleEdition")).isEqualTo("0");
            String shipped = text(file);
            String dearer = shipped.replace("\"yuanPerKva\": 210", "\"yuanPerKva\": 230");

            refused(designer, dearer, shipped);
            String first = drafted(designer, "fee-standards", text -> dearer);
            String second = drafted(designer, "fee-standards", text -> dearer.replace("230", "240"));
            designer.command(first, "publish", "{}").expect(403);
            assertThat(fee(branch, "2026-06-01")).isEqualTo("210000.00");

            assertThat(approver.command(first, "publish", "{}").expect(200).text("/publishedBy"))
                    .startsWith("process-approver");
            becomes(branch, "230000.00");
            assertThat(approver.command(first, "publish", "{}").expect(409).text("/code"))
                    .isEqualTo("rulebook.published");
            assertThat(approver.command(second, "publish", "{}").expect(409).text("/code"))
                    .isEqualTo("rulebook.overtaken");

            String back = drafted(designer, "fee-standards", text -> shipped);
            approver.command(back, "publish", "{}").expect(200);
            becomes(branch, "210000.00");
            assertThat(designer.get(EDITIONS + "?ruleFile=fee-standards")
                            .expect(200)
                            .at("/items"))
                    .hasSize(3);
            assertThat(designer.get(first + "/history").expect(200).at("/items"))
                    .isNotEmpty();
            assertThat(stand.events().stream().filter(type -> type.startsWith("rulebook.")))
                    .containsExactly("rulebook.rules-published", "rulebook.rules-published");
            CarriedOut.CHANGING_A_RULE.by(stand);
        }
    }

    @Test
    void documents_are_as_large_and_of_the_types_that_the_policy_says() throws InterruptedException {
        try (Stand stand = stand(folder, Instant.parse("2026-06-01T01:00:00Z"))) {
            new DocumentsByPolicy(new Connecting(stand, ".hubei")).handedIn();
        }
    }

    /** A further item with its legal basis and a model of its own: what it costs is told beside what there was. */
    @Test
    void a_fee_is_added_by_calls_only() throws InterruptedException {
        try (Stand stand = stand(folder, Instant.parse("2026-06-01T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            String item =
                    "{\"code\": \"TESTS\", \"zh\": \"试验费\", \"en\": \"Tests\", \"legalBasis\": \"%s\", \"refundable\": false, \"model\": \"%s\", \"effectiveFrom\": \"2026-05-01\"},\n    {\"code\": \"HIGH_RELIABILITY\"";
            String standard =
                    "{\"item\": \"TESTS\", \"region\": \"/42\", \"voltage\": \"AC_10_KV\", \"yuanEach\": 300, \"effectiveFrom\": \"2026-05-01\", \"source\": \"test\"},\n    {\"item\": \"HIGH_RELIABILITY\", \"region\": \"/42\", \"voltage\": \"AC_380_V\"";
            UnaryOperator<String> added = text -> text.replace(
                            "{\"code\": \"HIGH_RELIABILITY\"", item.formatted("鄂价环资〔2026〕3号", "EVERY_FEED"))
                    .replace(
                            "{\"item\": \"HIGH_RELIABILITY\", \"region\": \"/42\", \"voltage\": \"AC_380_V\"",
                            standard);
            String inUse = text(branch.staff("process-designer")
                    .get("/v1/rule-files/fee-standards")
                    .expect(200));
            assertThat(faults(
                            branch.staff("process-designer"),
                            "fee-standards",
                            added.apply(inUse).replace("EVERY_FEED\"", "SOMETIMES\"")))
                    .contains("SOMETIMES");
            assertThat(faults(
                            branch.staff("process-designer"),
                            "fee-standards",
                            added.apply(inUse).replace("鄂价环资〔2026〕3号", "")))
                    .contains("a fee has a legal basis: TESTS");
            publish(branch, "fee-standards", added);
            becomes(branch, "210600.00");
            Http.Answer told = branch.staff("acceptance-clerk")
                    .post("/v1/fee-calculations", TWO_FEEDS.formatted("2026-06-01"))
                    .expect(200);
            assertThat(told.at("/parts").findValuesAsText("legalBasis"))
                    .containsExactlyInAnyOrder("发改价格〔2003〕2279号", "鄂价环资〔2026〕3号");
            assertThat(fee(branch, "2026-04-30")).isEqualTo("210000.00");
        }
    }

    /** A day off more, decreed while a case runs: what its applicant was told stays, and what is told from now on is a working day later. */
    @Test
    void a_holiday_is_decreed_while_cases_run() throws InterruptedException {
        try (Stand stand = stand(folder, Instant.parse("2026-04-29T02:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            String running = ConnectingFactory.applied(branch, 1);
            assertThat(LimitsOfCases.promised(branch, running)).isEqualTo("2026-06-02");

            String shipped = text(branch.staff("process-designer")
                    .get("/v1/rule-files/working-calendar")
                    .expect(200));
            String twice = shipped.replace("\"2026-06-19\"", "\"2026-06-32\"");
            assertThat(branch.staff("process-designer")
                            .post(EDITIONS, draft("working-calendar", twice))
                            .expect(422)
                            .text("/title"))
                    .contains("8: ", "from");
            String decree = drafted(
                    branch.staff("process-designer"),
                    "working-calendar",
                    text -> text.replace(
                            "{\"name\": \"端午节\"",
                            "{\"name\": \"武汉马拉松\", \"from\": \"2026-05-20\", \"to\": \"2026-05-20\"},\n    {\"name\": \"端午节\""));
            branch.staff("process-approver").command(decree, "publish", "{}").expect(200);
            assertThat(becomes(
                            () -> LimitsOfCases.promised(branch, ConnectingFactory.applied(branch, 1)), "2026-06-03"))
                    .isEqualTo("2026-06-03");
            assertThat(LimitsOfCases.promised(branch, running)).isEqualTo("2026-06-02");
        }
    }

    /** A promise of two days less: days that were told stay until their clock is set again, and the case as a whole goes by it from its next step on. */
    @Test
    void a_promise_is_shortened_while_cases_run() throws InterruptedException {
        try (Stand stand = stand(folder, Instant.parse("2026-04-29T02:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            Http designer = branch.staff("process-designer");
            String running = ConnectingFactory.applied(branch, 1);
            String dispatch = "/v1/tasks/" + branch.ready(branch.staff("dispatcher"), "SURVEY_DISPATCH");
            String told = branch.staff("dispatcher").get(dispatch).expect(200).text("/committedOn");

            String inUse = text(designer.get("/v1/rule-files/time-limits").expect(200));
            assertThat(faults(designer, "time-limits", inUse.replace("\"id\": \"TL-19\"", "\"id\": \"TL-99\"")))
                    .contains("TL-19 is counted on and missing");
            assertThat(faults(designer, "time-limits", inUse.replace("08:30-17:00", "17:00-08:30")))
                    .contains("3: ", "offices close after they open");
            publish(
                    branch,
                    "time-limits",
                    text -> text.replace("\"committed\": 22,", "\"committed\": 20,")
                            .replaceFirst("(\"id\": \"PL-01\".*\"committed\": )1,", "$13,"));

            assertThat(becomes(
                            () -> LimitsOfCases.promised(branch, ConnectingFactory.applied(branch, 1)), "2026-05-29"))
                    .isEqualTo("2026-05-29");
            assertThat(LimitsOfCases.promised(branch, running)).isEqualTo("2026-06-02");
            assertThat(branch.staff("dispatcher").get(dispatch).expect(200).text("/committedOn"))
                    .isEqualTo(told);
            branch.staff("dispatcher").command(dispatch, "claim", "{}").expect(200);
            branch.staff("dispatcher")
                    .command(dispatch, "complete", "{\"form\": {\"surveyor\": \"李秀英\"}}")
                    .expect(200);
            assertThat(LimitsOfCases.promised(branch, running)).isEqualTo("2026-05-29");
        }
    }

    /** What applicants are told, and above what audit strikes, are texts of the company's own. */
    @Test
    void a_wording_and_a_threshold_are_changed_by_calls_only() throws InterruptedException {
        try (Stand stand = stand(folder, Instant.parse("2026-06-01T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            Http designer = branch.staff("process-designer");
            String notices = text(designer.get("/v1/rule-files/notices").expect(200));
            assertThat(faults(designer, "notices", notices.replace("\"kwh\": \"energyKwh\"", "\"kwh\": \"energy\"")))
                    .contains("5: ", "notice BILL_ISSUED wants the fact energy, which billing.bill-issued never has");
            publish(branch, "notices", text -> text.replace("SMS_202601012", "SMS_202606001"));
            assertThat(becomes(() -> accepted(stand, branch), "SMS_202606001")).isEqualTo("SMS_202606001");

            Http auditor = branch.staff("auditor");
            assertThat(auditor.get("/v1/audit-rules/MR-01").expect(200).text("/thresholds/cycles"))
                    .isEqualTo("2");
            publish(branch, "audit-rules", text -> text.replaceFirst("(\"id\": \"MR-01\".*\"cycles\": )2", "$13"));
            assertThat(becomes(
                            () -> auditor.get("/v1/audit-rules/MR-01")
                                    .expect(200)
                                    .text("/thresholds/cycles"),
                            "3"))
                    .isEqualTo("3");
            assertThat(faults(
                            designer,
                            "audit-rules",
                            text(designer.get("/v1/rule-files/audit-rules").expect(200))
                                    .replaceFirst("(\"id\": \"MR-01\".*)\"cycles\"", "$1\"rounds\"")))
                    .contains("cycles of MR-01 is a number");
        }
    }

    /** @return the template by which the applicant was told that an application was accepted */
    private static String accepted(Stand stand, Connecting branch) {
        ConnectingFactory.applied(branch, 1);
        stand.settle();
        stand.sendMessages();
        return stand.providers().phones().orElseThrow().delivered().stream()
                .map(SmsSimulator.Delivered::template)
                .filter(template -> template.equals("SMS_202601012") || template.startsWith("SMS_202606"))
                .reduce("", (before, last) -> last);
    }

    private static String faults(Http designer, String file, String text) {
        return designer.post(EDITIONS, draft(file, text)).expect(422).text("/title");
    }

    static void publish(Connecting branch, String file, UnaryOperator<String> change) {
        String draft = drafted(branch.staff("process-designer"), file, change);
        branch.staff("process-approver").command(draft, "publish", "{}").expect(200);
    }

    /** What is answered by a rule that was published: a server may go on by the one that was replaced for a moment. @return the last answer after ten seconds */
    static <T> T once(Predicate<? super T> published, Supplier<T> asked) throws InterruptedException {
        T answer = asked.get();
        for (int i = 0; i < 100 && !published.test(answer); i++) {
            Thread.sleep(100);
            answer = asked.get();
        }
        return answer;
    }

    private static String becomes(Supplier<String> asked, String wanted) throws InterruptedException {
        return once(wanted::equals, asked);
    }

    private static void refused(Http designer, String dearer, String inUse) {
        assertThat(designer.post(EDITIONS, draft("fee-standards", inUse))
                        .expect(409)
                        .text("/code"))
                .isEqualTo("rulebook.nothing-new");
        assertThat(designer.post(EDITIONS, draft("no-such-rules", dearer))
                        .expect(404)
                        .text("/code"))
                .isEqualTo("rulebook.unknown-file");
        Http.Answer faulty = designer.post(
                        EDITIONS,
                        draft(
                                "fee-standards",
                                dearer.replace("AC_35_KV", "AC_36_KV")
                                        .replace("\"yuanPerKva\": 260", "\"yuanPerKva\": \"much\"")))
                .expect(422);
        assertThat(faulty.text("/code")).isEqualTo("rulebook.faulty");
        assertThat(faulty.text("/title")).contains("7: ", "yuanPerKva", "9: ", "AC_36_KV");
    }

    /** Changes the text in use. @return the draft's path */
    static String drafted(Http designer, String file, UnaryOperator<String> change) {
        String text = text(designer.get("/v1/rule-files/" + file).expect(200));
        return EDITIONS + "/"
                + designer.post(EDITIONS, draft(file, change.apply(text)))
                        .expect(201)
                        .text("/ruleEdition");
    }

    private static String text(Http.Answer file) {
        List<String> lines = new ArrayList<>();
        file.at("/lines").forEach(line -> lines.add(line.asText()));
        return String.join("\n", lines) + "\n";
    }

    private static String draft(String file, String text) {
        try {
            return new ObjectMapper()
                    .writeValueAsString(
                            Map.of("ruleFile", file, "lines", text.lines().toList(), "reason", "鄂发改价格〔2026〕12号"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void becomes(Connecting branch, String amount) throws InterruptedException {
        assertThat(becomes(() -> fee(branch, "2026-06-01"), amount)).isEqualTo(amount);
    }

    private static String fee(Connecting branch, String acceptedOn) {
        return branch.staff("acceptance-clerk")
                .post("/v1/fee-calculations", TWO_FEEDS.formatted(acceptedOn))
                .expect(200)
                .text("/amount/amount");
    }
}
