package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.kernel.Zone;

/**
 * Those who deal with money in the demo company.
 *
 * @param company logins of a branch
 * @param head those of the whole company, which are not of a branch
 */
record MoneyDesk(Stand stand, Connecting company, Connecting head) {
    MoneyDesk(Stand stand, Connecting company) {
        this(stand, company, new Connecting(stand));
    }

    static String sum(String yuan) {
        return "{'amount': '%s', 'currency': 'CNY'}".formatted(yuan);
    }

    /** Takes money, asks that it goes back. */
    Http cashier() {
        return company.staff("cashier");
    }

    /** Holds what channels and banks say against the books, for the whole company. */
    Http accountant() {
        return head.staff("settlement-accountant");
    }

    /** Approves of what others ask for. */
    Http manager() {
        return company.staff("settlement-manager");
    }

    /** Late in the morning of a day. */
    void on(String day) {
        stand.at(LocalDate.parse(day).atTime(10, 30).atZone(Zone.CHINA).toInstant());
    }

    /** Lets one of the jobs run that run by themselves every so often. */
    void job(String kind) {
        assertThat(stand.server().part(Jobs.class).submit(Caller.system("timer"), kind, Map.of()))
                .isNotNull();
        stand.settle();
    }

    String toPay(String account) {
        return balance(account).text("/toPay/amount");
    }

    String prepaid(String account) {
        return balance(account).text("/prepaid/amount");
    }

    Http.Answer balance(String account) {
        return cashier().get("/v1/accounts/" + account + "/balance").expect(200);
    }

    /** Readings of the meters of the first accounts: two thirds at peak, the rest in the valley. */
    void read(int meters, String day, int total) {
        StringBuilder csv = new StringBuilder("meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY\n");
        for (int meter = 1; meter <= meters; meter++)
            csv.append("D330106000%d,%s,%d,%d,%d\n".formatted(meter, day, total, total * 2 / 3, total / 3));
        company.readings(csv.toString(), meters);
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
