package org.wattline.adapter.postgres.connection;

import org.wattline.adapter.postgres.connection.commitment.PostgresCommitmentLetters;
import org.wattline.adapter.postgres.connection.commitment.PostgresDocumentFiles;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.PromisesContract;
import org.wattline.application.connection.commitment.CommitmentLetters;
import org.wattline.application.connection.commitment.DocumentFiles;
import org.wattline.application.platform.ReadableVault;
import org.wattline.application.platform.Vault;

class PostgresPromisesTest extends PromisesContract {
    private final PostgresUnits units = (PostgresUnits) PostgresConnections.SHARED.work();
    private final Vault vault = new ReadableVault("k1");
    private final CommitmentLetters letters = new PostgresCommitmentLetters(units, vault);
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
}
