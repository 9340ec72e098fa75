package org.wattline.adapter.memory.connection;

import org.wattline.adapter.memory.connection.change.MemoryChangeApplications;
import org.wattline.adapter.memory.connection.commitment.MemoryCommitmentLetters;
import org.wattline.adapter.memory.connection.commitment.MemoryDocumentFiles;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.PromisesContract;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.commitment.CommitmentLetters;
import org.wattline.application.connection.commitment.DocumentFiles;

class MemoryPromisesTest extends PromisesContract {
    private final ConnectionStore store = MemoryConnections.fresh();
    private final CommitmentLetters letters = new MemoryCommitmentLetters((MemoryStore) store.work());
    private final ChangeApplications changes = new MemoryChangeApplications((MemoryStore) store.work());
    private final DocumentFiles files = new MemoryDocumentFiles((MemoryStore) store.work());

    @Override
    protected ConnectionStore store() {
        return store;
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
}
