package org.wattline.application.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Together;

/**
 * A refusal because of parts of a request.
 *
 * @param pointers JSON pointers to the parts: {@code /uses/2}
 */
public record Pointed(Refusal why, List<String> pointers) implements Refusal {
    public Pointed {
        pointers = List.copyOf(pointers);
        if (pointers.isEmpty()) throw new IllegalArgumentException("points nowhere");
    }

    /** Because of one part. */
    public Pointed(Refusal why, String pointer) {
        this(why, List.of(pointer));
    }

    /** The first part. */
    public String pointer() {
        return pointers.getFirst();
    }

    /** The same outcome; if it is refused, because of that part. */
    public static <T> Outcome<T> at(String pointer, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done;
            case Outcome.Refused<T>(Refusal why) ->
                why instanceof Pointed ? outcome : Outcome.refused(new Pointed(why, pointer));
        };
    }

    /** The same outcome; each fault of a refused one points to its parts, where it is about any. */
    public static <T> Outcome<T> each(Outcome<T> outcome, Function<Refusal, List<String>> parts) {
        List<Refusal> faults = new ArrayList<>();
        for (Refusal fault : Together.of(outcome)) {
            List<String> pointers = parts.apply(fault);
            faults.add(fault instanceof Pointed || pointers.isEmpty() ? fault : new Pointed(fault, pointers));
        }
        return Together.all(faults).<Outcome<T>>map(Outcome::refused).orElse(outcome);
    }

    @Override
    public Kind kind() {
        return why.kind();
    }

    @Override
    public String code() {
        return why.code();
    }

    @Override
    public String rule() {
        return why.rule();
    }

    @Override
    public Text title() {
        return why.title();
    }

    @Override
    public Text remedy() {
        return why.remedy();
    }
}
