package org.wattline.application.premises;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.Feeder;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.TransformerArea;

/** The distribution network as far as the customer business knows it: feeders and transformer areas. */
public interface Network {
    Optional<Feeder> feeder(FeederCode code);

    Optional<TransformerArea> area(AreaCode code);

    /** Transformer areas within the scope, by code; none for customers, to whom none belongs. */
    Page<TransformerArea> areas(Scope scope, Page.Request page);

    /** The transformer areas of a feeder, by code. */
    List<TransformerArea> areasOf(FeederCode feeder);

    /** Adds feeders and areas; those whose code there is already are replaced. */
    void put(List<Feeder> feeders, List<TransformerArea> areas);
}
