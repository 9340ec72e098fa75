package org.wattline.application.tariff;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.domain.tariff.publication.Publishable;

/**
 * Where versions are kept that come into force step by step.
 *
 * @param <K> what names one version
 * @param <V> a version
 */
public interface Publications<K, V extends Publishable<V>> {
    Optional<V> find(K key);

    /** Those that bills rest on, in the order of their first days. */
    List<V> binding();

    /** Versions by key, of one state or of all. @param state a label of {@link org.wattline.domain.tariff.publication.Stage} */
    Page<V> list(Optional<String> state, Page.Request page);

    /** Another number whenever {@link #binding} may be another list; cheap to ask. */
    long edition();

    /** All versions of the same as this one, which is among them. */
    List<V> beside(V version);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this key */
    void add(V version);

    /**
     * @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read
     * @throws org.wattline.application.platform.AlreadyThere if it would have a day in common with another one that bills rest on
     */
    V save(V version);
}
