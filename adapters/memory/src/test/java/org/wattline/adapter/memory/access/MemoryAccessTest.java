package org.wattline.adapter.memory.access;

import org.junit.jupiter.api.Nested;
import org.wattline.adapter.memory.platform.MemoryStore;
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
import org.wattline.application.platform.UnitOfWork;

/** The contracts of this capability on memory. */
class MemoryAccessTest {
    private static final MemoryStore STORE = AccessDesk.store();

    @Nested
    class OfCredentials extends CredentialsContract {
        private static final Credentials CREDENTIALS = new MemoryCredentials(STORE);

        @Override
        protected Credentials credentials() {
            return CREDENTIALS;
        }

        @Override
        protected UnitOfWork work() {
            return STORE;
        }
    }

    @Nested
    class OfStaffAccounts extends StaffAccountsContract {
        private static final MemoryStaffAccounts ACCOUNTS = new MemoryStaffAccounts(STORE);

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
            return STORE;
        }
    }

    @Nested
    class OfCustomerLogins extends CustomerLoginsContract {
        private static final MemoryCustomerLogins LOGINS = new MemoryCustomerLogins(STORE);

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
            return STORE;
        }
    }

    @Nested
    class OfSessions extends SessionsContract {
        private static final Sessions SESSIONS = new MemorySessions(STORE);

        @Override
        protected Sessions sessions() {
            return SESSIONS;
        }

        @Override
        protected UnitOfWork work() {
            return STORE;
        }
    }

    @Nested
    class OfTheOrganisation extends OrganisationContract {
        private static final MemoryUnits UNITS = new MemoryUnits(STORE);
        private static final Positions POSITIONS = new MemoryPositions(STORE);

        @Override
        protected OrganisationUnits units() {
            return UNITS;
        }

        @Override
        protected UnitViews unitViews() {
            return UNITS;
        }

        @Override
        protected Positions positions() {
            return POSITIONS;
        }

        @Override
        protected UnitOfWork work() {
            return STORE;
        }
    }

    @Nested
    class OfSigningKeys extends SigningKeysContract {
        private static final SigningKeys KEYS = new MemorySigningKeys(STORE);

        @Override
        protected SigningKeys keys() {
            return KEYS;
        }

        @Override
        protected UnitOfWork work() {
            return STORE;
        }
    }
}
