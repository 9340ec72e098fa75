package org.wattline.domain.billing.rebill;

import java.time.Instant;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * Issued bills that are to be cancelled and billed again because something of theirs was wrong (冲红重算): first a preview shows what each would come to
 * by what is known now, then it is carried out.
 */
public record Rebilling(
        RebillingId id,
        UnitPath unit,
        String reason,
        int bills,
        String requestedBy,
        Instant requestedAt,
        Stage stage,
        Version version)
        implements Versioned<Rebilling> {
    /** How far it has come. */
    public enum Stage {
        /** Each bill is calculated by what is known now. */
        PREVIEWING,
        /** What would change is told; nothing was altered. */
        PREVIEWED,
        /** Bill by bill is cancelled and billed again. */
        CARRYING_OUT,
        /** Every bill was billed again or refused; some in their place wait until they are released and issued. */
        AWAITING_RELEASE,
        DONE
    }

    /** Every bill was tried. */
    public Rebilling previewed() {
        return in(Stage.PREVIEWED);
    }

    /**
     * Is carried out; or carried on, where whoever did so was called off.
     *
     * @param underWay whether a job does so already
     */
    public Outcome<Rebilling> carriedOut(boolean underWay) {
        return switch (stage) {
            case PREVIEWED -> Outcome.done(in(Stage.CARRYING_OUT));
            case CARRYING_OUT, AWAITING_RELEASE ->
                underWay ? Outcome.refused(RebillingRefusal.UNDER_WAY) : Outcome.done(in(Stage.CARRYING_OUT));
            case PREVIEWING, DONE -> Outcome.refused(RebillingRefusal.NOT_PREVIEWED);
        };
    }

    /** Every bill was billed again or refused. @param waiting whether some of those in their place still wait */
    public Rebilling done(boolean waiting) {
        return in(waiting ? Stage.AWAITING_RELEASE : Stage.DONE);
    }

    private Rebilling in(Stage next) {
        return new Rebilling(id, unit, reason, bills, requestedBy, requestedAt, next, version);
    }

    @Override
    public Rebilling at(Version next) {
        return new Rebilling(id, unit, reason, bills, requestedBy, requestedAt, stage, next);
    }
}
