package org.wattline.application.audit.loss;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.wattline.application.platform.Page;
import org.wattline.domain.audit.AuditRule;
import org.wattline.domain.audit.LossSeries;
import org.wattline.domain.audit.RuleId;
import org.wattline.domain.kernel.Span;

/** Where daily losses of one kind of parts of the grid come from, and by which rules they are judged. */
public interface LossSource {
    /** Days that are looked at, before those that averages need [D]. */
    int LOOKED_BACK = 31;

    /** The noun of a subject: {@code transformer-area}. */
    String kind();

    List<Check> checks();

    /** Codes of some parts of the grid. */
    Page<String> part(Optional<String> after);

    /** What they lost; those of which nothing was balanced are left out. One query for all of them. */
    List<LossSeries> series(List<String> codes, Span days);

    /** A rule of the catalogue and what carries it out. @param told whether it looks only at days of which the loss is known */
    record Check(RuleId rule, boolean told, BiFunction<LossSeries, AuditRule, Optional<LossSeries.Stretch>> judge) {
        LossSeries series(LossSeries all) {
            return told ? all.told() : all;
        }
    }
}
