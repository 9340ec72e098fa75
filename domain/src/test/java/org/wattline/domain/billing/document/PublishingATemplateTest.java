package org.wattline.domain.billing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishingATemplateTest {
    private static final String SMALL = """
            <html><body><p>{{billNo}} {{accountNo}} {{name}} {{from}} {{lastDay}} {{dueOn}} {{total}}</p>
            {{#lines}}<i>{{title}}</i>{{/lines}}
            </body></html>""";

    @Test
    void the_shipped_template_is_without_fault() throws IOException {
        String shipped = Files.readString(Path.of("../db/src/main/resources/reference/bill-template.html"));
        assertThat(new Template(shipped).faults()).isEmpty();
        assertThat(new Template(SMALL).faults()).isEmpty();
    }

    @Test
    void every_fault_is_named_by_its_line() {
        String faulty = SMALL.replace("{{dueOn}}", "{{dueDay}}")
                .replace("</i>", "")
                .replace("</body>", "<script>alert(1)</script> a < b &c; <img src='https://x'/></body>");
        assertThat(new Template(faulty).faults())
                .extracting(TemplateFault::line, TemplateFault::code)
                .contains(
                        tuple(1, "unknown-field"),
                        tuple(0, "missing-field"),
                        tuple(2, "unclosed-tag"),
                        tuple(3, "forbidden"),
                        tuple(3, "stray-character"));
        assertThat(new Template(SMALL.replace("{{/lines}}", "")).faults())
                .extracting(TemplateFault::code)
                .containsExactly("unclosed-list");
        assertThat(new Template(SMALL + "</p>").faults())
                .extracting(TemplateFault::code)
                .containsExactly("unopened-tag");
        assertThat(new Template(SMALL.replace("{{title}}", "{{yearKwh}}")).faults())
                .extracting(TemplateFault::code)
                .containsExactly("unknown-field");
    }

    @Test
    void a_list_within_another_is_repeated_in_each_of_its_rows_and_left_out_without_any() {
        String part =
                "{{#correction}}<p>{{replaces}} {{total}} {{#changes}}<i>{{changed}}, not {{replaces}}</i>{{/changes}}</p>{{/correction}}";
        Template template = new Template(SMALL.replace("</body>", part + "</body>"));
        assertThat(template.faults()).isEmpty();
        List<Map<String, String>> changes = List.of(Map.of("changed", "energy"), Map.of("changed", "<tier>"));
        Map<String, String> texts = Map.of("total", "2.00");
        assertThat(template.filled(new Template.Values(
                        texts, Map.of(), Map.of("correction", List.of(Map.of("replaces", "7")), "changes", changes))))
                .contains("<p>7 2.00 <i>energy, not 7</i><i>&lt;tier&gt;, not 7</i></p>");
        assertThat(template.filled(new Template.Values(texts, Map.of(), Map.of("changes", changes))))
                .doesNotContain("<p>7", "<i>", "{{");
        assertThat(new Template(SMALL.replace("{{title}}", "{{title}}{{#changes}}{{changed}}{{/changes}}")).faults())
                .as("only a correction holds another list")
                .extracting(TemplateFault::code)
                .containsExactly("unclosed-list", "unknown-field");
    }

    @Test
    void values_are_escaped_whatever_they_are() {
        Template.Values values = new Template.Values(
                Map.of("name", "<script>alert('x')</script> & \"Co\" {{total}}", "total", "1.00"),
                Map.of(),
                Map.of("lines", List.of(Map.of("title", "<b>$1\\0</b>"), Map.of("title", "second"))));
        String filled = new Template(SMALL).filled(values);
        assertThat(filled)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Co&quot; &#123;&#123;total}}")
                .contains("<i>&lt;b&gt;$1\\0&lt;/b&gt;</i><i>second</i>")
                .doesNotContain("<script", "{{");
    }
}
