package org.wattline.domain.connection.commitment;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a file or a letter was refused. */
public enum CommitmentRefusal implements NamedRefusal {
    FILE_TOO_LARGE(
            Kind.INVALID,
            "file-too-large",
            "CON-115",
            Text.of("文件超过允许的大小", "The file is larger than files of documents may be"),
            Text.of("压缩或拆分后上传", "Send it smaller, or in parts")),
    FILE_TYPE(
            Kind.INVALID,
            "file-type",
            "CON-116",
            Text.of(
                    "文件内容与所称类型不符，或类型不被接受",
                    "The file is not of the type that it is said to be, or of none that is taken"),
            Text.of("上传真实的 PDF、JPEG 或 PNG 文件", "Send a PDF, JPEG or PNG under its own type")),
    DEADLINE(
            Kind.INVALID,
            "commitment-deadline",
            "CON-117",
            Text.of("承诺的补齐日期已过或超出允许天数", "The promised day is past, or later than may be promised"),
            Text.of("承诺较近的日期", "Promise an earlier day"));

    private final Reason reason;

    CommitmentRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "connection." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
