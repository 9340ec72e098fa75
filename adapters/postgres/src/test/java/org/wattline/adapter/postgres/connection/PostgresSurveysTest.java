package org.wattline.adapter.postgres.connection;

import org.wattline.adapter.postgres.connection.survey.PostgresSurveys;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.SurveysContract;
import org.wattline.application.connection.survey.Surveys;
import org.wattline.application.platform.ReadableVault;

class PostgresSurveysTest extends SurveysContract {

    private final Surveys surveys =
            new PostgresSurveys((PostgresUnits) PostgresConnections.SHARED.work(), new ReadableVault("k1"));

    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }

    @Override
    protected Surveys surveys() {
        return surveys;
    }
}
