package org.wattline.adapter.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.connection.survey.PostgresSurveys;
import org.wattline.adapter.postgres.platform.Database;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.SurveysContract;
import org.wattline.application.connection.survey.Surveys;
import org.wattline.application.platform.ReadableVault;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.history.Finding;

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

    @Test
    void a_note_that_is_edited_by_hand_is_found() throws SQLException {
        InstanceNo no = noted();
        Database.Address at = PostgresConnections.DATABASE.address();
        try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update survey_entry set device = 'C' where number = 1 and application_no = '" + no + "'");
        }

        assertThat(store().cases().histories().records(List.of(no)))
                .containsExactly(new Finding(
                        no, new Version(3), Finding.Kind.RECORD_CHANGED, Optional.of("survey_entry 1: device")));
    }
}
