package org.wattline.adapter.postgres.access;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.access.Credentials;
import org.wattline.application.access.CredentialsContract;
import org.wattline.application.access.CustomerLoginViews;
import org.wattline.application.access.CustomerLogins;
import org.wattline.application.access.CustomerLoginsContract;
import org.wattline.application.access.OrganisationContract;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.access.Positions;
import org.wattline.application.access.Sessions;
import org.wattline.application.access.SessionsContract;
import org.wattline.application.access.SigningKeys;
import org.wattline.application.access.SigningKeysContract;
import org.wattline.application.access.StaffAccountViews;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.access.StaffAccountsContract;
import org.wattline.application.access.UnitViews;
import org.wattline.application.platform.ReadableVault;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;

/** The contracts of this capability on PostgreSQL. */
class PostgresAccessTest {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final PostgresUnits UNITS = new PostgresUnits(DATABASE.database(), TestClock.standing(), UUID::randomUUID);
    static final Vault VAULT = new ReadableVault("k1");

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Nested
    class OfCredentials extends CredentialsContract {
        private static final Credentials CREDENTIALS = new PostgresCredentials(UNITS, VAULT);

        @Override
        protected Credentials credentials() {
            return CREDENTIALS;
        }

        @Override
        protected UnitOfWork work() {
            return UNITS;
        }
    }

    @Nested
    class OfStaffAccounts extends StaffAccountsContract {
        private static final PostgresStaffAccounts ACCOUNTS = new PostgresStaffAccounts(UNITS, VAULT);

        @Override
        protected StaffAccounts accounts() {
            return ACCOUNTS;
        }

        @Override
        protected StaffAccountViews views() {
            return ACCOUNTS;
        }

        @Override
        protected UnitOfWork work() {
            return UNITS;
        }
    }

    @Nested
    class OfCustomerLogins extends CustomerLoginsContract {
        private static final PostgresCustomerLogins LOGINS = new PostgresCustomerLogins(UNITS, VAULT);

        @Override
        protected CustomerLogins logins() {
            return LOGINS;
        }

        @Override
        protected CustomerLoginViews views() {
            return LOGINS;
        }

        @Override
        protected UnitOfWork work() {
            return UNITS;
        }
    }

    @Nested
    class OfSessions extends SessionsContract {
        private static final Sessions SESSIONS = new PostgresSessions(UNITS);

        @Override
        protected Sessions sessions() {
            return SESSIONS;
        }

        @Override
        protected UnitOfWork work() {
            return UNITS;
        }
    }

    @Nested
    class OfTheOrganisation extends OrganisationContract {
        private static final PostgresOrganisationUnits ORGANISATION = new PostgresOrganisationUnits(UNITS);
        private static final Positions POSITIONS = new PostgresPositions(UNITS);

        @Override
        protected OrganisationUnits units() {
            return ORGANISATION;
        }

        @Override
        protected UnitViews unitViews() {
            return ORGANISATION;
        }

        @Override
        protected Positions positions() {
            return POSITIONS;
        }

        @Override
        protected UnitOfWork work() {
            return UNITS;
        }
    }

    @Nested
    class OfSigningKeys extends SigningKeysContract {
        private static final SigningKeys KEYS = new PostgresSigningKeys(UNITS, VAULT);

        @Override
        protected SigningKeys keys() {
            return KEYS;
        }

        @Override
        protected UnitOfWork work() {
            return UNITS;
        }
    }
}
