package org.wattline.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String OFFENDERS = "org.wattline.bootstrap.architecture.offenders";
    private static final Map<String, Set<String>> GRAPH = CapabilityGraph.fromDocument();
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.wattline");
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(OFFENDERS);

    @TestFactory
    Stream<DynamicTest> the_product_keeps_every_rule() {
        return new Architecture("org.wattline", GRAPH)
                .rules().entrySet().stream()
                        .map(rule ->
                                dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCT)));
    }

    /** A rule whose target is misspelt checks nothing; so each must find the offender that names it. */
    @TestFactory
    Stream<DynamicTest> every_rule_bites() {
        return new Architecture(OFFENDERS, GRAPH)
                .rules().entrySet().stream()
                        .map(rule -> dynamicTest(
                                rule.getKey(),
                                () -> assertThat(findings(rule.getValue()))
                                        .as("the offender of: %s", rule.getKey())
                                        .isNotEmpty()));
    }

    @Test
    void every_capability_of_the_domain_stands_in_the_graph() {
        Set<String> found = new HashSet<>();
        PRODUCT.forEach(c -> {
            String name = c.getPackageName() + ".";
            if (name.startsWith("org.wattline.domain."))
                found.add(name.substring("org.wattline.domain.".length()).split("\\.")[0]);
        });
        assertThat(GRAPH.keySet()).containsAll(found);
    }

    @Test
    void the_graph_has_no_circle() {
        for (String capability : GRAPH.keySet())
            assertThat(reachable(capability, new HashSet<>())).doesNotContain(capability);
    }

    private static Set<String> reachable(String from, Set<String> seen) {
        for (String next : GRAPH.getOrDefault(from, Set.of())) if (seen.add(next)) reachable(next, seen);
        return seen;
    }

    private static java.util.List<String> findings(ArchRule rule) {
        return rule.evaluate(WRONG).getFailureReport().getDetails();
    }
}
