package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Acceptance asks for what the kind of application needs, each document with a pointer of its own. */
final class LackingDocuments {
    private LackingDocuments() {}

    /** A factory with two sources, for which an agent acts. */
    static void in(Connecting branch) {
        Http clerk = branch.staff("acceptance-clerk");
        String application = branch.apply(clerk, """
                {'process': 'HV_NEW', 'unit': '/42/4201/420106',
                 'applicant': {'kind': 'ORGANISATION', 'name': '武汉江城电机有限公司', 'phone': '13712345679',
                   'certificate': {'type': '04', 'number': '91420106MA4K00001J'}},
                 'supply': {'address': '湖北省武汉市武昌区中北路97号', 'category': 'LARGE_INDUSTRY', 'voltage': 'AC_10_KV',
                   'capacityKva': '1250', 'sources': 2}}""");
        String task = "/v1/tasks/"
                + OfficeOfTasks.task(clerk, application.substring(application.lastIndexOf('/') + 1), "ACCEPT");
        clerk.command(task, "claim", "{}").expect(200);
        assertThat(pointers(clerk, task, "{'identity': 'PAPER_SEEN'}"))
                .containsExactly(
                        "/documents/APPLICATION_FORM",
                        "/documents/QUALIFICATION",
                        "/documents/PROPERTY_PROOF",
                        "/documents/LOAD_LIST",
                        "/documents/GRADE_EVIDENCE");
        for (String each : List.of("APPLICATION_FORM", "QUALIFICATION", "LOAD_LIST"))
            branch.handIn(clerk, application, each, false);
        branch.handIn(clerk, application, "PROPERTY_PROOF", true);
        branch.handIn(clerk, application, "GRADE_EVIDENCE", true);
        assertThat(pointers(clerk, task, "{'identity': 'PAPER_SEEN', 'byAgent': true}"))
                .as("a letter does not stand in for it")
                .containsExactly("/documents/AUTHORISATION");
        branch.handIn(clerk, application, "AUTHORISATION", false);
        clerk.command(task, "complete", "{'form': {'identity': 'PAPER_SEEN', 'byAgent': true}}")
                .expect(200);
    }

    private static List<String> pointers(Http clerk, String task, String form) {
        Http.Answer lacking =
                clerk.command(task, "complete", "{'form': " + form + "}").expect(422);
        assertThat(lacking.text("/ruleNo")).isEqualTo("CON-06");
        List<String> pointers = new ArrayList<>();
        for (JsonNode each : lacking.at("/errors"))
            pointers.add(each.path("pointer").asText());
        return pointers;
    }
}
