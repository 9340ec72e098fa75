package org.wattline.adapter.memory.connection;

import org.wattline.adapter.memory.connection.survey.MemorySurveys;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.SurveysContract;
import org.wattline.application.connection.survey.Surveys;

class MemorySurveysTest extends SurveysContract {
    private final ConnectionStore store = MemoryConnections.fresh();
    private final Surveys surveys = new MemorySurveys((MemoryStore) store.work());

    @Override
    protected ConnectionStore store() {
        return store;
    }

    @Override
    protected Surveys surveys() {
        return surveys;
    }
}
