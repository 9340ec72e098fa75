package org.wattline.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The rules of {@code docs/architecture.md} for a tree of packages below a root. The same rules are checked on the product, where they must
 * hold, and on the offenders below this package, each of which must break its rule.
 */
final class Architecture {
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.YearMonth.now",
            "java.time.Year.now",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID");

    private final String root;
    private final Map<String, Set<String>> graph;

    Architecture(String root, Map<String, Set<String>> capabilityGraph) {
        this.root = root;
        this.graph = capabilityGraph;
    }

    /** All rules by name. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("domain knows nothing but Java", knowsOnly("domain", List.of()));
        rules.put("application knows the domain and Java only", knowsOnly("application", List.of("domain")));
        rules.put("adapters never see each other", adaptersApart());
        rules.put("nobody knows bootstrap", nobodyKnowsBootstrap());
        rules.put("capabilities follow the graph", capabilitiesFollowTheGraph());
        rules.put("no clock, zone or randomness inside", noClockInside());
        rules.put("no binary floating point in the domain", noFloatingPoint());
        rules.put("no name that says nothing", noEmptyNames());
        rules.put("no package named after a layer or pattern", noLayerPackages());
        rules.put("injection only in bootstrap", injectionOnlyInBootstrap());
        rules.put("no mutable static state", noMutableStatics());
        rules.put("no inheritance but sealed families", noOpenInheritance());
        rules.put("use cases are final and named by a gerund", useCases());
        rules.put("aggregates are records or final", aggregates());
        return rules;
    }

    private String in(String ring) {
        return root + "." + ring + "..";
    }

    private ArchRule knowsOnly(String ring, List<String> others) {
        List<String> allowed = new ArrayList<>(List.of("java..", in(ring)));
        others.forEach(o -> allowed.add(in(o)));
        return classes()
                .that()
                .resideInAPackage(in(ring))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new))
                        .or(describe("a type of Java itself", c -> c.isPrimitive() || c.isArray())));
    }

    private ArchRule adaptersApart() {
        return classes()
                .that()
                .resideInAPackage(in("adapter"))
                .should(depend("not depend on another adapter", (from, to) -> {
                    String mine = part(from, "adapter");
                    String other = part(to, "adapter");
                    return !other.isEmpty() && !mine.equals(other);
                }));
    }

    private ArchRule nobodyKnowsBootstrap() {
        return noClasses()
                .that(resideInAnyPackage(in("domain"), in("application"), in("adapter")))
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".bootstrap.."));
    }

    private ArchRule capabilitiesFollowTheGraph() {
        return classes()
                .that()
                .resideInAPackage(in("domain"))
                .should(depend("only know the capabilities that the graph allows", (from, to) -> {
                    String mine = part(from, "domain");
                    String other = part(to, "domain");
                    if (mine.isEmpty() || other.isEmpty() || mine.equals(other)) return false;
                    return !graph.getOrDefault(mine, Set.of()).contains(other);
                }));
    }

    private ArchRule noClockInside() {
        return noClasses()
                .that(resideInAnyPackage(in("domain"), in("application")))
                .should()
                .callMethodWhere(describe(
                        "it reads clock, zone or randomness",
                        (JavaMethodCall call) ->
                                CLOCKS.contains(call.getTargetOwner().getName() + "." + call.getName())))
                .orShould()
                .dependOnClassesThat(describe(
                        "are sources of randomness",
                        c -> Set.of(
                                        "java.util.Random",
                                        "java.security.SecureRandom",
                                        "java.util.concurrent.ThreadLocalRandom")
                                .contains(c.getName())));
    }

    private ArchRule noFloatingPoint() {
        Set<String> floating =
                Set.of("double", "float", "java.lang.Double", "java.lang.Float", "double[]", "float[]", "[D", "[F");
        return classes()
                .that()
                .resideInAPackage(in("domain"))
                .should(new ArchCondition<>("hold and pass no binary floating point") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        item.getFields().forEach(f -> judge(item, f.getFullName(), f.getRawType(), events));
                        item.getCodeUnits().forEach(u -> {
                            judge(item, u.getFullName(), u.getRawReturnType(), events);
                            u.getRawParameterTypes().forEach(t -> judge(item, u.getFullName(), t, events));
                        });
                    }

                    private void judge(JavaClass item, String where, JavaClass type, ConditionEvents events) {
                        if (floating.contains(type.getName()))
                            events.add(SimpleConditionEvent.violated(item, where + " uses " + type.getName()));
                    }
                });
    }

    private ArchRule noEmptyNames() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Common|Base|Info|DTO|Dto|VO|PO|BO)");
    }

    private ArchRule noLayerPackages() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..model..",
                        "..dto..",
                        "..util..",
                        "..utils..",
                        "..impl..",
                        "..common..",
                        "..entity..",
                        "..mapper..",
                        "..repository..",
                        "..usecase..");
    }

    private ArchRule injectionOnlyInBootstrap() {
        return noClasses()
                .that(resideInAnyPackage(in("domain"), in("application"), in("adapter")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.google.inject..", "jakarta.inject.."));
    }

    private ArchRule noMutableStatics() {
        return fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal();
    }

    private ArchRule noOpenInheritance() {
        return classes().should(new ArchCondition<>("extend only sealed classes of ours") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getRawSuperclass()
                        .filter(parent -> parent.getPackageName().startsWith(root))
                        .filter(parent -> !parent.reflect().isSealed() && !item.isAnonymousClass())
                        .filter(parent -> !parent.reflect().isEnum())
                        .ifPresent(parent -> events.add(SimpleConditionEvent.violated(
                                item, item.getName() + " extends " + parent.getName() + ", which is not sealed")));
            }
        });
    }

    private ArchRule useCases() {
        return classes()
                .that(resideInAPackage(in("application"))
                        .and(describe(
                                "have a method handle",
                                c -> c.getMethods().stream()
                                        .anyMatch(m -> m.getName().equals("handle") && !c.isInterface()))))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .haveSimpleNameContaining("ing")
                .allowEmptyShould(true);
    }

    private ArchRule aggregates() {
        return classes()
                .that()
                .resideInAPackage(in("domain"))
                .and()
                .implement(describe("Versioned", c -> c.getSimpleName().equals("Versioned")))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .allowEmptyShould(true);
    }

    private String part(JavaClass type, String ring) {
        String prefix = root + "." + ring + ".";
        String name = type.getBaseComponentType().getPackageName() + ".";
        if (!name.startsWith(prefix)) return "";
        String rest = name.substring(prefix.length());
        return rest.substring(0, Math.max(0, rest.indexOf('.')));
    }

    private static ArchCondition<JavaClass> depend(String description, BiPredicate<JavaClass, JavaClass> wrong) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .filter(d -> wrong.test(d.getOriginClass(), d.getTargetClass()))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(item, d.getDescription())));
            }
        };
    }
}
