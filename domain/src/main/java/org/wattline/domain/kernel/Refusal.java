package org.wattline.domain.kernel;

/**
 * Why a decision was refused: an ordinary value with a name, a rule and a remedy, never an exception.
 *
 * <p>Each aggregate names its refusals in one enum, or in sealed records when they carry data.
 */
public interface Refusal {
    /** What kind of refusal it is; the edges derive their answer (for HTTP the status) from it. */
    Kind kind();

    /** Stable name, capability first: {@code billing.already-issued}. */
    String code();

    /** Number of the business rule that refused, as the capability's page in {@code docs/domain} lists it: {@code BIL-07}. */
    String rule();

    /** What is wrong, in words. */
    Text title();

    /** What the caller can do about it. */
    Text remedy();

    /** Kinds of refusal. */
    enum Kind {
        /** The thing does not exist, or the caller may not know that it does. */
        NOT_FOUND,
        /** The thing's state forbids the step. */
        CONFLICT,
        /** A business rule forbids the request as it stands. */
        INVALID,
        /** The caller may not do this. */
        FORBIDDEN,
        /** The caller did not prove who it is. */
        UNPROVEN
    }
}
