package org.wattline.domain.connection.change;

import java.util.List;
import java.util.stream.Stream;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Refusal.Kind;
import org.wattline.domain.kernel.Text;

/** Why a change of supply was refused. */
public sealed interface ChangeRefusal permits ApplyingRefusal, CapacityRefusal, HolderRefusal, MeterRefusal {
    /** Its kind, name, rule, title and remedy. */
    Reason said();

    /** A refused outcome, with what it is about filled in. */
    default <T> Outcome<T> because(Object... values) {
        return Outcome.refused(about(values));
    }

    /** With what it is about filled in. */
    default Refusal about(Object... values) {
        return new Because(this, List.of(values));
    }

    /** All of them, for those who list what may be refused. */
    static Refusal[] possible() {
        return Stream.<ChangeRefusal[]>of(
                        ApplyingRefusal.values(),
                        CapacityRefusal.values(),
                        HolderRefusal.values(),
                        MeterRefusal.values())
                .flatMap(Stream::of)
                .map(each -> each.about())
                .toArray(Refusal[]::new);
    }

    /** @param rule its number among those of connections */
    static Reason reason(Kind kind, String name, int rule, String zh, String en, String remedyZh, String remedyEn) {
        return new Reason(
                kind, "connection.change-" + name, "CON-" + rule, Text.of(zh, en), Text.of(remedyZh, remedyEn));
    }

    /** A refusal and the values that its title names. */
    record Because(ChangeRefusal reason, List<Object> values) implements FilledRefusal {
        public Because {
            values = List.copyOf(values);
        }

        /** The names of the fields that are missing, or too many (CON-25, CON-26). */
        public List<String> fields() {
            return List.of(String.valueOf(values.getFirst()).split(", ", -1));
        }

        @Override
        public Reason said() {
            return reason.said();
        }
    }
}
