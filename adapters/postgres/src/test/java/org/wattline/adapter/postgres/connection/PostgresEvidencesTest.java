package org.wattline.adapter.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.access.PostgresSealedValues;
import org.wattline.adapter.postgres.access.SealedColumn;
import org.wattline.adapter.postgres.access.SealedColumns;
import org.wattline.adapter.postgres.connection.evidence.PostgresRatings;
import org.wattline.adapter.postgres.platform.Database;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.adapter.postgres.workflow.ResealedRecords;
import org.wattline.application.access.SealedValues;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.EvidencesContract;
import org.wattline.application.platform.ReadableVault;
import org.wattline.application.platform.TestClock;
import org.wattline.application.workflow.history.VerifyingHistories;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.rating.ServiceRating;
import org.wattline.domain.connection.rating.Words;
import org.wattline.domain.workflow.InstanceNo;

/** On a database of its own, whose keys are rotated. */
class PostgresEvidencesTest extends EvidencesContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final ConnectionStore STORE =
            PostgresConnections.on(DATABASE, TestClock.standing(), new ReadableVault("old"));

    private final PostgresUnits units = (PostgresUnits) STORE.work();

    @Override
    protected ConnectionStore store() {
        return STORE;
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void what_is_edited_by_hand_in_consents_answers_and_ratings_is_found() {
        assertThat(found(proven(), "")).isEmpty();
        assertThat(
                        found(
                                proven(),
                                "update connection_consent set how = 'signed form', given_by = 'x' where application_no = '%s'"))
                .containsExactly("connection_consent: given_by, how");
        assertThat(found(proven(), """
                        update connection_consent set withdrawn_by = 'x', withdrawn_at = given_at where application_no = '%s'""")).containsExactly("connection_consent: withdrawn_at, withdrawn_by");
        assertThat(found(proven(), """
                        update connection_evidence set result = 'MISMATCH', valid_until = null where application_no = '%s'""")).containsExactly("connection_evidence: result, valid_until");
        assertThat(found(proven(), "delete from connection_evidence where application_no = '%s'"))
                .containsExactly("connection_evidence is gone");
        assertThat(found(proven(), "update connection_rating set stars = 5 where application_no = '%s'"))
                .containsExactly("connection_rating: stars");
        assertThat(found(proven(), "update connection_rating set words = null where application_no = '%s'"))
                .containsExactly("connection_rating: words");
        assertThat(found(proven(), "delete from connection_rating where application_no = '%s'"))
                .containsExactly("connection_rating is gone");
    }

    @Test
    void after_a_rotation_of_keys_what_is_as_it_was_is_vouched_for_and_what_was_forged_is_found() {
        ApplicationNo sound = proven();
        ApplicationNo forged = proven();
        plant("""
                update connection_rating set words = convert_to('old|connection_rating.words|ok', 'UTF8') where application_no = '%1$s';
                update connection_application set phone = convert_to('old|connection_application.phone|13900000009', 'UTF8'), sources = 3
                where no = '%1$s'""".formatted(forged));
        rotated();

        assertThat(ratingUnderTheNewKey(sound)).contains(new Words("等了三周"));
        assertThat(ratingUnderTheNewKey(forged))
                .as("it was opened and sealed again")
                .contains(new Words("ok"));
        assertThat(found(sound, "")).isEmpty();
        assertThat(found(forged, ""))
                .containsExactlyInAnyOrder("connection_application: phone, sources", "connection_rating: words");
        long entries = entries();
        rotated();
        assertThat(entries()).as("there is nothing left to seal again").isEqualTo(entries);
        assertThat(found(sound, """
                        update connection_application set address = convert_to('new|connection_application.address|x', 'UTF8') where no = '%s'""")).containsExactly("connection_application: address");
    }

    /** A table with sealed values that joins the chain joins what the rotation of keys tells it. */
    @Test
    void no_sealed_column_that_is_vouched_for_is_left_out_by_the_rotation() {
        String view = DATABASE.database()
                .jdbi()
                .withHandle(h -> h.createQuery("select pg_get_viewdef('case_record_now'::regclass)")
                        .mapTo(String.class)
                        .one());
        Set<String> vouched = SealedColumns.ALL.stream()
                .map(SealedColumn::table)
                .filter(table -> view.contains("'" + table + "'::text"))
                .collect(Collectors.toCollection(HashSet::new));
        // Its one sealed column is not among the fields: its fingerprint vouches for it.
        assertThat(vouched.remove("contract_document")).isTrue();
        assertThat(ResealedRecords.TABLES).isEqualTo(vouched);
    }

    private void rotated() {
        SealedValues values = new PostgresSealedValues(units, new ReadableVault("new", "old"), SealedColumns.ALL);
        for (String place : values.places()) {
            Optional<String> after = Optional.empty();
            do {
                after = values.reseal(place, after, 2).next();
            } while (after.isPresent());
        }
    }

    private Optional<Words> ratingUnderTheNewKey(ApplicationNo no) {
        return new PostgresRatings(units, new ReadableVault("new")).find(no).flatMap(ServiceRating::words);
    }

    private static long entries() {
        return DATABASE.database()
                .jdbi()
                .withHandle(h -> h.createQuery("select count(*) from case_record")
                        .mapTo(long.class)
                        .one());
    }

    /** What is told of a case's records after an edit, without the keys of the rows. */
    private static List<String> found(ApplicationNo no, String edit) {
        plant(edit.formatted(no));
        return new VerifyingHistories(STORE.instances(), STORE.cases().histories())
                .of(new InstanceNo(no.value())).orElseThrow().findings().stream()
                        .map(finding -> finding.record().orElseThrow().replaceAll(" [0-9a-f-]{36}", ""))
                        .toList();
    }

    private static void plant(String edit) {
        Database.Address at = DATABASE.address();
        try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; " + edit);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
