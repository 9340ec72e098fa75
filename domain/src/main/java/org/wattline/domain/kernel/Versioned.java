package org.wattline.domain.kernel;

/**
 * An aggregate whose stored state carries a version. Decisions keep the version; the repository that stores the state counts it up.
 *
 * @param <S> the aggregate itself
 */
public interface Versioned<S> {
    Version version();

    /** The same state under another version. */
    S at(Version version);
}
