package org.wattline.domain.tariff;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a price or a rule comes from (依据), so that every figure on a bill can name it.
 *
 * @param regulation title or description of the publication
 * @param number document number, for example 鄂发改价管〔2024〕77号; empty if it has none
 * @param published date of the publication, if known
 * @param mark how sure we are of it
 */
public record Source(String regulation, String number, Optional<LocalDate> published, Mark mark) {
    public Source {
        if (regulation.isBlank() && number.isBlank())
            throw new IllegalArgumentException("a source has a title or a number");
    }

    public static Source of(String regulation, String number, LocalDate published, Mark mark) {
        return new Source(regulation, number, Optional.of(published), mark);
    }

    public static Source of(String regulation, String number, Mark mark) {
        return new Source(regulation, number, Optional.empty(), mark);
    }

    /** The same source, narrowed to an article: {@code 第一百零一条}. */
    public Source article(String article) {
        return new Source(regulation, (number + " " + article).strip(), published, mark);
    }

    /** In one line: {@code 功率因数调整电费办法 (83)水电财字第215号 [K]}. */
    public String citation() {
        String date = published.map(day -> " " + day).orElse("");
        return (regulation + " " + number).strip() + date + " [" + mark + "]";
    }

    /** Provenance of a figure. */
    public enum Mark {
        /** Found in a publication. */
        F,
        /** Generally known practice; to be verified before production. */
        K,
        /** A default of this system; configurable. */
        D;

        /** The mark at the start of a note such as {@code F5 citing …}. @throws IllegalArgumentException if there is none */
        public static Mark parse(String note) {
            return switch (note.isEmpty() ? ' ' : note.charAt(0)) {
                case 'F' -> F;
                case 'K' -> K;
                case 'D' -> D;
                default -> throw new IllegalArgumentException("a source is marked F, K or D: " + note);
            };
        }
    }
}
