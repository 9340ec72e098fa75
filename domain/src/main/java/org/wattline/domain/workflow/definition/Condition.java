package org.wattline.domain.workflow.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Text;

/** A condition as it is understood. A datum that is missing equals nothing, and has no order. */
sealed interface Condition {
    Verdict of(Map<String, String> data);

    /** What it says if only some data are known; empty where it depends on the others. */
    Optional<Boolean> given(Map<String, String> known);

    /** Tells every datum it looks at, with the kind of value that it is compared with. */
    void uses(Uses uses);

    /** Takes what a condition looks at. */
    @FunctionalInterface
    interface Uses {
        void use(String name, Optional<Scalar.Type> type, int position);
    }

    record Always() implements Condition {
        @Override
        public Verdict of(Map<String, String> data) {
            return Verdict.of(true);
        }

        @Override
        public Optional<Boolean> given(Map<String, String> known) {
            return Optional.of(true);
        }

        @Override
        public void uses(Uses uses) {}
    }

    record Not(Condition inner) implements Condition {
        @Override
        public Verdict of(Map<String, String> data) {
            return inner.of(data).not();
        }

        @Override
        public Optional<Boolean> given(Map<String, String> known) {
            return inner.given(known).map(holds -> !holds);
        }

        @Override
        public void uses(Uses uses) {
            inner.uses(uses);
        }
    }

    /** Several, of which all or any must hold; from left to right, and no further than need be. */
    record Several(boolean all, List<Condition> parts) implements Condition {
        public Several {
            parts = List.copyOf(parts);
        }

        @Override
        public Verdict of(Map<String, String> data) {
            for (Condition part : parts) {
                Verdict verdict = part.of(data);
                if (verdict.fault().isPresent() || verdict.holds() != all) return verdict;
            }
            return Verdict.of(all);
        }

        @Override
        public Optional<Boolean> given(Map<String, String> known) {
            List<Optional<Boolean>> said =
                    parts.stream().map(part -> part.given(known)).toList();
            if (said.contains(Optional.of(!all))) return Optional.of(!all);
            return said.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(all);
        }

        @Override
        public void uses(Uses uses) {
            parts.forEach(part -> part.uses(uses));
        }
    }

    /** The case brings a datum. */
    record Has(String name, int position) implements Condition {
        @Override
        public Verdict of(Map<String, String> data) {
            return Verdict.of(data.containsKey(name));
        }

        @Override
        public Optional<Boolean> given(Map<String, String> known) {
            return said(name, this, known);
        }

        @Override
        public void uses(Uses uses) {
            uses.use(name, Optional.empty(), position);
        }
    }

    /** A datum is one of some values of one kind. */
    record OneOf(String name, List<Scalar> values, int position) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public Verdict of(Map<String, String> data) {
            String text = data.get(name);
            if (text == null) return Verdict.of(false);
            Scalar.Type type = values.getFirst().type();
            return Scalar.read(text, type)
                    .map(value -> Verdict.of(values.stream().anyMatch(each -> each.compare(value) == 0)))
                    .orElseGet(() -> mistyped(name, type, position));
        }

        @Override
        public Optional<Boolean> given(Map<String, String> known) {
            return said(name, this, known);
        }

        @Override
        public void uses(Uses uses) {
            uses.use(name, Optional.of(values.getFirst().type()), position);
        }
    }

    /** A datum comes before, after or at a value. */
    record Order(String name, Sign sign, Scalar value, int position) implements Condition {
        @Override
        public Verdict of(Map<String, String> data) {
            String text = data.get(name);
            if (text == null)
                return Verdict.faulty(new GuardFault(
                        position,
                        Text.of("数据 {0} 缺失，无法比较大小", "the datum {0} is missing and has no order")
                                .with(name)));
            return Scalar.read(text, value.type())
                    .map(datum -> Verdict.of(sign.fits(datum.compare(value))))
                    .orElseGet(() -> mistyped(name, value.type(), position));
        }

        @Override
        public Optional<Boolean> given(Map<String, String> known) {
            return said(name, this, known);
        }

        @Override
        public void uses(Uses uses) {
            uses.use(name, Optional.of(value.type()), position);
        }
    }

    private static Optional<Boolean> said(String name, Condition one, Map<String, String> known) {
        if (!known.containsKey(name)) return Optional.empty();
        Verdict verdict = one.of(known);
        return verdict.fault().isPresent() ? Optional.empty() : Optional.of(verdict.holds());
    }

    private static Verdict mistyped(String name, Scalar.Type type, int position) {
        Text what = Text.of(
                        "数据 {0} 不是" + type.text().zh(),
                        "the datum {0} is not " + type.text().en())
                .with(name);
        return Verdict.faulty(new GuardFault(position, what));
    }

    /** Signs of order. */
    enum Sign {
        LESS,
        AT_MOST,
        AT_LEAST,
        MORE;

        boolean fits(int comparison) {
            return switch (this) {
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case AT_LEAST -> comparison >= 0;
                case MORE -> comparison > 0;
            };
        }
    }
}
