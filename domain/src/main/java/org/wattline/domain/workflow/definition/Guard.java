package org.wattline.domain.workflow.definition;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A condition on the data that a case has collected (流程控制条件), in a small language: {@code capacityKva >= 100 && category in ["0200",
 * "0300"] && !(sources == 1)}. Names of data are compared with numbers, texts, dates and {@code true} or {@code false}; a name alone means that it
 * is {@code true}; {@code has(x)} asks whether there is such a datum. There is nothing else, so that a condition always ends.
 */
public final class Guard {
    public static final Guard ALWAYS = new Guard("", new Condition.Always());

    private final String text;
    private final Condition condition;

    private Guard(String text, Condition condition) {
        this.text = text;
        this.condition = condition;
    }

    /** @throws UnreadableGuard naming the character at which it is none */
    public static Guard of(String text) {
        return text.isBlank() ? ALWAYS : new Guard(text.strip(), GuardParser.parse(text));
    }

    /** What it says of a case. */
    public Verdict of(Map<String, String> data) {
        return condition.of(data);
    }

    /** Whether it holds; one that cannot say does not. */
    public boolean holds(Map<String, String> data) {
        return of(data).holds();
    }

    /** Whether it holds for no case with these data, whatever else is known of it. */
    public boolean excludes(Map<String, String> known) {
        return condition.given(known).filter(holds -> !holds).isPresent();
    }

    /** The data it looks at. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        condition.uses((name, type, position) -> names.add(name));
        return names;
    }

    /** Tells what it looks at to somebody who knows what kinds of data there are. */
    void uses(Condition.Uses uses) {
        condition.uses(uses);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Guard guard && guard.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it was written; empty where it always holds. */
    @Override
    public String toString() {
        return text;
    }
}
