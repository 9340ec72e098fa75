package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Before a step is completed its form is sent empty, with blanks in all of its fields, and with a field that it has not: each is refused with a pointer
 * to each fault, and neither the task nor its case is other afterwards. Once for each step of each kind of case.
 */
final class FaultyForms {
    private final Map<String, Set<String>> refused = new TreeMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    /** The steps whose faulty forms were refused, by kind. */
    Map<String, Set<String>> refused() {
        return refused;
    }

    /** From here on a case is of this kind, such as a type of change. @param application path of what it is about */
    void about(String application, String kind) {
        kinds.put(application.substring(application.lastIndexOf('/') + 1), kind);
    }

    /** @param task path of one that the worker holds */
    void tried(Http worker, String task) {
        Http.Answer before = worker.get(task).expect(200);
        String kind = kinds.getOrDefault(before.text("/instanceNo"), before.text("/process"));
        if (!refused.computeIfAbsent(kind, first -> new TreeSet<>()).add(before.text("/step"))) return;
        List<String> required = new ArrayList<>();
        List<String> blank = new ArrayList<>();
        StringBuilder blanks = new StringBuilder();
        for (JsonNode field : before.at("/form")) {
            String pointer = "/form/" + field.path("name").asText();
            if (field.path("required").asBoolean()) required.add(pointer);
            if (field.path("kind").asText().equals("LIST")) continue;
            blank.add(pointer);
            blanks.append(blanks.isEmpty() ? "" : ", ")
                    .append("'%s': ' '".formatted(field.path("name").asText()));
        }
        if (!required.isEmpty()) refused(worker, task, "", required);
        if (!blank.isEmpty()) {
            List<String> lists =
                    required.stream().filter(each -> !blank.contains(each)).toList();
            List<String> all = new ArrayList<>(blank);
            all.addAll(lists);
            refused(worker, task, blanks.toString(), all);
        }
        List<String> unknown = new ArrayList<>(required);
        unknown.add("/form/noSuchField");
        refused(worker, task, "'noSuchField': '1'", unknown);
        Http.Answer after = worker.get(task).expect(200);
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after.text("/state")).isEqualTo("CLAIMED");
    }

    private static void refused(Http worker, String task, String form, List<String> pointers) {
        Http.Answer answer =
                worker.command(task, "complete", "{'form': {" + form + "}}").expect(422);
        assertThat(answer.text("/code")).as(task).isEqualTo("workflow.form-faulty");
        assertThat(answer.at("/errors").findValuesAsText("pointer"))
                .as("%s %s", task, form)
                .containsExactlyInAnyOrderElementsOf(pointers);
    }
}
