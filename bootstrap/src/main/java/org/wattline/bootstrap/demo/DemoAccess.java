package org.wattline.bootstrap.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.wattline.application.access.AssigningPositions;
import org.wattline.application.access.DefiningPositions;
import org.wattline.application.access.FoundingUnits;
import org.wattline.application.access.OpeningStaffAccounts;
import org.wattline.application.access.PermissionCatalogue;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffName;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;

/**
 * The organisation of the demo company: a county with a station in Zhejiang, a branch in Hubei, and for every position somebody who holds
 * it in each: {@code biller} in the county, {@code biller.hubei} in the branch. All have one password, which everybody may know.
 */
public final class DemoAccess {
    public static final UnitPath COUNTY = new UnitPath("/33/3301/330106");
    public static final UnitPath STATION = COUNTY.child("33010601");
    public static final UnitPath HUBEI = new UnitPath("/42/4201/420106");
    public static final Password PASSWORD = new Password("Wattline-demo-1");

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final Caller WHO = Caller.system("demo");
    private static final List<String> NAMES = List.of(
            "王建国", "李秀英", "张伟", "刘洋", "陈静", "杨帆", "赵磊", "黄敏", "周涛", "吴芳", "徐强", "孙丽", "马超", "朱琳", "胡军", "郭燕", "何平",
            "高洁", "林峰", "罗丹");

    private final UnitOfWork work;
    private final FoundingUnits founding;
    private final DefiningPositions defining;
    private final OpeningStaffAccounts opening;
    private final AssigningPositions assigning;
    private final StaffAccounts accounts;

    /** @param opening makes one hash for the one password, so that the first start does not take long */
    public DemoAccess(
            UnitOfWork work,
            FoundingUnits founding,
            DefiningPositions defining,
            OpeningStaffAccounts opening,
            AssigningPositions assigning,
            StaffAccounts accounts) {
        this.work = work;
        this.founding = founding;
        this.defining = defining;
        this.opening = opening;
        this.assigning = assigning;
        this.accounts = accounts;
    }

    /** Whether there are accounts, and so nothing to load. */
    public boolean isThere() {
        return accounts.any();
    }

    /** @return how many steps {@link #load} takes */
    public static long steps(PermissionCatalogue catalogue) {
        return DemoPositions.all(catalogue).size();
    }

    /**
     * Loads it, all or nothing.
     *
     * @param done told how many steps are taken
     * @return the logins that were made
     */
    public List<Login> load(PermissionCatalogue catalogue, LongConsumer done) {
        List<Login> logins = new ArrayList<>();
        must(work.perform(Act.of(WHO, "platform.load-demo"), () -> {
            units();
            Map<PositionCode, DefiningPositions.Terms> positions = DemoPositions.all(catalogue);
            positions.forEach((code, terms) -> must(defining.handle(WHO, new DefiningPositions.Define(code, terms))));
            long step = 0;
            for (Map.Entry<PositionCode, DefiningPositions.Terms> position : positions.entrySet()) {
                staff(position.getKey(), position.getValue().lowest() == UnitLevel.COMPANY, logins);
                done.accept(++step);
            }
            return Outcome.done(true);
        }));
        return logins;
    }

    private void staff(PositionCode position, boolean company, List<Login> logins) {
        String login = position.value().toLowerCase(Locale.ROOT);
        logins.add(staff(login, company ? UnitPath.COMPANY : COUNTY, position, logins.size()));
        if (!company) logins.add(staff(login + ".hubei", HUBEI, position, logins.size()));
    }

    private void units() {
        must(founding.handle(WHO, new FoundingUnits.FoundCompany(Text.of("江城供电公司", "Jiangcheng Power Supply"), SINCE)));
        found(UnitPath.COMPANY, "33", UnitLevel.PROVINCE, "浙江分公司", "Zhejiang branch");
        found(new UnitPath("/33"), "3301", UnitLevel.CITY, "杭州供电公司", "Hangzhou");
        found(new UnitPath("/33/3301"), "330106", UnitLevel.COUNTY, "西湖供电分公司", "Xihu");
        found(COUNTY, "33010601", UnitLevel.STATION, "灵隐供电所", "Lingyin station");
        found(UnitPath.COMPANY, "42", UnitLevel.PROVINCE, "湖北分公司", "Hubei branch");
        found(new UnitPath("/42"), "4201", UnitLevel.CITY, "武汉供电公司", "Wuhan");
        found(new UnitPath("/42/4201"), "420106", UnitLevel.COUNTY, "武昌供电分公司", "Wuchang");
    }

    private void found(UnitPath parent, String code, UnitLevel level, String zh, String en) {
        must(founding.handle(WHO, new FoundingUnits.Found(parent, code, level, Text.of(zh, en), SINCE)));
    }

    private Login staff(String login, UnitPath unit, PositionCode position, int person) {
        Login name = new Login(login);
        StaffName called = new StaffName(NAMES.get(person % NAMES.size()));
        must(opening.handle(WHO, new OpeningStaffAccounts.Open(name, called, unit, PASSWORD, false)));
        must(assigning.handle(WHO, new AssigningPositions.Assign(name, position, unit, Span.startingOn(SINCE))));
        return name;
    }

    private static void must(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal why))
            throw new IllegalStateException("the demo company was refused: " + why.code());
    }
}
