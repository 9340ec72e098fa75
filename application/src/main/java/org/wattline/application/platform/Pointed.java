package org.wattline.application.platform;

import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * A refusal because of one part of a request.
 *
 * @param pointer JSON pointer to the part: {@code /uses/2}
 */
public record Pointed(Refusal why, String pointer) implements Refusal {
    /** The same outcome; if it is refused, because of that part. */
    public static <T> Outcome<T> at(String pointer, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done;
            case Outcome.Refused<T>(Refusal why) ->
                why instanceof Pointed ? outcome : Outcome.refused(new Pointed(why, pointer));
        };
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
