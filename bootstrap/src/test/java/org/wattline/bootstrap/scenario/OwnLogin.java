package org.wattline.bootstrap.scenario;

/** Customers and applicants with logins of their own, which staff open for them and whose password they change at once. */
final class OwnLogin {
    private static final String SECRET = "My-own-secret-26";

    private OwnLogin() {}

    /** A login that acts for nobody yet. @return path of the login */
    static String opened(Stand stand, Http clerk, String phone) {
        String login = clerk.post(
                        "/v1/customer-logins", "{'login': '%s', 'password': 'First-password-1'}".formatted(phone))
                .expect(201)
                .header("Location")
                .orElseThrow();
        stand.http()
                .signedIn(phone, "First-password-1")
                .post(
                        "/v1/me/commands/change-password",
                        "{'present': 'First-password-1', 'next': '%s'}".formatted(SECRET))
                .expect(204);
        return login;
    }

    /** A login that acts for a customer. @return signed in by it */
    static Http of(Stand stand, Http clerk, String phone, String customer) {
        clerk.command(
                        opened(stand, clerk, phone),
                        "bind-customer",
                        "{'customerId': '%s', 'role': 'OWNER'}".formatted(customer))
                .expect(200);
        return signedIn(stand, phone);
    }

    static Http signedIn(Stand stand, String phone) {
        return stand.http().signedIn(phone, SECRET);
    }
}
