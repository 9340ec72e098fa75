package org.wattline.bootstrap.seed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateNumber;
import org.wattline.domain.customer.CertificateType;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.premises.Address;

/** Names, certificates, telephone numbers and addresses that are well formed and belong to nobody. */
final class SyntheticPeople {
    private static final List<String> SURNAMES =
            List.of("王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗");
    private static final List<String> GIVEN = List.of(
            "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀英", "霞", "平", "刚",
            "桂英", "建国", "志强", "海燕", "晓东");
    private static final List<String> ROADS =
            List.of("文一路", "文二路", "古墩路", "莫干山路", "建国路", "解放路", "中山路", "延安路", "体育场路", "学院路", "丰潭路", "天目山路");
    private static final List<String> TRADES =
            List.of("机械", "纺织", "食品", "电子", "建材", "塑料", "包装", "冷链", "印染", "化工", "家具", "五金");
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final long seed;

    SyntheticPeople(long seed) {
        this.seed = seed;
    }

    PersonName person(Chance chance) {
        return new PersonName(chance.one(SURNAMES) + chance.one(GIVEN));
    }

    PersonName organisation(Chance chance, long index) {
        return new PersonName(
                "杭州" + chance.one(SURNAMES) + chance.one(GIVEN) + chance.one(TRADES) + "有限公司" + (index + 1));
    }

    PhoneNumber phone(Chance chance) {
        return new PhoneNumber("1" + chance.between(3, 9) + "%09d".formatted(chance.between(0, 999_999_999)));
    }

    Address address(Chance chance) {
        return new Address("浙江省杭州市西湖区" + chance.one(ROADS) + chance.between(1, 999) + "号" + chance.between(1, 30) + "幢"
                + chance.between(1, 6) + "单元" + chance.between(101, 1804) + "室");
    }

    /** An identity card whose day of birth and sequence come from the index, so that no two are alike. */
    Certificate identityCard(long index) {
        LocalDate born = LocalDate.of(1945, 1, 1).plusDays(index % 20_000);
        String digits =
                region() + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(index / 20_000 % 1000);
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) sum += (digits.charAt(i) - '0') * ID_WEIGHTS[i];
        return new Certificate(CertificateType.ID_CARD, new CertificateNumber(digits + ID_CHECKS.charAt(sum % 11)));
    }

    /** A business licence with a unified social credit code (GB 32100). */
    Certificate licence(long index) {
        String code = "91" + region() + "%09d".formatted(index);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < code.length(); i++) {
            sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        int check = (31 - sum % 31) % 31;
        return new Certificate(
                CertificateType.BUSINESS_LICENCE, new CertificateNumber(code + CREDIT_ALPHABET.charAt(check)));
    }

    /** Another seed lives in another district, so that companies of two seeds can stand side by side. */
    private String region() {
        return "3301%02d".formatted(Math.floorMod(seed, 90) + 10);
    }
}
