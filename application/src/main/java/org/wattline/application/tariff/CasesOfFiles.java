package org.wattline.application.tariff;

import java.util.List;
import org.wattline.domain.tariff.publication.GoldenCase;
import org.wattline.domain.tariff.publication.VersionKey;

/** Golden cases that came along with versions from files (随附基准算例), as {@link TariffVersions} keep those of versions that were drafted. */
@FunctionalInterface
public interface CasesOfFiles {
    /** In the order of the file; none if the version brought none along. */
    List<GoldenCase> of(VersionKey version);
}
