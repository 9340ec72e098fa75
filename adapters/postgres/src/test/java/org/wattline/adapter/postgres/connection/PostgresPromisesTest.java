package org.wattline.adapter.postgres.connection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.connection.change.PostgresChangeApplications;
import org.wattline.adapter.postgres.connection.commitment.PostgresCommitmentLetters;
import org.wattline.adapter.postgres.connection.commitment.PostgresDocumentFiles;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.PromisesContract;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.commitment.CommitmentLetters;
import org.wattline.application.connection.commitment.DocumentFiles;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.ReadableVault;
import org.wattline.application.platform.Vault;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.kernel.Outcome;

class PostgresPromisesTest extends PromisesContract {
    private final PostgresUnits units = (PostgresUnits) PostgresConnections.SHARED.work();
    private final Vault vault = new ReadableVault("k1");
    private final CommitmentLetters letters = new PostgresCommitmentLetters(units, vault);
    private final ChangeApplications changes = new PostgresChangeApplications(units, vault);
    private final DocumentFiles files = new PostgresDocumentFiles(units, vault);

    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }

    @Override
    protected CommitmentLetters letters() {
        return letters;
    }

    @Override
    protected DocumentFiles files() {
        return files;
    }

    @Override
    protected ChangeApplications changes() {
        return changes;
    }

    /** The database itself refuses what belongs to no application of either kind. */
    @Test
    void nothing_is_kept_for_an_application_that_is_not_there() {
        DocumentFiles.Kept stray =
                new DocumentFiles.Kept(ApplicationNo.of(999_999), "a".repeat(64), "application/pdf", new byte[] {1});

        assertThatThrownBy(() -> units.perform(Act.of(Caller.system("tester"), "test.stray"), () -> {
                    files.keep(stray, Instant.EPOCH);
                    return Outcome.done(true);
                }))
                .hasMessageContaining("there is no application " + stray.application());
    }
}
