package org.wattline.application.premises.equipment;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.rating.point.TransformerTable;

/** Losses of transformers by series and size, for those whose nameplate nobody has (变压器损耗参数表). */
public interface LossTables {
    Optional<TransformerTable> inForce(LocalDate day);
}
