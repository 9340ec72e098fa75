package org.wattline.application.connection;

import java.util.Optional;
import org.wattline.application.connection.signing.PreparedContracts;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.signing.PreparedContract;

/** An office in which no contract is made ready before supply. */
final class NothingPrepared implements PreparedContracts {
    @Override
    public Optional<PreparedContract> find(ApplicationNo application) {
        return Optional.empty();
    }

    @Override
    public PreparedContract add(PreparedContract contract) {
        throw new AssertionError("nothing is prepared here");
    }

    @Override
    public PreparedContract save(PreparedContract contract) {
        throw new AssertionError("nothing is prepared here");
    }
}
