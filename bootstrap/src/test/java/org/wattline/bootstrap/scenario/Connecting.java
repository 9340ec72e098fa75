package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wattline.bootstrap.demo.DemoAccess;

/** How the demo company connects customers: they apply, each step is done by the login of its position. */
final class Connecting {
    private final Stand stand;
    private final String branch;
    private final Map<String, Http> signedIn = new HashMap<>();
    private Optional<FaultyForms> faulty = Optional.empty();

    /** The county in Zhejiang. */
    Connecting(Stand stand) {
        this(stand, "");
    }

    /** @param branch what the logins of the branch end with, such as {@code .hubei} */
    Connecting(Stand stand, String branch) {
        this.stand = stand;
        this.branch = branch;
    }

    /** Signs in once for each login: a session lasts by the machine's time, whatever day it is for the business. */
    Http staff(String position) {
        return signedIn.computeIfAbsent(
                position + branch, login -> stand.http().signedIn(login, DemoAccess.PASSWORD.clear()));
    }

    /** From here on each step is tried with faulty forms first. */
    void trying(FaultyForms forms) {
        faulty = Optional.of(forms);
    }

    /** What kind of case it is, for those who try faulty forms. @param application path of what it is about */
    void about(String application, String kind) {
        faulty.ifPresent(forms -> forms.about(application, kind));
    }

    /** @return path of the application */
    String apply(Http customer, String body) {
        return customer.post("/v1/connection-applications", body)
                .expect(201)
                .header("Location")
                .orElseThrow();
    }

    void handIn(Http customer, String application, String code, boolean commitment) {
        customer.post(application + "/documents", """
                        {'code': '%s', 'fileName': '%s.jpg', 'mediaType': 'image/jpeg', 'bytes': 182044, 'commitment': %s,
                         'sha256': '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'}""".formatted(code, code.toLowerCase(Locale.ROOT), commitment))
                .expect(200, 201);
    }

    /** Brings the file of a document that was promised. */
    void bring(Http customer, String application, String code) {
        customer.upload(application + "/files?code=" + code + "&fileName=deed.pdf", "application/pdf", "%PDF-1.7 deed")
                .expect(201);
    }

    /** Claims and completes the one ready task of a step. */
    void work(String login, String step, String form) {
        Http worker = staff(login);
        String task = "/v1/tasks/" + ready(worker, step);
        worker.command(task, "claim", "{}").expect(200);
        faulty.ifPresent(forms -> forms.tried(worker, task));
        worker.command(task, "complete", "{'form': " + form + "}").expect(200);
    }

    String ready(Http worker, String step) {
        JsonNode tasks = worker.get("/v1/tasks").expect(200).at("/items");
        for (JsonNode task : tasks)
            if (task.path("step").asText().equals(step)
                    && task.path("state").asText().equals("READY"))
                return task.path("taskNo").asText();
        throw new AssertionError("no ready task " + step + " in " + tasks);
    }

    /** The steps of a household's connection before the meter is installed: it signs on the platform, with terms that its contract says. */
    void beforeInstalling(String application, String signedOn, boolean timeOfUse) {
        work("acceptance-clerk", "ACCEPT", "{'identity': 'PAPER_SEEN'}");
        work("customer-manager", "SURVEY", "{'visitedOn': '%s', 'area': 'A33010601-001'}".formatted(signedOn));
        String terms = "'tariff': 'ZJ-RES-ANNUAL', 'timeOfUse': '%s'".formatted(timeOfUse);
        SigningBeforeSupply signing = new SigningBeforeSupply(staff("contract-clerk"), application);
        signing.onPlatform(stand, signing.wanted(terms, "2030-12-31"));
        work(
                "contract-clerk",
                "CONTRACT_SIGN",
                "{'signedOn': '%s', 'signature': 'ELECTRONIC', %s}".formatted(signedOn, terms));
    }

    /** The meter is installed, supply begins, and the files are closed. */
    void installing(String meter, String energisedAt) {
        work(
                "metering-team",
                "METER_INSTALL",
                "{'meter': '%s', 'energisedAt': '%s', 'readingTotal': '0', 'readingPeak': '0', 'readingValley': '0'}"
                        .formatted(meter, energisedAt));
        work("archive-clerk", "INFO_ARCHIVE", "{}");
        work("archivist", "ARCHIVE", "{}");
    }

    /** Calculates, reviews and issues the bill of a month. @return path of the bill */
    String bill(String account, String from, String to) {
        String bill = staff("biller")
                .post("/v1/accounts/" + account + "/bills", "{'from': '%s', 'to': '%s'}".formatted(from, to))
                .expect(201)
                .header("Location")
                .orElseThrow();
        Http reviewer = staff("bill-reviewer");
        boolean held = reviewer.command(bill, "review", "{}")
                .expect(200)
                .text("/state")
                .equals("CALCULATED");
        if (held)
            reviewer.post(
                            "/v1/bill-review-decisions",
                            "{'decision': 'RELEASE', 'bills': ['%s']}".formatted(bill.substring("/v1/bills/".length())))
                    .expect(200);
        reviewer.command(bill, "issue", "{}").expect(200);
        return bill;
    }

    /** Accepts the one exception that a rule raised and that waits for a decision. */
    void accept(String rule) {
        Http clerk = staff("data-clerk");
        JsonNode open = clerk.get("/v1/vee-exceptions?state=OPEN&ruleId=" + rule)
                .expect(200)
                .at("/items");
        assertThat(open).hasSize(1);
        clerk.command("/v1/vee-exceptions/" + open.at("/0/exceptionId").asText(), "accept", "{'reason': '已核实'}")
                .expect(200);
    }

    /** Sends a file of readings and waits until it is taken in. */
    void readings(String csv, int added) {
        Http team = staff("metering-team");
        String file = team.upload("/v1/meter-data-files", "text/csv", csv)
                .expect(200, 202)
                .text("/digest");
        stand.settle();
        Http.Answer taken = team.get("/v1/meter-data-files/" + file).expect(200);
        assertThat(taken.at("/counts/added").asInt()).as("%s", taken.body()).isEqualTo(added);
        assertThat(taken.at("/counts/rejected").asInt()).as("%s", taken.body()).isZero();
    }
}
