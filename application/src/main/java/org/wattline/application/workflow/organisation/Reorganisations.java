package org.wattline.application.workflow.organisation;

import java.util.List;
import org.wattline.domain.workflow.organisation.Reorganisation;

/** All work that was moved; there are few. */
public interface Reorganisations {
    /** By day, then by when they were recorded. */
    List<Reorganisation> all();

    void add(Reorganisation reorganisation);
}
